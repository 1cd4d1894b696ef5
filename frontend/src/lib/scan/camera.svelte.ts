import { Feed } from './feed.svelte'
import { openLookout } from './lookout'
import type { Seen } from './reader'
import { Sightings } from './sightings'

interface Hear {
  badge: (code: string) => void
  answer: (text: string) => void
  foreign: (texts: string[]) => void
}

// A laptop's worth of work: enough pictures that a card passed by is read, with
// time left for the desk.
const pace = 80
const dark = 38 // of 255; below it codes drown in the sensor's noise
const darkFor = 12 // pictures in a row, so that a hand over the lens is no complaint

// The camera that reads badges.
export class Camera extends Feed<Seen> {
  tooDark = $state(false)
  #hear: Hear
  #badges = new Sightings()
  #answers = new Sightings()
  #foreign = new Sightings(5000)
  #darkness = 0

  constructor(hear: Hear) {
    super({ width: 1280, height: 720, pace, place: 'kamera' })
    this.#hear = hear
  }

  override stop(): void {
    super.stop()
    this.tooDark = false
  }

  protected open = openLookout

  protected heard(seen: Seen, now: number): void {
    for (const code of this.#badges.fresh(seen.badges, now)) this.#hear.badge(code)
    for (const text of this.#answers.fresh(seen.answers, now)) this.#hear.answer(text)
    const read = seen.badges.length + seen.answers.length > 0
    const foreign = this.#foreign.fresh(seen.foreign, now)
    if (foreign.length && !read) this.#hear.foreign(foreign)
    this.#darkness = seen.light < dark && !read ? this.#darkness + 1 : 0
    this.tooDark = this.#darkness >= darkFor
  }
}
