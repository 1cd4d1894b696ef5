import { Refusal, type Sound } from '../backend'
import { Action } from './action.svelte'

// Plays recordings, one at a time: asked for again, the one that plays stops.
export class Player {
  playing = $state('') // its file
  action = $state.raw(new Action()) // of what was asked for last: an older one that is still on its way holds nothing up
  #audio: HTMLAudioElement | undefined
  #url = ''

  constructor(
    private readonly ask: (file: string) => Promise<Sound>,
    private readonly heard: () => void = () => {},
  ) {}

  async turn(file: string): Promise<void> {
    const before = this.playing
    this.stop()
    if (before === file) return
    this.playing = file
    const action = (this.action = new Action())
    const begun = await action.run(async () => {
      const { type, data } = await this.ask(file)
      if (this.action !== action || this.playing !== file) return
      await this.play(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], { type }), file)
    })
    if (!begun && this.action === action && this.playing === file) this.stop()
  }

  // Something that isn't kept yet, under a name of its own. Throws where it can't be played.
  async play(sound: Blob, file: string): Promise<void> {
    this.stop()
    this.playing = file
    this.#url = URL.createObjectURL(sound)
    const audio = new Audio(this.#url)
    this.#audio = audio
    const mine = () => this.#audio === audio
    audio.onended = () => mine() && this.stop()
    audio.ontimeupdate = () => mine() && this.heard()
    try {
      await audio.play()
    } catch (reason) {
      if (!mine()) return // stopped before it began
      this.stop()
      throw new Refusal('unplayable', '', {}, reason)
    }
  }

  stop(): void {
    this.playing = ''
    this.#audio?.pause()
    this.#audio = undefined
    if (this.#url) URL.revokeObjectURL(this.#url)
    this.#url = ''
  }
}
