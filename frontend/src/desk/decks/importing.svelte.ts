import { Decks, Refusal, type DeckImported, type DeckPages } from '../../lib/backend'
import { base64 } from '../../lib/backend/base64'
import { Action } from '../../lib/state/action.svelte'
import type { Desk } from '../desk.svelte'

const part = 1 << 20 // bytes of a file that travel at once
const natural = new Intl.Collator('id', { numeric: true })

export interface Far {
  what: 'reading' | 'converting' | 'counting'
  name: string
  done: number
  all: number
}

// Files on their way into a deck, in parts, so that a film of an hour needs no more memory than a picture. The laptop
// looks at each; pages of a PDF are counted here, by what will draw them.
export class DeckImport {
  readonly action = new Action()
  far = $state.raw<Far>()
  #stopped = false

  constructor(private readonly desk: Desk) {}

  // Resolves to what became of it, nothing when it was refused or stopped. into: the deck that gets the files.
  async take(files: File[], into = ''): Promise<DeckImported | undefined> {
    if (this.action.busy) return undefined
    this.#stopped = false
    let made: DeckImported | undefined
    const done = await this.action.run(async () => {
      const order = [...files].sort((a, b) => natural.compare(a.name, b.name))
      const pages: DeckPages[] = []
      await Decks.Begin(into)
      for (const file of order) await this.#one(file, pages)
      this.#going()
      made = await Decks.Finish(this.#name(order), pages)
    })
    this.far = undefined
    if (done) return made
    await this.desk.attempt(() => Decks.Stop())
    if (this.#stopped) {
      this.action.refusal = undefined
      this.desk.toasts.say(this.desk.words.t('decks.stopped'))
    }
    return undefined
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.desk.attempt(() => Decks.Stop())
  }

  async #one(file: File, pages: DeckPages[]): Promise<void> {
    const { name, size } = file
    await Decks.Next(name, size)
    for (let at = 0; at < size || at === 0; at += part) {
      this.#going()
      this.far = { what: 'reading', name, done: at, all: size }
      await Decks.Write(await base64(file.slice(at, at + part), name))
    }
    if (/\.p(pt|ps)x$/i.test(name)) this.far = { what: 'converting', name, done: 0, all: 0 }
    const kept = await Decks.End()
    if (kept.kind !== 'page') return
    this.#going()
    this.far = { what: 'counting', name, done: 0, all: 0 }
    const { pageSizes } = await import('../../lib/hall/media/pdf')
    try {
      const sheets = await pageSizes(
        (this.desk.files.value?.address ?? '') + kept.src,
        (done, all) => (this.far = { what: 'counting', name, done, all }),
        () => this.#stopped,
      )
      pages.push({ src: kept.src, sheets })
    } catch (reason) {
      throw new Refusal((reason as Error).name === 'PasswordException' ? 'media_sealed' : 'media_damaged', '', { name }, reason)
    }
  }

  #going(): void {
    if (this.#stopped) throw new Refusal('import_stopped')
  }

  #name(files: File[]): string {
    const { t, date } = this.desk.words
    const only = files.length === 1 ? files[0]!.name : ''
    return only || t('decks.pictures', { date: date(this.desk.clock.today) })
  }
}
