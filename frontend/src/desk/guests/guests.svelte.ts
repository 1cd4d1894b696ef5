import { Guests, type Guest, type Session } from '../../lib/backend'
import { finder } from '../../lib/state/find'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'

export type Which = 'all' | 'waiting' | 'came'
const part = 300 // rows drawn at once

const byName = (a: Guest, b: Guest) => a.name.localeCompare(b.name, 'id') || a.dusun.localeCompare(b.dusun, 'id')

// Those of a session's guests who have a name, as lists and badges order them.
export const named = (all: Guest[]): Guest[] => all.filter((g) => g.name).sort(byName)
export const spare = (all: Guest[]): Guest[] => all.filter((g) => !g.name)
export const came = (g: Guest): boolean => g.number > 0

// The guests of a session. Asked again whenever somebody arrives or a card was named.
export function guestsOf(desk: Desk, session: Session): Resource<Guest[]> {
  return new Resource({
    of: () => session.id,
    version: () => `${desk.live.desk?.attendance} ${desk.cards.spare}`,
    ask: (id) => Guests.List(id),
  })
}

export const mentorsBadges = (desk: Desk): Resource<Guest[]> =>
  new Resource({ of: () => 'mentors', version: () => desk.live.desk?.mentors, ask: () => Guests.List('') })

// The invitation list of one session as the desk shows it.
export class GuestList {
  filter = $state('')
  which = $state<Which>('all')
  drawn = $state(part)
  chosen = $state.raw<ReadonlySet<string>>(new Set())
  correcting = $state.raw<Guest>()
  readonly list: Resource<Guest[]>

  constructor(
    readonly desk: Desk,
    readonly session: Session,
  ) {
    this.list = guestsOf(desk, session)
  }

  readonly people = $derived.by(() => named(this.list.value ?? []))
  readonly spares = $derived.by(() => spare(this.list.value ?? []))
  readonly shown = $derived.by(() => {
    const fits = finder(this.filter)
    return this.people.filter(
      (g) => (this.which === 'all' || came(g) === (this.which === 'came')) && (!fits || fits(g.name, g.dusun, g.code, this.desk.words.unsur(g.unsur))),
    )
  })
  // Whoever was removed meanwhile is chosen no longer.
  readonly codes = $derived(this.people.filter((g) => this.chosen.has(g.code)).map((g) => g.code))

  more(): void {
    this.drawn += part
  }

  choose(code: string, on: boolean): void {
    const next = new Set(this.chosen)
    if (on) next.add(code)
    else next.delete(code)
    this.chosen = next
  }

  chooseShown(on: boolean): void {
    const next = new Set(this.chosen)
    for (const g of this.shown) {
      if (on) next.add(g.code)
      else next.delete(g.code)
    }
    this.chosen = next
  }

  async remove(guests: Guest[]): Promise<void> {
    const { toasts, words } = this.desk
    await this.desk.attempt(async () => {
      await Guests.Remove(guests.map((g) => g.code))
      await this.list.load()
      const [one] = guests
      const text = guests.length === 1 && one ? words.t('guests.removed', { name: one.name || one.code }) : words.t('guests.removedMany', { n: guests.length })
      toasts.say(text, { undo: () => this.restore() })
    })
  }

  // What was removed last comes back with the badges it had.
  async restore(): Promise<void> {
    await this.desk.attempt(async () => {
      await Guests.Restore()
      await this.list.load()
    })
  }
}
