import { Vault } from '../../lib/backend'
import { Action } from '../../lib/state/action.svelte'
import type { Desk } from '../desk.svelte'
import { NewPassword } from './newPassword.svelte'

// The locked start: the password, or the recovery code and a new password.
export class Unlocking {
  password = $state('')
  code = $state('')
  forgotten = $state(false)
  readonly pair = new NewPassword()
  readonly action = new Action()

  constructor(private readonly desk: Desk) {}

  turn(): void {
    this.forgotten = !this.forgotten
    this.action.refusal = undefined
  }

  async open(): Promise<boolean> {
    return this.action.run(async () => {
      if (this.forgotten) await Vault.Recover(this.code, this.pair.take())
      else await Vault.Unlock(this.password)
      await this.desk.live.ask()
    })
  }
}
