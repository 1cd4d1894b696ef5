import type { Showing } from '../lib/backend/types'

export type Command =
  | { do: 'next' }
  | { do: 'prev' }
  | { do: 'show'; showing: Exclude<Showing, ''> }
  | { do: 'curtain'; on: boolean }

const patience = 4000

// Presses on the way to the laptop, one at a time and in their order: three quick "next" must be three slides. What a
// press did is never guessed; the hall's state tells it. After a failure the waiting ones are dropped, because a
// slide that turns by itself half a minute later is worse than one that does not turn.
export class Commands {
  failed = $state(false)
  busy = $state(false)
  readonly #address: string
  #waiting: Command[] = []

  constructor(address: string) {
    this.#address = address
  }

  send(command: Command) {
    this.#waiting.push(command)
    if (!this.busy) void this.#work()
  }

  async #work() {
    this.busy = true
    for (let command = this.#waiting.shift(); command; command = this.#waiting.shift()) {
      this.failed = !(await this.#post(command))
      if (this.failed) this.#waiting = []
    }
    this.busy = false
  }

  async #post(command: Command): Promise<boolean> {
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), patience)
    try {
      const answer = await fetch(this.#address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(command),
        signal: stop.signal,
      })
      return answer.ok
    } catch {
      return false
    } finally {
      clearTimeout(timer)
    }
  }
}
