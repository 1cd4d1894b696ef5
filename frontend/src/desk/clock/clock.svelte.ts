import { Clock, Sessions, type ClockState, type Session } from '../../lib/backend'
import { today } from '../../lib/i18n/dates'
import { Action } from '../../lib/state/action.svelte'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'

// A difference between the two clocks of this window that only a set clock or a
// laptop that slept can make.
const drift = 2_000

// A session that is opened once its dates are right, and what is asked about them.
type Waiting = { session: Session; go: () => void; about: 'today' | 'plan' }

// The app's date and time, which may be corrected, and whether the officer has called
// them right since the start. Nothing waits for that but the opening of a session,
// where it is asked once more.
export class DeskClock {
  now = $state(Date.now()) // the app's time, each second
  waiting = $state.raw<Waiting>()
  correcting = $state(false)
  readonly state: Resource<ClockState>
  readonly saying = new Action()
  #told = Date.now()
  #clock = Date.now()
  #passed = performance.now()

  constructor(private readonly desk: Desk) {
    this.state = new Resource({
      of: () => (desk.at ? 'clock' : undefined),
      // The zone is that of the session in the hall.
      version: () => {
        const d = desk.live.desk
        return d && [d.clock, d.session, d.sessions].join()
      },
      ask: async () => this.#take(await Clock.State()),
    })
    $effect(() => {
      const timer = setInterval(() => this.#tick(), 1000)
      return () => clearInterval(timer)
    })
  }

  get asks(): boolean {
    return this.state.value?.confirmed === false
  }

  get today(): string {
    return today(this.desk.words.zone, this.now)
  }

  // Opens a session once its dates are right: asks first, unless the officer has said
  // so since the start, and tells of a plan for another day, which a wrong clock may
  // have made. A clock that can't be asked stops nobody.
  before(session: Session, go: () => void): void {
    this.saying.refusal = undefined
    this.waiting = { session, go, about: 'today' }
    if (!this.asks) this.#goOn()
  }

  async confirm(): Promise<void> {
    const done = await this.#answered(() => Clock.Confirm(new Date(this.now).toISOString()))
    if (!done) return
    if (this.asks) this.#say('clock.changed')
    else this.#goOn()
  }

  async correct(date: string, time: string): Promise<boolean> {
    const done = await this.#answered(() => Clock.Correct(date, time))
    if (done) {
      this.correcting = false
      this.#goOn()
    }
    return done
  }

  async drop(): Promise<void> {
    const done = await this.desk.attempt(async () => (this.state.value = this.#take(await Clock.Drop())))
    if (done) this.#say('clock.dropped')
  }

  // Opens the form; what waits for the date goes on waiting.
  fix(): void {
    this.saying.refusal = undefined
    this.correcting = true
  }

  cancel(): void {
    this.waiting = undefined
    this.correcting = false
  }

  // Opens with the date of the plan.
  asPlanned(): void {
    const waited = this.waiting
    this.waiting = undefined
    waited?.go()
  }

  // Opens today what was planned for another day.
  async planToday(): Promise<void> {
    const session = this.waiting?.session
    if (!session) return
    const { title, village, start, place, officers, deck } = session
    const plan = { title, village, start, place, officers, deck, date: this.today }
    if (await this.saying.run(() => Sessions.Edit(session.id, plan))) this.asPlanned()
  }

  #goOn(): void {
    const waiting = this.waiting
    if (!waiting) return
    const { session } = waiting
    if (session.state === 'planned' && session.date !== this.today) this.waiting = { ...waiting, about: 'plan' }
    else this.asPlanned()
  }

  // The laptop's answer is the newest state, whatever is being asked meanwhile.
  #answered(say: () => Promise<ClockState>): Promise<boolean> {
    return this.saying.run(async () => (this.state.value = this.#take(await say())))
  }

  #say(key: 'clock.changed' | 'clock.dropped'): void {
    this.desk.toasts.say(this.desk.words.t(key))
  }

  #take(state: ClockState): ClockState {
    this.#told = Date.parse(state.now)
    this.#clock = Date.now()
    this.#passed = performance.now()
    this.now = this.#told
    this.desk.words.zone = state.zone
    return state
  }

  #tick(): void {
    const passed = performance.now() - this.#passed
    this.now = this.#told + passed
    if (Math.abs(Date.now() - this.#clock - passed) > drift) void this.state.load()
  }
}
