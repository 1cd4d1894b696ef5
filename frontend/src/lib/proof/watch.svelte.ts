import { Feed } from '../scan/feed.svelte'
import type { Lookout } from '../scan/lookout'
import { Sightings } from '../scan/sightings'
import type { Eye } from './picture'

// The camera that reads codes of certificates: large ones, so it looks sharply.
export class Watch extends Feed<string[]> {
  #eye: () => Promise<Eye>
  #hear: (text: string) => void
  #seen = new Sightings()

  constructor(eye: () => Promise<Eye>, hear: (text: string) => void) {
    super({ width: 1600, height: 1200, pace: 150, place: 'kamera-sertifikat' })
    this.#eye = eye
    this.#hear = hear
  }

  protected async open(): Promise<Lookout<string[]>> {
    const eye = await this.#eye()
    return { look: (picture) => eye.look(picture), close() {} }
  }

  protected heard(texts: string[], now: number): void {
    for (const text of this.#seen.fresh(texts.slice(0, 1), now)) this.#hear(text)
  }
}
