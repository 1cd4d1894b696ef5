import { refusalOf, Touch, type TouchState } from '../lib/backend'
import { Action } from '../lib/state/action.svelte'

// The officer's way back to the desk: by the PIN, or where it is forgotten by the
// office's password. What was typed is gone from here before it is looked at.
export class Opening {
  told = $state.raw<TouchState>()
  wait = $state(0) // seconds until a PIN is looked at again
  typed = $state('')
  forgotten = $state(false)
  readonly action = new Action()

  constructor() {
    void this.ask()
    $effect(() => {
      const timer = setInterval(() => this.wait > 0 && this.wait--, 1000)
      return () => clearInterval(timer)
    })
  }

  async ask(): Promise<void> {
    try {
      this.told = await Touch.State()
      this.wait = this.told.wait
    } catch (reason) {
      this.action.refusal = refusalOf(reason)
    }
  }

  // Whether the desk is open.
  async open(): Promise<boolean> {
    if (this.action.busy) return false
    const secret = this.typed
    this.typed = ''
    if (await this.action.run(() => (this.forgotten ? Touch.LeaveWith(secret) : Touch.Leave(secret)))) return true
    const code = this.action.refusal?.code
    if (code === 'wrong_pin' || code === 'pin_wait') await this.ask()
    return false
  }

  turn(): void {
    this.forgotten = !this.forgotten
    this.typed = ''
    this.action.refusal = undefined
  }
}
