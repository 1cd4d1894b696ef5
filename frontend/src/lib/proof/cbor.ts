// A reader of exactly the CBOR that our codes and lists are made of: whole numbers, bytes,
// texts, lists, maps with whole numbers as keys, yes and no. What is not written in the one
// deterministic way (RFC 8949 4.2.1) is refused, so that it needs no second look.
export type Item = number | boolean | string | Uint8Array | Item[] | Map<number, Item>

export class Malformed extends Error {}

const deepest = 8

// One item, and the bytes end with it.
export function decode(bytes: Uint8Array, tag?: number): Item {
  const reader = new Reader(bytes)
  if (tag !== undefined && reader.byte() !== 0xc0 + tag) throw new Malformed('tag')
  const item = reader.item(0)
  if (reader.at !== bytes.length) throw new Malformed('bytes after the end')
  return item
}

class Reader {
  at = 0
  #bytes: Uint8Array
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  byte(): number {
    const b = this.#bytes[this.at++]
    if (b === undefined) throw new Malformed('cut')
    return b
  }

  item(depth: number): Item {
    if (depth > deepest) throw new Malformed('depth')
    const first = this.byte()
    const [major, info] = [first >> 5, first & 31]
    if (major === 7) {
      if (info !== 20 && info !== 21) throw new Malformed('simple')
      return info === 21
    }
    const n = this.#size(info)
    switch (major) {
      case 0:
        return n
      case 1:
        return -1 - n
      case 2:
        return this.#take(n)
      case 3:
        return text(this.#take(n))
      case 4:
        return Array.from(this.#count(n), () => this.item(depth + 1))
      case 5:
        return this.#map(n, depth)
    }
    throw new Malformed('tag')
  }

  // The shortest way to write a number only.
  #size(info: number): number {
    if (info < 24) return info
    if (info > 26) throw new Malformed('size')
    const width = 1 << (info - 24)
    let n = 0
    for (let i = 0; i < width; i++) n = n * 256 + this.byte()
    if (n < [24, 0x100, 0x10000][info - 24]!) throw new Malformed('long number')
    return n
  }

  #take(n: number): Uint8Array {
    if (n > this.#bytes.length - this.at) throw new Malformed('cut')
    return this.#bytes.subarray(this.at, (this.at += n))
  }

  #count(n: number): { length: number } {
    if (n > this.#bytes.length - this.at) throw new Malformed('cut')
    return { length: n }
  }

  #map(n: number, depth: number): Map<number, Item> {
    const out = new Map<number, Item>()
    let before = -1
    for (let i = 0; i < n; i++) {
      const key = this.item(depth + 1)
      if (typeof key !== 'number') throw new Malformed('key')
      const order = key >= 0 ? key : 0x100000000 - key // as their bytes are ordered
      if (order <= before) throw new Malformed('order of keys')
      before = order
      out.set(key, this.item(depth + 1))
    }
    return out
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function text(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new Malformed('text')
  }
}

// The head of a text or of bytes that are signed: what a signature is computed over.
export function head(major: 2 | 3 | 4, n: number): number[] {
  if (n < 24) return [(major << 5) | n]
  if (n < 0x100) return [(major << 5) | 24, n]
  if (n < 0x10000) return [(major << 5) | 25, n >> 8, n & 255]
  return [(major << 5) | 26, n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255]
}
