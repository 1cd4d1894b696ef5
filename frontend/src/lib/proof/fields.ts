import { Malformed, type Item } from './cbor'

// The fields of a map with whole numbers as keys, each asked for once; none may be left.
export class Fields {
  #map: Map<number, Item>
  constructor(item: Item) {
    if (!(item instanceof Map)) throw new Malformed('map')
    this.#map = new Map(item)
  }

  take(key: number): Item | undefined {
    const item = this.#map.get(key)
    this.#map.delete(key)
    return item
  }

  text = (key: number): string => lineOf(this.take(key))
  bytes = (key: number, length: number): Uint8Array => bytesOf(this.take(key), length)
  date = (key: number): string => dateOf(this.take(key))

  list(key: number): Item[] {
    const item = this.take(key)
    if (!Array.isArray(item)) throw new Malformed('list')
    return item
  }

  end(): void {
    if (this.#map.size) throw new Malformed('a field of nobody')
  }
}

export function numberOf(item: Item | undefined, most = Number.MAX_SAFE_INTEGER): number {
  if (typeof item !== 'number' || item < 0 || item > most) throw new Malformed('number')
  return item
}

export function bytesOf(item: Item | undefined, length: number): Uint8Array {
  if (!(item instanceof Uint8Array) || item.length !== length) throw new Malformed('bytes')
  return item
}

const longest = 400 // bytes

function lineOf(item: Item | undefined): string {
  if (typeof item !== 'string' || /[\u0000-\u001f\u007f-\u009f]/.test(item) || new TextEncoder().encode(item).length > longest) throw new Malformed('text')
  return item
}

const day = 24 * 60 * 60 * 1000
const lastDay = 2932896 // 9999-12-31

// Days since 1970, as a date.
export function dateOf(item: Item | undefined): string {
  const n = numberOf(item, lastDay)
  if (n < 1) throw new Malformed('date')
  return new Date(n * day).toISOString().slice(0, 10)
}

export const daysOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / day
export const dateAfter = (days: number): string => new Date(days * day).toISOString().slice(0, 10)

// Eight bytes as thirteen letters, as the store writes its ids.
export function idOf(bytes: Uint8Array): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567'
  let [out, held, bits] = ['', 0, 0]
  for (const b of bytes) {
    held = (held << 8) | b
    for (bits += 8; bits >= 5; bits -= 5) out += letters[(held >> (bits - 5)) & 31]
    held &= 255
  }
  return bits ? out + letters[(held << (5 - bits)) & 31] : out
}
