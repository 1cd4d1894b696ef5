import { checkLetter, letters } from './code'

// The slips of the anonymous survey. Their code is that of a person's own: four letters
// and a check letter. A QR holds it alone, or in the address of the phones' page.
const length = 5

function isSlip(code: string): boolean {
  if (code.length !== length) return false
  for (const letter of code) if (!letters.includes(letter)) return false
  return checkLetter(code.slice(0, -1)) === code.charAt(length - 1)
}

// The code in what a slip's QR holds.
export function slipIn(text: string): string | undefined {
  const tidy = text.trim().toUpperCase()
  if (isSlip(tidy)) return tidy
  const code = /[?&]KARTU=([^&#]*)/.exec(tidy)?.[1] ?? ''
  return isSlip(code) ? code : undefined
}

// The same, of an address in which a scanner's keyboard has changed the signs.
export function slipTyped(text: string): string | undefined {
  const code = /KARTU[^A-Z0-9](.{5})$/.exec(text)?.[1] ?? ''
  return slipIn(text) ?? (isSlip(code) ? code : undefined)
}
