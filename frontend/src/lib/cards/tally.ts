import type { View } from './reader'
import { cards, type Answer } from './words'

export type Readings = Record<number, Answer>
export type Progress = 'none' | 'seen' | 'read'

interface Card {
  believed?: Answer
  lately?: Answer // what the last pictures show
  times: number // how many of them
  at: number // when the last of them was
}

const agree = 3 // pictures that must show the same before it is believed
const within = 2500 // milliseconds between two of them at the most
const ways = 40 // sightings that tell whether the video is in a mirror

// What a room of cards answers, put together from many pictures. A card counts once
// several in a row agree, may be turned to another answer until the end, and in a
// picture where it can't be seen stays what it was.
export class Tally {
  #cards = new Map<number, Card>()
  #mirror = 0 // below zero: not; above: the video is in a mirror
  #closed = false

  // Takes a picture in. Says whether anything changed that the grid shows.
  see(view: View, now: number): boolean {
    if (this.#closed || view.mirrored === undefined) return false
    const side = view.mirrored ? 1 : -1
    this.#mirror = Math.max(-ways, Math.min(ways, this.#mirror + side * view.cards.length))
    // A video does not turn its mirror on and off: the odd picture is a mistake.
    if (this.#mirror * side <= 0) return false
    let changed = false
    for (const { card, answer } of view.cards) changed = this.#sight(card, answer, now) || changed
    return changed
  }

  #sight(number: number, answer: Answer, now: number): boolean {
    const card = this.#cards.get(number) ?? { times: 0, at: now }
    const before = this.progress(number)
    const goesOn = card.lately === answer && now - card.at <= within
    card.times = goesOn ? card.times + 1 : 1
    card.lately = answer
    card.at = now
    if (card.times >= agree) card.believed = answer
    this.#cards.set(number, card)
    return this.progress(number) !== before
  }

  progress(number: number): Progress {
    const card = this.#cards.get(number)
    return !card ? 'none' : card.believed ? 'read' : 'seen'
  }

  get all(): Progress[] {
    return Array.from({ length: cards }, (_, i) => this.progress(i + 1))
  }

  get readings(): Readings {
    const sorted = [...this.#cards].sort(([a], [b]) => a - b)
    return Object.fromEntries(sorted.flatMap(([number, { believed }]) => (believed ? [[number, believed]] : [])))
  }

  get mirrored(): boolean {
    return this.#mirror > 0
  }

  // From now on nothing changes.
  close(): Readings {
    this.#closed = true
    return this.readings
  }
}
