import { refusalOf, Touch, type Arrival, type Greeting } from '../lib/backend'
import { nonce } from '../lib/nonce'
import { Action } from '../lib/state/action.svelte'

export type Step = 'nama' | 'lp' | 'unsur' | 'dusun' | 'hp' | 'sekolah' | 'wali' | 'setuju'

const adult: Step[] = ['nama', 'lp', 'unsur', 'dusun', 'hp', 'setuju']
const child: Step[] = ['wali', 'nama', 'sekolah', 'setuju'] // an adult first, and nothing else is asked of them

// One person's way through the questions. Thrown away whole when they are done or gone.
export class Visit {
  at = $state(0)
  answers = $state<Arrival>({ nonce: nonce(), nama: '', lp: '', unsur: '', dusun: '', hp: '' })
  readonly action = new Action()
  readonly steps: Step[]

  constructor(
    private readonly session: string,
    readonly child: boolean,
  ) {
    this.steps = child ? this.#child() : adult
  }

  #child(): Step[] {
    this.answers.anak = true
    this.answers.unsur = 'guru'
    return child
  }

  get step(): Step {
    return this.steps[this.at] ?? 'nama'
  }

  // On, once the laptop accepts this answer, unless the person has gone back meanwhile.
  // What it says of later ones is for later.
  async next(): Promise<void> {
    const from = this.at
    await this.action.run(async () => {
      try {
        await Touch.Look(this.session, $state.snapshot(this.answers))
      } catch (reason) {
        const refusal = refusalOf(reason)
        if (!refusal.field || refusal.field === this.step) throw refusal
      }
      if (this.at === from) this.at++
    })
  }

  back(): void {
    this.action.refusal = undefined
    this.at = Math.max(0, this.at - 1)
  }

  async choose(answer: string): Promise<void> {
    if (this.step === 'lp' || this.step === 'unsur' || this.step === 'wali') this.answers[this.step] = answer
    await this.next()
  }

  // No adult agrees: the child is counted, and nothing of it kept.
  async countOnly(): Promise<boolean> {
    return this.action.run(() => Touch.CountChild(this.session))
  }

  // Recorded: who they are now. Refused, it goes back to the answer that it is about.
  async agree(): Promise<Greeting | undefined> {
    let greeting: Greeting | undefined
    await this.action.run(async () => {
      greeting = await Touch.Arrive(this.session, $state.snapshot(this.answers))
    })
    const wrong = this.steps.indexOf(this.action.refusal?.field as Step)
    if (wrong >= 0) this.at = wrong
    return greeting
  }
}
