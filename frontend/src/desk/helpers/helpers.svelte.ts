import { Helpers as Calls, type HelpersState } from '../../lib/backend'
import { Action } from '../../lib/state/action.svelte'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'

const look = 2000 // ms; that a phone was heard of, or a code guessed at, makes no noise

// The phones that help at the door of one session. Make it while a component is being made.
export class Helpers {
  open = $state(false)
  opening = $state(false) // the first code is on its way
  readonly state: Resource<HelpersState>
  readonly inviting = new Action()
  readonly cutting = new Action()
  #session: string
  #now = $state(0)
  #asked = $state(0) // when the state came: its seconds count from there

  constructor(desk: Desk, session: string) {
    this.#session = session
    this.state = new Resource({
      of: () => session,
      version: () => desk.live.desk?.pairings,
      ask: (id) => this.#ask(Calls.Now(id)),
    })
  }

  // How many seconds the code lives yet, 0 when there is none.
  readonly left = $derived.by(() => {
    const { value } = this.state
    return value?.code ? Math.max(0, value.left - Math.floor((this.#now - this.#asked) / 1000)) : 0
  })

  // Follows what tells nothing by itself, until the returned function is called.
  follow(): () => void {
    const tick = setInterval(() => (this.#now = performance.now()), 250)
    const again = setInterval(() => void this.state.load(), look)
    return () => {
      clearInterval(tick)
      clearInterval(again)
    }
  }

  async show(): Promise<void> {
    this.open = this.opening = true
    await this.state.load()
    if (!this.state.value?.code) await this.invite()
    this.opening = false
  }

  invite(): Promise<boolean> {
    return this.inviting.run(async () => {
      this.state.value = await this.#ask(Calls.Invite(this.#session))
    })
  }

  cut(id: string): Promise<boolean> {
    return this.cutting.run(async () => {
      await Calls.Cut(id)
      await this.state.load()
    })
  }

  async #ask(answer: Promise<HelpersState>): Promise<HelpersState> {
    const state = await answer
    this.#asked = this.#now = performance.now()
    return state
  }
}

// 4:05, as a clock that runs down shows it.
export const minutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
