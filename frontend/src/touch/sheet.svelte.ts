import { Refusal, refusalOf, Touch, type SurveyForm, type SurveyItem } from '../lib/backend'
import { nonce } from '../lib/nonce'
import { Action } from '../lib/state/action.svelte'

type Step = 'consent' | 'slip' | 'used' | 'item' | 'last'

// One person's way through the anonymous form. Thrown away whole when they are done or
// gone: half a sheet is none.
export class SheetVisit {
  form = $state.raw<SurveyForm>()
  at = $state(0)
  used = $state(false) // the slip has answered: the person is asked
  answers = $state<Record<string, number>>({})
  comment = $state('')
  slip = $state('')
  replace = false
  readonly action = new Action()
  readonly #nonce = nonce()
  #came: number | undefined // from the last screen, whose sheet the slip was refused for

  constructor(
    private readonly session: string,
    slip = '',
  ) {
    this.slip = slip
  }

  async load(): Promise<void> {
    this.form = await Touch.SurveyForm(this.session)
  }

  // Before the items: what it is, and the slip where there are any.
  get #first(): number {
    return this.form?.slips ? 2 : 1
  }

  get item(): SurveyItem | undefined {
    return this.form?.items[this.at - this.#first]
  }

  get step(): Step {
    if (this.used) return 'used'
    if (this.at === 0) return 'consent'
    if (this.at < this.#first) return 'slip'
    return this.item ? 'item' : 'last'
  }

  // How far the questions are, the free sentence being one.
  get progress(): { n: number; all: number } | undefined {
    if (!this.form || this.at < this.#first) return undefined
    const all = this.form.items.length + 1
    return { n: Math.min(all, this.at - this.#first + 1), all }
  }

  next(): void {
    this.action.refusal = undefined
    this.at++
  }

  back(): void {
    this.action.refusal = undefined
    if (this.used) this.used = false
    else this.at--
  }

  choose(answer: number): void {
    const { item } = this
    if (item) this.answers[item.key] = answer
    this.next()
  }

  skip(): void {
    const { item } = this
    if (item) delete this.answers[item.key]
    this.next()
  }

  // On, once the laptop accepts the slip. One that was used is asked about.
  async takeSlip(): Promise<void> {
    await this.action.run(async () => {
      if (!this.slip.trim()) throw new Refusal('empty', 'kartu')
      try {
        await Touch.LookSlip(this.session, this.form?.phase ?? '', this.slip)
        this.#on(false)
      } catch (reason) {
        if (refusalOf(reason).code !== 'slip_used') throw reason
        this.used = true
      }
    })
  }

  withoutSlip(): void {
    this.slip = ''
    this.#on(false)
  }

  replaceSheet(): void {
    this.#on(true)
  }

  // Past the slip. Who was asked about it at the end, all being answered, goes back there.
  #on(replace: boolean): void {
    this.action.refusal = undefined
    this.replace = replace
    this.used = false
    this.at = this.#came ?? this.#first
    this.#came = undefined
  }

  otherSlip(): void {
    this.slip = ''
    this.used = false
  }

  // A slip that a scanner read, on whichever screen before the questions.
  async read(slip: string): Promise<void> {
    if (this.action.busy || !this.form?.slips || this.at >= this.#first) return
    this.slip = slip
    this.used = false
    if (this.at === this.#first - 1) await this.takeSlip()
  }

  // Kept: true. Refused, it goes back to what it is about.
  async send(): Promise<boolean> {
    const { form } = this
    if (!form) return false
    const sent = await this.action.run(() =>
      Touch.Answer(this.session, {
        phase: form.phase,
        items: $state.snapshot(this.answers),
        comment: this.comment,
        slip: this.slip,
        nonce: this.#nonce,
        replace: this.replace,
      }),
    )
    if (this.action.refusal?.field === 'kartu') {
      this.#came = this.at
      this.at = this.#first - 1
      if (this.action.refusal.code === 'slip_used') {
        this.used = true
        this.action.refusal = undefined
      }
    }
    return sent
  }
}
