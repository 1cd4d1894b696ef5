import { Vault, refusalOf, type Copy, type CopyChange, type Refusal } from '../../lib/backend'
import { beginAnew } from '../../lib/backend/window'
import { Action } from '../../lib/state/action.svelte'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'

export interface Proved {
  copy: Copy
  change?: CopyChange
  wrong?: Refusal
}

// The copies on this laptop. Each is proved while the list is read: a copy that
// can't be read must not look like one.
export class Copies {
  asked = $state.raw<CopyChange>()
  readonly list = new Resource<Proved[]>({ of: () => 'copies', ask: () => this.#prove() })
  readonly making = new Action()
  readonly restoring = new Action()

  constructor(private readonly desk: Desk) {}

  async make(): Promise<void> {
    const done = await this.making.run(async () => {
      await Vault.MakeCopy()
      await this.list.load()
    })
    if (done) this.desk.toasts.say(this.desk.words.t('copies.made'))
  }

  // Asked again, not taken from the list: people may have come since.
  async ask(copy: Copy): Promise<void> {
    this.restoring.refusal = undefined
    await this.desk.attempt(async () => (this.asked = await Vault.Change(copy.name)))
  }

  drop(): void {
    this.asked = undefined
  }

  async restore(): Promise<void> {
    const name = this.asked?.copy.name
    if (name && (await this.restoring.run(() => Vault.Restore(name)))) beginAnew(this.desk.words.t('copies.restored'))
  }

  // One after the other: proving is work, and an old laptop has other things to do.
  async #prove(): Promise<Proved[]> {
    const out: Proved[] = []
    for (const copy of await Vault.Copies()) {
      try {
        out.push({ copy, change: await Vault.Change(copy.name) })
      } catch (reason) {
        out.push({ copy, wrong: refusalOf(reason) })
      }
    }
    return out
  }
}
