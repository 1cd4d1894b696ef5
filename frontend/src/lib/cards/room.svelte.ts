import { Feed } from '../scan/feed.svelte'
import { openWith } from '../scan/lookout'
import { Light, type Advice } from './light'
import { CardReader, type View } from './reader'
import { Tally, type Progress, type Readings } from './tally'

// The camera that reads a whole room. It asks for the finest picture that helps: a
// card in the last row is small.
export class RoomCamera extends Feed<View> {
  advice = $state<Advice>()
  mirrored = $state(false)
  progress = $state.raw<Progress[]>([])
  spots = $state.raw<View['cards']>([]) // where cards were in the last picture
  #tally = new Tally()
  #light = new Light()

  constructor() {
    super({ width: 1920, height: 1080, pace: 120, place: 'kamera-kartu' })
    this.progress = this.#tally.all
  }

  get read(): number {
    return this.progress.filter((p) => p === 'read').length
  }

  // Forgets all answers, for the next question.
  again(): void {
    this.#tally = new Tally()
    this.progress = this.#tally.all
  }

  // The answers, final: the camera is let go.
  finish(): Readings {
    this.stop()
    return this.#tally.close()
  }

  override stop(): void {
    super.stop()
    this.advice = undefined
    this.spots = []
    this.#light = new Light()
  }

  protected open = () =>
    openWith<View>(
      () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
      async () => new CardReader(),
    )

  protected heard(view: View, now: number): void {
    if (this.#tally.see(view, now)) this.progress = this.#tally.all
    this.mirrored = this.#tally.mirrored
    this.spots = view.cards
    this.advice = this.#light.see(view)
  }
}
