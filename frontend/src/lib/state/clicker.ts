import type { Hall } from '../backend'

export type Move = 'next' | 'prev' | 'first' | 'last' | 'curtain' | 'freeze'

// Where the moves go: package desk's Present, or a rehearsal of one's own.
export interface Steering {
  Next(): Promise<void>
  Prev(): Promise<void>
  GoTo(slide: number, step: number): Promise<void>
  ToggleCurtain(): Promise<void>
  ToggleFreeze(): Promise<void>
}

interface Source {
  steer: Steering
  hall: () => Hall | undefined
  failed: (reason: unknown) => void
  /** The number that is being typed, empty when none is. */
  typing?: (digits: string) => void
}

const moves: Record<string, Move> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  Enter: 'next',
  PageUp: 'prev',
  ArrowLeft: 'prev',
  ArrowUp: 'prev',
  Home: 'first',
  End: 'last',
  b: 'curtain',
  B: 'curtain',
  '.': 'curtain',
  k: 'freeze',
  K: 'freeze',
}

const patience = 3000 // a number that nobody ends is forgotten

// Keys of a keyboard or a clicker turned into calls: one call a press, in the
// order pressed, none lost however fast they come, since each waits for the last.
export class Clicker {
  #tail: Promise<void> = Promise.resolve()
  #source: Source
  #digits = ''
  #forget: ReturnType<typeof setTimeout> | undefined

  constructor(source: Source) {
    this.#source = source
  }

  /** A slide's number is being typed: Enter is its end. */
  get typing(): boolean {
    return this.#digits !== ''
  }

  // Takes the key if it is one of ours, and tells whether it was.
  press(event: KeyboardEvent): boolean {
    if (event.altKey || event.ctrlKey || event.metaKey) return false
    if (this.#number(event)) {
      event.preventDefault()
      return true
    }
    const move = moves[event.key]
    if (!move) return false
    event.preventDefault()
    // A key held down would run through the deck before five hundred people.
    if (!event.repeat) this.send(move)
    return true
  }

  send(move: Move): void {
    this.#type('')
    this.#do(() => this.#call(move))
  }

  // Digits and Enter go to that slide, as in other presenting programs.
  #number({ key, repeat }: KeyboardEvent): boolean {
    if (/^\d$/.test(key)) {
      if (!repeat && this.#digits.length < 3) this.#type(this.#digits + key)
      return true
    }
    if (!this.#digits) return false
    if (key === 'Escape') this.#type('')
    else if (key === 'Backspace') this.#type(this.#digits.slice(0, -1))
    else if (key === 'Enter') {
      const slide = Number(this.#digits) - 1
      this.#type('')
      const last = (this.#source.hall()?.slides ?? 1) - 1
      if (slide >= 0) this.#do(() => this.#source.steer.GoTo(Math.min(slide, last), 0))
    } else return false
    return true
  }

  #type(digits: string): void {
    clearTimeout(this.#forget)
    if (digits) this.#forget = setTimeout(() => this.#type(''), patience)
    if (digits === this.#digits) return
    this.#digits = digits
    this.#source.typing?.(digits)
  }

  #do(call: () => Promise<void>): void {
    this.#tail = this.#tail.then(call).catch(this.#source.failed)
  }

  #call(move: Move): Promise<void> {
    const { steer, hall } = this.#source
    switch (move) {
      case 'next':
        return steer.Next()
      case 'prev':
        return steer.Prev()
      case 'first':
        return steer.GoTo(0, 0)
      case 'last':
        return steer.GoTo(Math.max(0, (hall()?.slides ?? 1) - 1), 0)
      case 'curtain':
        return steer.ToggleCurtain()
      case 'freeze':
        return steer.ToggleFreeze()
    }
  }
}
