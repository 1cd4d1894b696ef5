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
  #until = 0 // when that is, by the page's own clock

  constructor() {
    void this.ask()
    $effect(() => {
      const timer = setInterval(() => this.#count(), 250)
      return () => clearInterval(timer)
    })
  }

  #count(): void {
    this.wait = Math.max(0, Math.ceil((this.#until - performance.now()) / 1000))
    if (!this.wait && this.action.refusal?.code === 'pin_wait') this.action.refusal = undefined
  }

  async ask(): Promise<void> {
    try {
      this.told = await Touch.State()
      this.#until = performance.now() + this.told.wait * 1000
      this.#count()
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
