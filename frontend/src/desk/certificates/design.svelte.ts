import { Looks, Makings, refusalOf, type Look, type Making, type PDFFile, type Refusal } from '../../lib/backend'
import { Action } from '../../lib/state/action.svelte'
import { kindOf, type Kind } from './kinds'

const calm = 300 // ms of silence before the laptop draws

export const parts = ['look', 'head', 'words', 'signers', 'number'] as const
export type Part = (typeof parts)[number]

// How certificates look and what they say, while that is being changed: a copy that is the person's until it is saved,
// and outlives a look at another view.
export class Design {
  look = $state<Look>({} as Look)
  makings = $state<Making[]>([])
  kind = $state<Kind>('piagam') // whose words are shown
  part = $state<Part>('look')
  sample = $state.raw<PDFFile>()
  wrong = $state.raw<Refusal>() // of what stands there now: it can't be drawn
  drawing = $state(false)
  readonly saving = new Action()
  readonly resetting = new Action()
  #kept = $state.raw<{ look: Look; makings: Making[] }>()!
  #turn = 0
  #drawn = false
  #wait: ReturnType<typeof setTimeout> | undefined

  constructor(look: Look, makings: Making[]) {
    this.#keep(look, makings)
  }

  get making(): Making {
    return this.makings.find((m) => kindOf(m.kind) === this.kind)!
  }

  get changed(): boolean {
    return !same(this.look, this.#kept.look) || this.#changed.length > 0
  }

  // Why a field can't stay as it is: told when it was to be saved, and while it is typed.
  at(field: string): Refusal | undefined {
    return this.saving.at(field) ?? (this.wrong?.field === field ? this.wrong : undefined)
  }

  // Draws what stands there once nothing was typed for a moment; the picture before stays until then, and only the
  // newest drawing counts.
  follow(session: string): () => void {
    const [look, making] = [$state.snapshot(this.look), $state.snapshot(this.making)]
    const mine = ++this.#turn
    this.drawing = true
    this.#wait = setTimeout(() => void this.#draw(mine, look, making, session), this.#drawn ? calm : 0)
    return () => clearTimeout(this.#wait)
  }

  async #draw(mine: number, look: Look, making: Making, session: string): Promise<void> {
    try {
      const sample = await Looks.Sample(look, making, session)
      if (mine !== this.#turn) return
      this.sample = sample
      this.#drawn = true
      this.wrong = undefined
    } catch (reason) {
      if (mine === this.#turn) this.wrong = refusalOf(reason)
    } finally {
      if (mine === this.#turn) this.drawing = false
    }
  }

  // Each kind is kept by itself: one that is refused is shown, and those before it stay saved.
  save(): Promise<boolean> {
    return this.saving.run(async () => {
      if (!same(this.look, this.#kept.look)) this.#keep(await Looks.Save($state.snapshot(this.look)), this.#kept.makings, false)
      for (const making of this.#changed) {
        this.kind = kindOf(making.kind)
        this.#put(await Makings.Save($state.snapshot(making)))
      }
    })
  }

  // Resolves to what brings the words before back, nothing when it was refused.
  async reset(): Promise<(() => Promise<void>) | undefined> {
    const before = $state.snapshot(this.#kept.makings.find((m) => m.kind === this.kind)!)
    const typed = $state.snapshot(this.making)
    const done = await this.resetting.run(async () => this.#put(await Makings.Reset(before.kind)))
    if (!done) return undefined
    return async () => {
      this.#put(await Makings.Save({ ...before, numbering: { ...before.numbering, next: this.#next(before.kind) } }))
      this.#replace({ ...typed, numbering: { ...typed.numbering, next: Math.max(typed.numbering.next, this.#next(before.kind)) } })
    }
  }

  // Back to what is saved; what it returns takes that back.
  discard(): () => void {
    const [look, makings] = [$state.snapshot(this.look), $state.snapshot(this.makings)]
    this.#keep(this.#kept.look, this.#kept.makings)
    this.saving.refusal = undefined
    return () => ((this.look = look), (this.makings = makings))
  }

  get #changed(): Making[] {
    return this.makings.filter((m) => !same(m, this.#kept.makings.find((k) => k.kind === m.kind)))
  }

  #next(kind: string): number {
    return this.#kept.makings.find((m) => m.kind === kind)?.numbering.next ?? 1
  }

  #put(making: Making): void {
    this.#kept = { ...this.#kept, makings: this.#kept.makings.map((m) => (m.kind === making.kind ? making : m)) }
    this.#replace(making)
  }

  #replace(making: Making): void {
    this.makings = this.makings.map((m) => (m.kind === making.kind ? structuredClone(making) : $state.snapshot(m)))
  }

  #keep(look: Look, makings: Making[], all = true): void {
    this.#kept = { look, makings }
    this.look = structuredClone(look)
    if (all) this.makings = structuredClone(makings)
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
