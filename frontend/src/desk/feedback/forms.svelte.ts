import { Feedback, type Phase, type SurveyForm } from '../../lib/backend'
import { nonce } from '../../lib/nonce'
import { Action } from '../../lib/state/action.svelte'

export type Step = 'slip' | 'items' | 'check'

// The paper form that an officer is typing in, one sheet after another. It outlives a look
// at another view, not a reload of the window. What was kept can't be brought back: nobody
// knows any more which sheet it was.
export class Forms {
  phase = $state<Phase>()
  step = $state<Step>('slip')
  slip = $state('')
  used = $state(false) // the slip has answered in this phase: its owner is asked
  replace = $state(false)
  answers = $state<Record<string, number>>({})
  comment = $state('')
  typed = $state(0) // sheets kept in this sitting
  readonly action = new Action()
  #nonce = nonce()

  constructor(private readonly session: string) {}

  get answered(): number {
    return Object.keys(this.answers).length
  }

  // 0 is a skipped one: it has no answer.
  answer(key: string, value: number): void {
    const { [key]: _, ...others } = this.answers
    this.answers = value ? { ...others, [key]: value } : others
  }

  // Asks the laptop about the slip, before a whole sheet is typed for nothing.
  async look(phase: Phase): Promise<boolean> {
    this.used = this.replace = false
    const ok = this.slip.trim() === '' || (await this.action.run(() => Feedback.Slip(this.session, phase, this.slip)))
    if (ok) this.step = 'items'
    else if (this.action.refusal?.code === 'slip_used') this.#ask()
    return ok
  }

  // The officer has asked: the old answers go.
  replaceOld(): void {
    this.used = false
    this.replace = true
    this.step = 'items'
  }

  async keep(form: SurveyForm): Promise<boolean> {
    const { slip, comment, replace } = this
    const sheet = { phase: form.phase, items: { ...this.answers }, comment: form.open ? comment : '', slip, nonce: this.#nonce, replace }
    const done = await this.action.run(() => Feedback.Enter(this.session, sheet))
    if (done) {
      this.typed++
      this.clear()
    } else if (this.action.refusal?.code === 'slip_used') this.#ask()
    return done
  }

  clear(): void {
    this.step = 'slip'
    this.slip = this.comment = ''
    this.used = this.replace = false
    this.answers = {}
    this.action.refusal = undefined
    this.#nonce = nonce()
  }

  #ask(): void {
    this.action.refusal = undefined
    this.used = true
    this.step = 'slip'
  }
}
