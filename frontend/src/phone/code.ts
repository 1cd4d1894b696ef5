import { checkLetter, letters } from '../lib/scan/code'

/**
 * The code of a badge (six letters) or of somebody's own (five), typed in any way or as a scanner types a badge's QR; ''
 * for all that the laptop would call wrong too, as checkin.LookUp does. So a slip is told while the network is away, and
 * nothing but codes is ever kept.
 */
export function codeOf(typed: string): string {
  const s = typed.toUpperCase().replace(/^\s*BH\//, '').replace(/[\s.-]/g, '')
  const last = s.length - 1
  if (last !== 4 && last !== 5) return ''
  for (let i = 0; i <= last; i++) if (letters.indexOf(s.charAt(i)) < 0) return ''
  return checkLetter(s.slice(0, last)) === s.charAt(last) ? s : ''
}
