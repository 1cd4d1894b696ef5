import { Box, type Asked, type Session, type Stage } from '../../lib/backend'
import { finder } from '../../lib/state/find'
import type { Desk } from '../desk.svelte'

export type Filter = 'all' | Stage
export const filters: Filter[] = ['all', 'new', 'approved', 'answered', 'dropped']

// Where a question goes next with one press, whatever it is now.
export const onward: Record<Stage, Stage> = { new: 'approved', approved: 'screen', screen: 'answered', answered: 'approved', dropped: 'approved' }

// The questions of a session as the officer works through them: which are looked at, and
// which one the answers beside are for.
export class QueueState {
  filter = $state<string>('all')
  wanted = $state('')
  #chosen = $state<number>()

  constructor(
    private readonly all: () => Asked[],
    private readonly desk: Desk,
    private readonly session: Session,
    private readonly load: () => Promise<unknown>,
  ) {}

  readonly shown = $derived.by(() => {
    const fits = finder(this.wanted)
    const list = this.all().filter((q) => this.#in(q, this.filter) && (!fits || fits(q.text)))
    // What the hall sees stands on top; the others in the order they came.
    return list.sort((a, b) => Number(b.stage === 'screen') - Number(a.stage === 'screen') || a.n - b.n)
  })

  // The one chosen, else what the hall sees, else the first that waits.
  readonly chosen = $derived.by(() => {
    const list = this.shown
    return list.find((q) => q.n === this.#chosen) ?? list.find((q) => q.stage === 'screen') ?? list.find((q) => q.stage === 'new') ?? list[0]
  })

  count(filter: Filter): number {
    return this.all().filter((q) => this.#in(q, filter)).length
  }

  choose(q: Asked): void {
    this.#chosen = q.n
  }

  move(q: Asked, to: Stage): Promise<boolean> {
    this.choose(q)
    return this.desk.attempt(async () => {
      await Box.Move(this.session.id, q.n, to)
      await this.load()
    })
  }

  // On, or back from where it went.
  on(q: Asked): Promise<boolean> {
    return this.move(q, q.stage === 'dropped' && q.before ? (q.before as Stage) : onward[q.stage])
  }

  async drop(q: Asked): Promise<void> {
    if (!(await this.move(q, 'dropped'))) return
    const back = q.stage === 'screen' ? 'approved' : q.stage
    this.desk.toasts.say(this.desk.words.t('box.wasDropped'), { undo: () => void this.move(q, back) })
  }

  #in(q: Asked, filter: string): boolean {
    if (filter === 'all') return q.stage !== 'dropped'
    if (filter === 'approved') return q.stage === 'approved' || q.stage === 'screen'
    return q.stage === filter
  }
}
