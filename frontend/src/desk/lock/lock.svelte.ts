import { refusalOf, Touch } from '../../lib/backend'
import type { Desk } from '../desk.svelte'

// Locks the window: nothing of anybody is drawn until the officer's PIN is there.
export class Lock {
  asked = $state(false) // for the PIN that would open it: there is none yet
  #busy = false

  constructor(private readonly desk: Desk) {}

  // By the officer's hand; idle: because nobody has touched the laptop for long.
  async now(idle = false): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    try {
      await (idle ? Touch.LockIdle() : Touch.Start('locked'))
      await this.locked()
    } catch (reason) {
      const refusal = refusalOf(reason)
      if (refusal.code === 'pin_needed') this.asked = true
      else if (refusal.code !== 'touch_on') this.desk.toasts.say(this.desk.words.error(refusal), { tone: 'problem' })
    } finally {
      this.#busy = false
    }
  }

  // What the window says by itself names people, and is over.
  async locked(): Promise<void> {
    this.asked = false
    if (this.desk.showing) this.desk.show(false)
    for (const toast of this.desk.toasts.list) this.desk.toasts.drop(toast.id)
    this.desk.cards.forget()
    await this.desk.live.ask()
  }
}
