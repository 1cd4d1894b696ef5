import { Attendance, Mentors, Subjects, type Attendee, type Session } from '../../lib/backend'
import { finder } from '../../lib/state/find'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'
import { of } from '../subject/subject'

// The attendance list of one session as the desk shows it.
export class People {
  filter = $state('')
  correcting = $state.raw<Attendee>()
  agreeing = $state.raw<Attendee>() // what they agreed to is shown
  readonly list: Resource<Attendee[]>
  #desk: Desk
  #session: Session
  #highest = Infinity // the highest number that was already seen; none is new on the first load
  fresh = $state.raw<ReadonlySet<number>>(new Set())
  newest = $state.raw<Attendee>()

  constructor(desk: Desk, session: Session) {
    this.#desk = desk
    this.#session = session
    this.list = new Resource({
      of: () => session.id,
      version: () => desk.live.desk?.attendance,
      ask: async (id) => {
        const all = await Attendance.List(id)
        this.#notice(all)
        return all
      },
    })
  }

  readonly shown = $derived.by(() => {
    const all = this.list.value ?? []
    const fits = finder(this.filter)
    return fits ? all.filter((a) => fits(a.number, a.code, a.name, a.dusun, a.school, this.#desk.words.unsur(a.unsur))) : all
  })

  // Whoever came since the last look slides in and is read out.
  #notice(all: Attendee[]): void {
    const before = this.#highest
    const highest = Math.max(0, ...all.map((a) => a.number))
    this.fresh = new Set(all.filter((a) => a.number > before).map((a) => a.number))
    if (highest > before) this.newest = all.find((a) => a.number === highest)
    this.#highest = Math.max(highest, before === Infinity ? 0 : before)
  }

  get session(): Session {
    return this.#session
  }

  // All that is kept of the person on a line.
  async subject(a: Attendee): Promise<void> {
    await this.#desk.attempt(async () => this.#desk.route.go('pengaturan', of(await Subjects.Of(a.session, a.number))))
  }

  async remove(a: Pick<Attendee, 'number' | 'name'>): Promise<void> {
    const { toasts, words } = this.#desk
    const restore = () =>
      this.#desk.attempt(async () => {
        await Attendance.Restore(this.#session.id, a.number)
        await this.list.load()
      })
    await this.#desk.attempt(async () => {
      await Attendance.Remove(this.#session.id, a.number)
      await this.list.load()
      toasts.say(words.t('people.removed', { name: a.name, number: a.number }), { undo: restore })
    })
  }

  async mark(a: Attendee): Promise<void> {
    const { toasts, words } = this.#desk
    await this.#desk.attempt(async () => {
      const mentor = await Mentors.Mark(this.#session.id, a.number)
      await this.list.load()
      const undo = () =>
        this.#desk.attempt(async () => {
          await Mentors.Unmark(this.#session.id, a.number)
          await this.list.load()
        })
      // One press is enough; whom it may have made two is told, and joined later.
      const [twin] = mentor.twins
      const link = twin && { href: this.#desk.route.to('pendamping', `orang-${mentor.id}`), text: words.t('register.look') }
      toasts.say(twin ? words.t('register.markedTwin', { name: a.name, twin: [twin.name, twin.village].filter(Boolean).join(', ') }) : words.t('people.marked', { name: a.name }), { undo, link })
    })
  }
}
