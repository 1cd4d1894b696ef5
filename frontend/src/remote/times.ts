// What a remote says of time. All of it counts by the laptop's clock.

const minute = 60_000

// Since when the session runs, as 0:07 or 1:42; empty when that isn't known.
export function elapsed(since: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(since)) / minute)
  return Number.isNaN(minutes) || minutes < 0 ? '' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

// What is left of an item of the agenda, as 12:05, and whether it is over; undefined without an end.
export function left(ends: string | undefined, now: number): { time: string; over: boolean } | undefined {
  const ms = Date.parse(ends ?? '') - now
  if (Number.isNaN(ms)) return undefined
  const seconds = Math.ceil(Math.abs(ms) / 1000)
  return { time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`, over: ms <= 0 }
}

// Tells once that an end has passed while somebody was looking: a page that is loaded later rings for no end of before,
// and an item that was given more time rings at its new end.
export class Bell {
  #ends = ''
  #waits = false

  passes(ends: string | undefined, now: number): boolean {
    const over = left(ends, now)?.over
    if (over === undefined || ends !== this.#ends) {
      this.#ends = ends ?? ''
      this.#waits = over === false
      return false
    }
    const passed = over && this.#waits
    this.#waits = !over
    return passed
  }
}
