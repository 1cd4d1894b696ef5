import { untrack } from 'svelte'
import { refusalOf, type Refusal } from '../backend'

interface Source<T> {
  // Whose value this is: another id drops the old value. Undefined: nobody's, nothing is asked.
  of: () => string | undefined
  // Changes when the value did: the old one stays until the new one is here.
  version?: () => string | number | undefined
  ask: (id: string) => Promise<T>
}

// A value that the laptop keeps and the window shows. It is asked again when its
// version changes; a burst of changes costs one question at a time, and the last
// change is never missed. Make it while a component is being made.
export class Resource<T> {
  value = $state.raw<T>()
  failure = $state.raw<Refusal>()
  #source: Source<T>
  #id: string | undefined
  #asking: Promise<void> | undefined
  #again: Promise<void> | undefined // the question after that one

  constructor(source: Source<T>) {
    this.#source = source
    // Derived, so that a new live state with the same numbers in it asks nothing.
    const id = $derived(source.of())
    const version = $derived(source.version?.())
    $effect.pre(() => {
      void version
      const now = id
      untrack(() => this.#follow(now))
    })
  }

  // Asks now, for "Coba lagi" and after a change of one's own. Done once a question is
  // answered that was asked after this call: one that was under way knows nothing of it.
  load(): Promise<void> {
    if (this.#asking) {
      return (this.#again ??= this.#asking.then(() => {
        this.#again = undefined
        return this.load()
      }))
    }
    return (this.#asking = this.#ask().finally(() => (this.#asking = undefined)))
  }

  #follow(id: string | undefined): void {
    if (id !== this.#id) {
      this.#id = id
      this.value = undefined
      this.failure = undefined
    }
    if (id !== undefined) void this.load()
  }

  async #ask(): Promise<void> {
    const id = this.#id
    if (id === undefined) return
    try {
      const value = await this.#source.ask(id)
      if (id !== this.#id) return
      this.value = value
      this.failure = undefined
    } catch (reason) {
      if (id === this.#id) this.failure = refusalOf(reason)
    }
  }
}
