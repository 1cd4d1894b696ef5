// RFC 9285, strictly: a text has one reading, bytes one text (backend/proof/base45.go).
const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

export function decode45(text: string): Uint8Array | undefined {
  const out: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const group = [...text.slice(at, at + 3)].map((letter) => letters.indexOf(letter))
    if (group.length < 2 || group.some((d) => d < 0)) return undefined
    const n = group.reduceRight((sum, d) => sum * 45 + d, 0)
    if (n > (group.length === 3 ? 0xffff : 0xff)) return undefined
    if (group.length === 3) out.push(n >> 8)
    out.push(n & 255)
  }
  return Uint8Array.from(out)
}
