import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import { badgeOf, checkLetter, letters } from '../../src/lib/scan/code'
import type { Chance } from './chance'

const wasm = readFileSync(resolve(import.meta.dirname, '../../node_modules/zxing-wasm/dist/writer/zxing_writer.wasm'))
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })

// A QR code as printed, without its margin: dark is 1.
export interface Symbol {
  text: string
  size: number
  dark: Uint8Array
}

export async function symbolOf(text: string, level: 'L' | 'M' | 'Q' | 'H'): Promise<Symbol> {
  const made = await writeBarcode(text, { format: 'QRCode', ecLevel: level, scale: 1, addQuietZones: false })
  if (made.error) throw new Error(made.error)
  const { data, width } = made.symbol
  return { text, size: width, dark: Uint8Array.from(data, (v) => (v ? 0 : 1)) }
}

export function randomCode(chance: Chance): string {
  let five = ''
  while (five.length < 5) five += letters.charAt(chance.below(letters.length))
  return five + checkLetter(five)
}

// What a badge of this app carries: version 1, correction H.
export async function badgeSymbol(code: string): Promise<Symbol> {
  const symbol = await symbolOf(badgeOf(code), 'H')
  if (symbol.size !== 21) throw new Error(`a badge grew to ${symbol.size} modules`)
  return symbol
}
