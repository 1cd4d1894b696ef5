/** A recording of silence, as long as that, which every browser plays. */
export function wav(seconds: number): Buffer {
  const rate = 8000
  const size = rate * seconds
  const out = Buffer.alloc(44 + size, 0x80)
  out.write('RIFF', 0)
  out.writeUInt32LE(36 + size, 4)
  out.write('WAVEfmt ', 8)
  for (const [at, value] of [[16, 16], [24, rate], [28, rate], [40, size]] as const) out.writeUInt32LE(value, at)
  for (const [at, value] of [[20, 1], [22, 1], [32, 1], [34, 8]] as const) out.writeUInt16LE(value, at)
  out.write('data', 36)
  return out
}
