import { Sessions, type Session } from '../../lib/backend'
import { Action } from '../../lib/state/action.svelte'
import type { Desk } from '../desk.svelte'

type Asked = { what: 'close' | 'reopen' | 'delete'; session: Session }

// Opening, closing and deleting sessions. What cannot simply be taken back is asked about first.
export class Changes {
  asked = $state.raw<Asked>()
  reason = $state('')
  readonly action = new Action()
  readonly #opening = new Action() // a second press finds nothing left to open, and needs no words about it

  constructor(private readonly desk: Desk) {}

  // The date is asked about first, where that has not been done since the start.
  open(session: Session): void {
    this.desk.clock.before(session, () => void this.#open(session))
  }

  async #open(session: Session): Promise<void> {
    const { desk } = this
    const work = async () => {
      await Sessions.Open(session.id, '')
      await desk.sessions.load()
      desk.toasts.say(desk.words.t('plan.opened', { title: session.title }))
      desk.route.go('hadir', '', '')
    }
    await this.#opening.run(() => desk.attempt(work))
  }

  ask(what: Asked['what'], session: Session): void {
    if (what === 'reopen') this.desk.clock.before(session, () => this.#ask(what, session))
    else this.#ask(what, session)
  }

  #ask(what: Asked['what'], session: Session): void {
    this.reason = ''
    this.action.refusal = undefined
    this.asked = { what, session }
  }

  drop(): void {
    this.asked = undefined
  }

  async confirm(): Promise<void> {
    const asked = this.asked
    if (!asked) return
    const { id, title } = asked.session
    const done = await this.action.run(async () => {
      if (asked.what === 'close') await Sessions.Close(id)
      else if (asked.what === 'reopen') await Sessions.Open(id, this.reason)
      else await Sessions.Delete(id)
      await this.desk.sessions.load()
    })
    if (!done) return
    this.drop()
    this.desk.toasts.say(this.desk.words.t(`plan.${asked.what}Done`, { title }))
  }
}
