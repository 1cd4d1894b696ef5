import type { Address, Paired } from '../../lib/backend'
import { Action } from '../../lib/state/action.svelte'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'

const look = 2000 // ms; that a phone was heard of, or a code guessed at, makes no noise

// The phones of one kind that are let in at a session, and the code for the next one.
export interface Invited {
  code: string
  pin?: string
  left: number
  address: Address
  paired: Paired[]
}

// Package desk's methods for one kind of phone, and where its words stand.
export interface Kind {
  words: 'helpers' | 'remotes'
  Now(session: string): Promise<Invited>
  Invite(session: string): Promise<Invited>
  Cut(id: string): Promise<void>
}

// Make it while a component is being made.
export class Pairing {
  open = $state(false)
  opening = $state(false) // the code to be shown is on its way: the last one may be used up
  readonly state: Resource<Invited>
  readonly inviting = new Action()
  readonly cutting = new Action()
  readonly words: Kind['words']
  #kind: Kind
  #session: string
  #now = $state(0)
  #asked = $state(0) // when the state came: its seconds count from there

  constructor(desk: Desk, session: string, kind: Kind) {
    this.#session = session
    this.#kind = kind
    this.words = kind.words
    this.state = new Resource({
      of: () => session,
      version: () => desk.live.desk?.pairings,
      ask: (id) => this.#ask(this.#kind.Now(id)),
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
      await this.#kind.Invite(this.#session)
      await this.state.load() // not the answer itself: a question of before may be answered after it
    })
  }

  cut(id: string): Promise<boolean> {
    return this.cutting.run(async () => {
      await this.#kind.Cut(id)
      await this.state.load()
    })
  }

  async #ask(answer: Promise<Invited>): Promise<Invited> {
    const state = await answer
    this.#asked = this.#now = performance.now()
    return state
  }
}

// 4:05, as a clock that runs down shows it.
export const minutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
