import type { Printer } from '../backend'

// The printer chosen last for a size of sheets: each size may lie in another one. A habit
// of this laptop, not data of the office.
const place = (size: string) => `pencetak.${size}`

export function remember(size: string, { name }: Printer): void {
  const at = place(size)
  localStorage.setItem(at, name)
}

export const usual = (size: string, among: Printer[]): Printer | undefined => among.find((p) => p.name === localStorage.getItem(place(size))) ?? among[0]
