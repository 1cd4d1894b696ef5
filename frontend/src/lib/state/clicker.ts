import type { Hall } from '../backend'

export type Move = 'next' | 'prev' | 'first' | 'last' | 'curtain'

// Where the moves go: package desk's Present, or a rehearsal of one's own.
export interface Steering {
  Next(): Promise<void>
  Prev(): Promise<void>
  GoTo(slide: number, step: number): Promise<void>
  ToggleCurtain(): Promise<void>
}

interface Source {
  steer: Steering
  hall: () => Hall | undefined
  failed: (reason: unknown) => void
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
}

// Keys of a keyboard or a clicker turned into calls: one call a press, in the
// order pressed, none lost however fast they come, since each waits for the last.
export class Clicker {
  #tail: Promise<void> = Promise.resolve()
  #source: Source

  constructor(source: Source) {
    this.#source = source
  }

  // Takes the key if it is one of ours, and tells whether it was.
  press(event: KeyboardEvent): boolean {
    const move = moves[event.key]
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return false
    event.preventDefault()
    // A key held down would run through the deck before five hundred people.
    if (!event.repeat) this.send(move)
    return true
  }

  send(move: Move): void {
    this.#tail = this.#tail.then(() => this.#call(move)).catch(this.#source.failed)
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
    }
  }
}
