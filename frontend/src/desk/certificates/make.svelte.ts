import { Certificates, Makings, refusalOf, type CertificateAsk, type CertificatePreview, type Making, type Refusal } from '../../lib/backend'
import { Action } from '../../lib/state/action.svelte'
import { finder } from '../../lib/state/find'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'
import { kindOf, type Kind } from './kinds'
import { holders, type Group, type Holder } from './people'

const calm = 300 // ms of silence before the laptop draws

// Certificates on their way: of which kind, for what and for whom, and what they say. Nothing has a number before they
// are issued.
export class Make {
  kind = $state<Kind>('piagam')
  session = $state('') // '' for something that was no session here
  group = $state<Group>('here')
  role = $state('')
  hours = $state('')
  activity = $state('')
  place = $state('')
  city = $state('')
  date = $state('')
  until = $state('')
  filter = $state('')
  preview = $state.raw<CertificatePreview>()
  last = $state('') // the number of the last one
  wrong = $state.raw<Refusal>()
  drawing = $state(false)
  watching = $state(false) // a batch was begun here, or was under way when the page came
  readonly issuing = new Action()
  readonly makings: Resource<Making[]>
  readonly holders: Resource<Holder[]>
  #chosen = $state.raw<ReadonlySet<string>>() // undefined: whoever has none yet
  #turn = 0
  #drawn = false

  constructor(private readonly desk: Desk) {
    this.session = desk.session?.id ?? ''
    if (!this.session) this.group = 'everyone'
    this.date = desk.clock.today
    this.makings = new Resource({ of: () => 'makings', ask: () => Makings.List() })
    this.holders = new Resource({
      of: () => `${this.group} ${this.session} ${this.kind}`,
      version: () => `${desk.live.desk?.mentors} ${desk.live.desk?.attendance} ${desk.live.batch?.running}`,
      ask: () => holders(this.group, this.session, this.kind, desk.words),
    })
  }

  readonly making = $derived.by(() => this.makings.value?.find((m) => kindOf(m.kind) === this.kind))
  readonly people = $derived.by(() => this.holders.value ?? [])
  readonly shown = $derived.by(() => {
    const fits = finder(this.filter)
    return fits ? this.people.filter((p) => fits(p.name, p.detail)) : this.people
  })
  readonly chosen = $derived.by(() => new Set(this.people.filter((p) => (this.#chosen ? this.#chosen.has(p.key) : !p.given)).map((p) => p.key)))
  readonly unchecked = $derived(this.people.filter((p) => this.chosen.has(p.key) && p.checked === false).length)

  choose(key: string, on: boolean): void {
    const next = new Set(this.chosen)
    if (on) next.add(key)
    else next.delete(key)
    this.#chosen = next
  }

  chooseShown(on: boolean): void {
    const next = new Set(this.chosen)
    for (const p of this.shown) {
      if (on) next.add(p.key)
      else next.delete(p.key)
    }
    this.#chosen = next
  }

  // Other people are meant: whoever has none of them is ticked again.
  turn(to: { kind?: Kind; session?: string; group?: Group }): void {
    Object.assign(this, to)
    if (!this.session && this.group !== 'everyone') this.group = 'everyone'
    this.#chosen = undefined
    this.issuing.refusal = undefined
    if (to.kind) this.role = this.hours = ''
  }

  get ask(): CertificateAsk {
    const { kind, session, role, hours, activity, place, city, date, until } = this
    const keys = this.people.filter((p) => this.chosen.has(p.key)).map((p) => p.key)
    const whom = this.group === 'people' ? { attendees: keys.map(Number) } : { mentors: keys }
    const what = session ? { session } : { activity, place, city, date, until }
    return { kind, ...what, ...whom, role, hours: kind === 'sertifikat' ? Math.max(0, Math.trunc(Number(hours)) || 0) : 0 }
  }

  // Why a field can't stay as it is: told when they were to be issued, and while it is typed.
  at(field: string): Refusal | undefined {
    return this.issuing.at(field) ?? (this.wrong?.field === field ? this.wrong : undefined)
  }

  // Draws the one with the longest name once nothing was changed for a moment; only the newest drawing counts.
  follow(): () => void {
    const { ask, making } = this
    const mine = ++this.#turn
    const n = this.chosen.size
    if (!n || !making) return () => {}
    this.drawing = true
    const wait = setTimeout(() => void this.#draw(mine, ask, making, n), this.#drawn ? calm : 0)
    return () => clearTimeout(wait)
  }

  async #draw(mine: number, ask: CertificateAsk, making: Making, n: number): Promise<void> {
    try {
      const preview = await Certificates.Preview(ask)
      const { numbering } = making
      const last = preview.number && n > 1 ? await Makings.Example({ ...making, numbering: { ...numbering, next: numbering.next + n - 1 } }) : ''
      if (mine !== this.#turn) return
      this.preview = preview
      this.last = last
      this.#drawn = true
      this.wrong = undefined
    } catch (reason) {
      if (mine === this.#turn) this.wrong = refusalOf(reason)
    } finally {
      if (mine === this.#turn) this.drawing = false
    }
  }

  // Resolves to whether it began.
  async issue(): Promise<boolean> {
    const { ask } = this
    const begun = await this.issuing.run(() => Certificates.Issue(ask))
    if (begun) this.watching = true
    return begun
  }

  async stop(): Promise<void> {
    await this.desk.attempt(() => Certificates.CancelBatch())
  }

  // The next lot: whoever has none by now.
  async again(): Promise<void> {
    this.watching = false
    this.#chosen = undefined
    await Promise.all([this.holders.load(), this.makings.load()])
  }
}
