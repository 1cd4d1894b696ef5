import { refusalOf, Touch, type OwnName } from '../lib/backend'
import { Action } from '../lib/state/action.svelte'

export type Part = 'before' | 'name' | 'after'
export const parts: Part[] = ['before', 'name', 'after']

type Step = 'code' | 'offer' | 'shown' | 'parts' | Part

// One person's look at their own name before it is printed. Thrown away whole when they
// are done or gone.
export class OwnerVisit {
  step = $state<Step>('code')
  code = $state('')
  own = $state.raw<OwnName>() // as it would be printed
  typed = $state<Record<Part, string>>({ before: '', name: '', after: '' })
  welcome = $state(false) // they have just become a volunteer
  readonly action = new Action()

  constructor(
    private readonly session: string,
    code: string,
  ) {
    this.code = code
  }

  // The name of whoever has the code, or the question whether they want to be a volunteer.
  async open(): Promise<void> {
    await this.action.run(async () => {
      try {
        this.#draw(await Touch.OwnName(this.session, this.code))
        this.step = 'shown'
      } catch (reason) {
        if (refusalOf(reason).code !== 'not_mentor') throw reason
        this.step = 'offer'
      }
    })
  }

  // A card that a scanner or the camera read.
  async read(code: string): Promise<void> {
    if (this.step !== 'code' || this.action.busy) return
    this.code = code
    await this.open()
  }

  async agree(consent: number): Promise<void> {
    await this.action.run(async () => {
      this.#draw(await Touch.Volunteer(this.session, this.code, consent))
      this.welcome = true
      this.step = 'shown'
    })
  }

  // What was typed, as it would be printed; nothing is kept.
  async look(): Promise<void> {
    const { before, name, after } = this.typed
    await this.action.run(async () => {
      this.#draw(await Touch.TryName(this.session, this.code, before, name, after))
      this.step = 'shown'
    })
  }

  // Kept: true.
  async right(): Promise<boolean> {
    const { before, name, after } = this.typed
    return this.action.run(() => Touch.CheckName(this.session, this.code, before, name, after))
  }

  go(step: Step): void {
    this.action.refusal = undefined
    this.welcome = false
    this.step = step
  }

  // What was typed and not looked at is as it was.
  back(): void {
    const { own } = this
    if (own) this.#draw(own)
    this.go(this.step === 'parts' ? 'shown' : 'parts')
  }

  #draw(own: OwnName): void {
    this.own = own
    this.typed = { before: own.before, name: own.name, after: own.after }
  }
}
