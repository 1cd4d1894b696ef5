import { Papers, Retention, type ClearedNames, type Kept, type Session } from '../../lib/backend'
import { Action } from '../../lib/state/action.svelte'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'

// Until when the names of each session are kept, changed and carried out.
export class Keeping {
  readonly list: Resource<Kept[]>
  setting = $state.raw<Session>()
  clearing = $state.raw<{ session: Session; plan: ClearedNames }>()
  readonly action = new Action()
  readonly #asking = new Action() // a second press finds it asked already

  constructor(private readonly desk: Desk) {
    this.list = new Resource({
      of: () => (desk.live.desk ? 'kept' : undefined),
      version: () => {
        const d = desk.live.desk
        return d && [d.sessions, d.attendance, d.office, d.clock].join()
      },
      ask: () => Retention.List(),
    })
  }

  of(session: Session): Kept | undefined {
    return this.list.value?.find((k) => k.session === session.id)
  }

  get busy(): boolean {
    return this.#asking.busy
  }

  set(session: Session): void {
    this.action.refusal = undefined
    this.setting = session
  }

  async save(until: string, reason: string): Promise<boolean> {
    const session = this.setting
    if (!session) return false
    return this.action.run(async () => {
      await Retention.Set(session.id, until, reason)
      await this.list.load()
      this.setting = undefined
    })
  }

  // What would go is shown before, once the officer has called the date right. What a power
  // cut has left over has been asked about already.
  ask(session: Session): void {
    this.action.refusal = undefined
    if (this.of(session)?.due === 'half') void this.#carryOut(session)
    else this.desk.clock.before(session, () => void this.#ask(session))
  }

  async #ask(session: Session): Promise<void> {
    await this.#asking.run(() => this.desk.attempt(async () => void (this.clearing = { session, plan: await Retention.Preview(session.id) })))
  }

  async clear(): Promise<void> {
    if (this.clearing) await this.#carryOut(this.clearing.session)
  }

  async #carryOut(session: Session): Promise<void> {
    const done = await this.action.run(async () => {
      await Retention.Clear(session.id)
      await this.list.load()
      await this.desk.sessions.load()
    })
    if (!done) return
    this.clearing = undefined
    this.desk.toasts.say(this.desk.words.t('kept.done', { title: session.title }))
  }

  async receipt(session: Session): Promise<void> {
    await this.#asking.run(() => this.desk.attempt(async () => void (await Papers.Open(await Papers.Receipt(session.id)))))
  }
}
