const before = 45 // seconds without a touch before the question
const asked = 10 // seconds the question stands

// Notices that somebody has gone away. left counts down while it asks; gone is told when
// nobody answered.
export class Idle {
  left = $state<number>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly gone: () => void) {}

  // Somebody touched or typed: begins anew.
  stir(): void {
    this.stop()
    this.#timer = setTimeout(() => this.#count(asked), before * 1000)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.left = undefined
  }

  #count(left: number): void {
    if (left === 0) {
      this.stop()
      this.gone()
      return
    }
    this.left = left
    this.#timer = setTimeout(() => this.#count(left - 1), 1000)
  }
}
