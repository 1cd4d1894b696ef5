// The code of a badge: five letters and a check letter, of the alphabet of
// backend/outreach/code.go, which has no 0 O 1 I L. The alphabet's length is a
// prime number, so the check letter notices every single wrong letter and every
// pair of swapped ones.
export const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const mark = 'BH/'
const length = 6

// The letter that ends a code beginning with these: five of a badge, four of a person's own code.
export function checkLetter(first: string): string {
  let sum = 0
  for (let i = 0; i < first.length; i++) sum += (i + 1) * letters.indexOf(first.charAt(i))
  return letters.charAt(sum % letters.length)
}

export function isCode(text: string): boolean {
  if (text.length !== length) return false
  for (const letter of text) if (!letters.includes(letter)) return false
  return checkLetter(text.slice(0, -1)) === text.charAt(length - 1)
}

// The code in what a badge's QR holds. Anything else, however near, is no badge.
export function codeOfBadge(text: string): string | undefined {
  const code = text.slice(mark.length)
  return text.startsWith(mark) && isCode(code) ? code : undefined
}

export const badgeOf = (code: string): string => mark + code

// The code a person typed: case, spaces and dashes are theirs to choose.
export function typedCode(text: string): string | undefined {
  const tidy = text.toUpperCase().replace(/[\s.-]/g, '')
  return isCode(tidy) ? tidy : codeOfBadge(tidy)
}

// A code as people read it aloud, in two halves.
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`
