// A badge rests before the camera for many pictures and is one reading. It counts
// again only after it was out of the picture for a moment.
export class Sightings {
  #last = new Map<string, number>()

  // away: how long it must be out of the picture, in milliseconds. A picture in
  // which it could not be read is no absence.
  constructor(private readonly away = 2000) {}

  // Of what a picture shows at that time, what is new in it.
  fresh(texts: readonly string[], now: number): string[] {
    for (const [text, at] of this.#last) if (now - at > this.away) this.#last.delete(text)
    const fresh = texts.filter((text) => !this.#last.has(text))
    for (const text of texts) this.#last.set(text, now)
    return fresh
  }

  // How many are remembered; it stays as small as what one picture can show in that time.
  get size(): number {
    return this.#last.size
  }
}
