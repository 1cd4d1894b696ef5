import { Deeds, type Checkpoint, type Deed } from '../../lib/backend'
import { copyText } from '../../lib/backend/window'
import { Action } from '../../lib/state/action.svelte'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'

// The record of deeds as it is looked at: filtered, the newest first, a page at a time.
export class Log {
  session = $state('')
  kind = $state('')
  readonly more = new Action()
  readonly checking = new Action()
  readonly saving = new Action()
  faults = $state.raw<string[]>() // of the last check
  #older = $state.raw<{ of: string; deeds: Deed[]; next: number }>()

  readonly now: Resource<Checkpoint>
  readonly page: Resource<{ deeds: Deed[]; next: number }>

  constructor(private readonly desk: Desk) {
    // Whatever is done changes one of these counts, or is done here.
    const version = () => JSON.stringify(desk.live.desk)
    this.now = new Resource({ of: () => (desk.live.desk ? 'now' : undefined), version, ask: () => Deeds.Now() })
    this.page = new Resource({
      of: () => (desk.live.desk ? this.#of : undefined),
      version,
      ask: () => Deeds.List({ session: this.session, kind: this.kind, before: 0 }),
    })
  }

  get #of(): string {
    return `${this.session} ${this.kind}`
  }

  get deeds(): Deed[] {
    const first = this.page.value?.deeds ?? []
    const last = first.at(-1)?.n ?? 0
    return this.#older?.of === this.#of ? [...first, ...this.#older.deeds.filter((d) => d.n < last)] : first
  }

  get next(): number {
    return this.#older?.of === this.#of ? this.#older.next : (this.page.value?.next ?? 0)
  }

  older(): Promise<boolean> {
    const of = this.#of
    return this.more.run(async () => {
      const got = await Deeds.List({ session: this.session, kind: this.kind, before: this.next })
      const had = this.#older?.of === of ? this.#older.deeds : []
      this.#older = { of, deeds: [...had, ...got.deeds], next: got.next }
    })
  }

  check(printed: string): Promise<boolean> {
    this.faults = undefined
    return this.checking.run(async () => void (this.faults = (await Deeds.Check(printed)).faults))
  }

  async save(): Promise<void> {
    let path = ''
    if (!(await this.saving.run(async () => void (path = (await Deeds.Save('csv')).path)))) return
    await this.#again()
    this.desk.toasts.say(this.desk.words.t('mentors.saved', { path }))
  }

  async copy(text: string): Promise<void> {
    this.desk.toasts.say(this.desk.words.t((await copyText(text)) ? 'deeds.copied' : 'deeds.notCopied'))
  }

  async #again(): Promise<void> {
    await Promise.all([this.now.load(), this.page.load()])
  }
}
