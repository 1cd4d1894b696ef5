import { crc32 } from './crc32'
import { valueOf, type Field } from './form'
import { most } from './rows'

// The layout of a QR back, read by outreach.ReadAnswerQR, which says why it is so. testdata/answerqr.json beside
// that holds what both sides must agree on.

const prefix = 'BHA1'
const tokenStart = 6
const longest = 400

export type Person = { name: string; text: string }

/** The people of a form by the laptop's own rule, each with the text of their QR, '' when it would be too long. */
export function answers(token: string, list: Field[]): Person[] {
  const of = (field: string): string => valueOf(list, field).replace(/\s+/g, ' ').trim()
  const out: Person[] = []
  const childFirst = of('anak') === '1'
  for (let n = 1; n <= most; n++) {
    const s = n === 1 ? '' : String(n)
    const name = of('nama' + s)
    if (n > 1 && !name && !of('lp' + s) && !of('sekolah' + s)) continue
    const nonce = of('nonce') + (out.length ? '-' + (out.length + 1) : '')
    const child = of('anak' + s) === '1'
    const dusun = of('dusun' + s) || (childFirst ? '' : of('dusun'))
    const lines = [token.slice(0, tokenStart), nonce, of('lp' + s), of('unsur' + s) || of('unsur') || 'warga', child ? of('wali' + s) || '1' : '',
      name, child ? '' : dusun, child ? '' : of('hp' + s), child ? of('sekolah' + s) : '']
    const text = write(lines.join('\n'))
    out.push({ name, text: text.length > longest ? '' : text })
  }
  return out
}

function write(body: string): string {
  const bytes = utf8(body)
  const sum = crc32(bytes)
  return prefix + base32([sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255].concat(bytes))
}

function utf8(s: string): number[] {
  // A letter cut in half would throw, and can't be read anyway.
  const whole = encodeURIComponent(s.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '$1'))
  const out: number[] = []
  for (let i = 0; i < whole.length; i++) {
    if (whole.charAt(i) === '%') {
      out.push(parseInt(whole.substr(i + 1, 2), 16))
      i += 2
    } else out.push(whole.charCodeAt(i))
  }
  return out
}

function base32(bytes: number[]): string {
  let out = ''
  let bits = 0
  let held = 0
  const letter = (n: number): string => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(n & 31)
  bytes.forEach((b) => {
    held = (held << 8) | b
    for (bits += 8; bits >= 5; bits -= 5) out += letter(held >>> (bits - 5))
    held &= (1 << bits) - 1
  })
  return bits ? out + letter(held << (5 - bits)) : out
}
