import { Decks, refusalOf, type DeckLook, type OwnDeck, type Refusal } from '../../lib/backend'
import { Action } from '../../lib/state/action.svelte'

const calm = 250 // ms of silence before the laptop is asked

// A deck's text while it is written: what the hall would see of it, or which line is wrong. Nothing is kept before it
// is saved, and a text that can't be read is not saved: a session may begin with it.
export class Draft {
  text = $state('')
  look = $state.raw<DeckLook>()
  wrong = $state.raw<Refusal>() // of the text as it stands
  line = $state(1) // where the caret is
  readonly saving = new Action()
  #saved = $state('')
  #turn = 0
  #wait: ReturnType<typeof setTimeout> | undefined

  constructor(readonly deck: OwnDeck) {
    this.text = this.#saved = deck.text
    void this.ask()
  }

  get changed(): boolean {
    return this.text !== this.#saved
  }

  // The slide in which the caret is.
  get slide(): number {
    const { line } = this
    return Math.max(0, (this.look?.lines ?? []).filter((from) => from <= line).length - 1)
  }

  get wrongLine(): number {
    return Number(this.wrong?.args.line ?? 0)
  }

  typed(): void {
    clearTimeout(this.#wait)
    this.#wait = setTimeout(() => void this.ask(), calm)
  }

  // Asks what the text looks like; only the newest answer counts, and a wrong line leaves the last picture.
  async ask(): Promise<void> {
    clearTimeout(this.#wait)
    const mine = ++this.#turn
    try {
      const look = await Decks.Look(this.deck.id, this.text)
      if (mine !== this.#turn) return
      this.look = look
      this.wrong = undefined
    } catch (reason) {
      if (mine === this.#turn) this.wrong = refusalOf(reason)
    }
  }

  save(): Promise<boolean> {
    const { text } = this
    return this.saving.run(async () => {
      await Decks.Save(this.deck.id, text)
      this.#saved = text
    })
  }

  discard(): void {
    this.text = this.#saved
    void this.ask()
  }
}
