/** CRC-32 as ZIP has it, of bytes. */
export function crc32(bytes: number[]): number {
  let sum = -1
  bytes.forEach((b) => {
    sum ^= b
    for (let i = 0; i < 8; i++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  })
  return ~sum >>> 0
}
