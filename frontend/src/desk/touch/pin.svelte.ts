import { Refusal, Touch } from '../../lib/backend'
import { Action } from '../../lib/state/action.svelte'

// A new PIN typed twice: what nobody sees is easily mistyped.
export class NewPin {
  first = $state('')
  again = $state('')
  readonly action = new Action()

  // Keeps it, then does what it was needed for. What a PIN must be is for the laptop to say.
  async keep(then?: () => Promise<unknown>): Promise<boolean> {
    return this.action.run(async () => {
      if (this.first && this.first !== this.again) throw new Refusal('pins_differ', 'again')
      await Touch.SetPIN(this.first)
      await then?.()
    })
  }
}
