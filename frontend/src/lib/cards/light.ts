import type { View } from './reader'

export type Advice = 'dark' | 'glare' | 'far'

const dark = 24 // of 255
const glare = 0.1 // of the picture as bright as can be
const far = 13 // pixels of a card's marker: less than two for each of its modules
const patience = 10 // pictures in a row, so that a hand over the lens is no complaint

// What keeps cards from being read, said once it lasts.
export class Light {
  #now: Advice | undefined
  #times = 0
  advice: Advice | undefined

  see(view: View): Advice | undefined {
    const now = adviceOf(view)
    this.#times = now === this.#now ? this.#times + 1 : 1
    this.#now = now
    if (this.#times >= patience) this.advice = now
    return this.advice
  }
}

export function adviceOf({ light, white, cards, unread }: View): Advice | undefined {
  if (light < dark) return 'dark'
  if (white > glare) return 'glare'
  const sides = (cards.length ? cards.map((c) => c.side) : unread).sort((a, b) => a - b)
  return sides.length >= 3 && sides[sides.length >> 1]! < far ? 'far' : undefined
}
