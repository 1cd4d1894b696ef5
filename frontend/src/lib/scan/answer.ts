import { crc32 } from '../../phone/crc32'

// The QR back: what a phone whose post can't come shows of one person's answers. The
// laptop reads it (outreach/answerqr.go has the layout); here it is only told apart
// from other codes, and from a reading in which letters came out wrong.
const prefix = 'BHA1'
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
export const longestAnswer = 400

export const beginsAnswer = (text: string): boolean => text.startsWith(prefix)

// Is it whole and unchanged?
export function isAnswer(text: string): boolean {
  if (!beginsAnswer(text) || text.length > longestAnswer) return false
  const bytes: number[] = []
  let [held, bits] = [0, 0]
  for (const letter of text.slice(prefix.length)) {
    const value = alphabet.indexOf(letter)
    if (value < 0) return false
    held = (held << 5) | value
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >>> bits) & 255)
    held &= (1 << bits) - 1
  }
  const [a = 0, b = 0, c = 0, d = 0, ...body] = bytes
  return body.length > 0 && ((a << 24) | (b << 16) | (c << 8) | d) >>> 0 === crc32(body)
}
