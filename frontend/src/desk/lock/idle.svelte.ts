import type { Desk } from '../desk.svelte'
import type { Lock } from './lock.svelte'

const warned = 30 // seconds before it locks

// Notices that nobody has touched the laptop for as long as the officer has chosen, and
// locks the window. Not in the middle of a talk: while the window shows what the hall
// sees, or the slides with their notes, nobody's name is on it. Then the time runs out
// all the same, and whoever leaves that picture afterwards is asked for the PIN: a key
// pressed in it takes nothing back.
export class IdleLock {
  left = $state<number>() // seconds, when it is about to lock
  #touched = Date.now()
  #due = $state(false)

  constructor(
    private readonly desk: Desk,
    private readonly lock: Lock,
  ) {
    $effect(() => {
      const stir = () => this.stir()
      const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
      for (const name of touches) addEventListener(name, stir, { capture: true, passive: true })
      const timer = setInterval(() => this.#look(), 1000)
      return () => {
        for (const name of touches) removeEventListener(name, stir, { capture: true })
        clearInterval(timer)
      }
    })
    $effect(() => {
      if (this.#due && !this.calm) void this.lock.now(true)
    })
  }

  // The window shows nobody, and must not be taken away.
  get calm(): boolean {
    const { showing, route, hall } = this.desk
    return showing || (route.view === 'materi' && !route.item && !!hall?.session && hall.at.showing === 'deck')
  }

  stir(): void {
    this.#look()
    if (this.#due) return
    this.#touched = Date.now()
    this.left = undefined
  }

  #look(): void {
    const minutes = this.desk.live.desk?.idle ?? 0
    if (!minutes) {
      this.#due = false
      this.#touched = Date.now()
      this.left = undefined
      return
    }
    const left = minutes * 60 - (Date.now() - this.#touched) / 1000
    this.#due ||= left <= 0
    this.left = left <= warned && left > 0 && !this.calm ? Math.ceil(left) : undefined
  }
}
