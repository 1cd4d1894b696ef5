import { Refusal, Vault, type CopyChange } from '../../lib/backend'
import { beginAnew } from '../../lib/backend/window'
import { Action } from '../../lib/state/action.svelte'

// Data that can't be opened: what was found, what the newest good copy would bring,
// and putting it back. A closed copy needs the office's password first.
export class Rescue {
  found = $state.raw<CopyChange>()
  locked = $state(false)
  password = $state('')
  readonly looking = new Action()
  readonly action = new Action()

  async look(): Promise<boolean> {
    return this.looking.run(async () => {
      if (this.locked && this.password === '') throw new Refusal('empty', 'password')
      try {
        this.found = await Vault.Found(this.password)
      } catch (reason) {
        const first = !this.locked && reason instanceof Refusal && ['password_needed', 'wrong_password'].includes(reason.code)
        if (!first) throw reason
        this.locked = true
      }
    })
  }

  // The page that comes has the news to tell.
  async open(news: string): Promise<void> {
    const found = this.found
    if (found && (await this.action.run(() => Vault.Rescue(found.copy.name, this.password)))) beginAnew(news)
  }
}
