// Chance that comes out the same each time: the same seed, the same pictures.
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  // mulberry32: small, even enough for pictures, the same in every engine.
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next()
  }

  below(n: number): number {
    return Math.floor(this.next() * n)
  }

  // A bell of width 1 around 0.
  bell(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }
}
