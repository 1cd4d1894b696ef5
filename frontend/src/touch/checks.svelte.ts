import { refusalOf, Touch, type Greeting, type Refusal } from '../lib/backend'

const shownFor = 20_000 // milliseconds: the next one at the door need not read who came before

// What became of the last card that a helper has read.
export interface Check {
  greeting?: Greeting
  refusal?: Refusal
}

// The cards that a helper reads: the newest only, and only for a while.
export class Checks {
  last = $state.raw<Check>()
  done = $state(0) // people recorded here since the helper has it
  #timer: ReturnType<typeof setTimeout> | undefined

  async read(code: string): Promise<void> {
    try {
      const greeting = await Touch.Scan(code)
      if (!greeting.already) this.done++
      this.#show({ greeting })
    } catch (reason) {
      this.#show({ refusal: refusalOf(reason) })
    }
  }

  clear(): void {
    clearTimeout(this.#timer)
    this.last = undefined
  }

  #show(check: Check): void {
    this.clear()
    this.last = check
    this.#timer = setTimeout(() => this.clear(), shownFor)
  }
}
