import { tick } from 'svelte'
import { Agenda, type AgendaDraft, type RunSheet, type Session } from '../../lib/backend'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'
import { upNext } from './timing'

export type Item = RunSheet['items'][number]

// The run of show of one session, and what can be done with it. Make it while a
// component is being made.
export class Sheet {
  readonly list: Resource<RunSheet>

  constructor(
    readonly desk: Desk,
    readonly session: Session,
  ) {
    this.list = new Resource({
      of: () => session.id,
      version: () => desk.live.desk?.agenda,
      ask: (id) => Agenda.Get(id),
    })
    // A row that is carried elsewhere, by whoever, loses the focus that stands in it: it gets it back before the next key.
    $effect.pre(() => {
      void this.list.value
      const before = document.activeElement
      void tick().then(() => {
        if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body) before.focus()
      })
    })
  }

  get live(): boolean {
    return this.desk.hall?.session === this.session.id
  }

  get running(): Item | undefined {
    const sheet = this.list.value
    return this.live ? sheet?.items.find((item) => item.id === sheet.running) : undefined
  }

  get next(): Item | undefined {
    return this.list.value && upNext(this.list.value)
  }

  start = (item: Item): Promise<boolean> => this.#do(() => Agenda.Start(this.session.id, item.id))

  skip = (item: Item): Promise<boolean> => this.#do(() => Agenda.Skip(this.session.id, item.id, !item.skipped))

  use = (form: 'long' | 'short'): Promise<boolean> => this.#do(() => Agenda.Use(this.session.id, form))

  move(item: Item, place: number): Promise<boolean> {
    const last = (this.list.value?.items.length ?? 1) - 1
    return this.#do(() => Agenda.Move(this.session.id, item.id, Math.min(last, Math.max(0, place))))
  }

  async remove(item: Item): Promise<void> {
    if (!(await this.#do(() => Agenda.Remove(this.session.id, item.id)))) return
    this.desk.toasts.say(this.desk.words.t('agenda.removed', { title: item.title }), {
      undo: () => void this.#do(() => Agenda.Restore(this.session.id, item.id)),
    })
  }

  // Writes a new item at the end, or an old one anew.
  async put(id: string, draft: AgendaDraft): Promise<void> {
    const { session, list } = this
    if (id) await Agenda.Change(session.id, id, draft)
    else await Agenda.Add(session.id, draft, list.value?.items.length ?? 0)
    await list.load()
  }

  #do(work: () => Promise<unknown>): Promise<boolean> {
    return this.desk.attempt(async () => {
      await work()
      await this.list.load()
    })
  }
}
