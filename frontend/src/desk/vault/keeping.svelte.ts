import { Refusal, Vault, type Stick } from '../../lib/backend'
import { Action } from '../../lib/state/action.svelte'
import type { Desk } from '../desk.svelte'

// Choosing the folder off the laptop, and writing into it. A copy that lies there
// already may be the only one of another laptop: it is named before it is replaced.
export class Keeping {
  folder = $state('')
  readonly choosing = new Action()
  readonly writing = new Action()
  #there = $state.raw<Stick>()

  constructor(private readonly desk: Desk) {
    this.folder = desk.stick.value?.folder ?? ''
  }

  // The copy in that folder which would be replaced, once it has been asked about.
  get replaced(): Stick | undefined {
    return this.#there?.folder === this.folder && this.#there.taken ? this.#there : undefined
  }

  // Resolves to whether the folder was taken; with a copy there, the second time.
  async choose(): Promise<boolean> {
    let taken = false
    await this.choosing.run(async () => {
      if (this.folder === '') throw new Refusal('empty', 'folder') // to the laptop it would mean the end of copies
      if (!this.replaced && this.folder !== this.desk.stick.value?.folder) this.#there = await Vault.StickAt(this.folder)
      else this.#there = undefined
      if (this.replaced) return
      await Vault.ChooseStick(this.folder)
      taken = true
      await this.desk.stick.load()
    })
    return taken
  }

  async write(): Promise<void> {
    const done = await this.writing.run(() => Vault.WriteStick())
    await this.desk.stick.load()
    if (done) this.desk.toasts.say(this.desk.words.t('stick.done'))
  }

  async end(): Promise<void> {
    const done = await this.desk.attempt(() => Vault.ChooseStick(''))
    await this.desk.stick.load()
    if (done) this.desk.toasts.say(this.desk.words.t('stick.ended'))
  }
}
