import { longestAnswer } from './answer'
import { answerOfBurst, beginsAnswers, beginsBadge, codeOfBurst, longest, proofOfBurst, slipOfBurst, type Stroke } from './layouts'

// A key going down, with when and where.
export interface Press extends Stroke {
  at: number // milliseconds, when the keyboard sent it rather than when we got round to it
  command: boolean // Ctrl, Alt or Meta was held
  repeat: boolean
  field: boolean // something that takes typing has the focus
  secret?: boolean // and it takes a password
}

// What shall happen to the press: 'pass' as if nobody listened; 'hold' it back
// until it is known whether a scanner sent it; 'swallow' it for good.
export type Handling = 'pass' | 'hold' | 'swallow'

export type Outcome =
  | { kind: 'typed' } // a person: what was held goes on its way
  | { kind: 'badge'; code: string }
  | { kind: 'answer'; text: string } // what a phone shows whose post can't come
  | { kind: 'proof'; text: string } // a certificate's code
  | { kind: 'foreign'; slip?: string } // a scanner, and neither of them; perhaps a survey's slip
  | { kind: 'kept' } // a scanner into a password field: it may be meant

export interface Answer {
  handling: Handling
  // A burst that ended with or before this press; handling is about the press itself.
  ended?: Outcome
  // When the burst ends if nothing more comes, in milliseconds from now.
  wait?: number
  // The burst that seemed to be over goes on: the laptop was late, not the keyboard.
  resumed?: boolean
}

const fast = 35 // between two letters of a scanner; nobody's fingers keep that up
const together = 100 // between two letters of one burst
const stalled = 500 // the same, where a laptop was busy in the middle of a badge
const afterwards = 300 // within this of a scan, Enter and Tab belong to it
const certain = 6 // letters that fast in a row are a scanner
const longestProof = 700
const kept = Math.max(longestAnswer, longestProof) + ']Q1'.length // letters of a burst that are remembered; nothing of ours is longer, 4 KB can be

const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'ScrollLock', 'Fn', 'OS'])
// Shortcuts of this app that may be held back: the browser's own meaning of them is never wanted.
const shortcuts = new Set(['F5', 'F11'])

// One sign; an emoji is one too, though of two units.
const prints = (key: string): boolean => key === 'Dead' || [...key].length === 1

// Tells a USB scanner, which types like a keyboard but faster, from a person. Knows
// nothing of the page: what to do with a press is its answer.
export class Wedge {
  #burst: Press[] = []
  #count = 0
  #quick = 0 // how many followed their predecessor fast
  #last: Press | undefined
  #scanner = false
  #scannedAt = -Infinity
  #over: (() => void) | undefined // takes the end of the last burst back

  press(press: Press): Answer {
    if (modifiers.has(press.key)) return { handling: 'pass' }
    const resumed = this.#resume(press)
    let ended: Outcome | undefined
    if (this.#last && this.#breaks(press)) ended = this.end()
    if (!this.#last) return { ...this.#begin(press), ended }
    return { ...this.#go(press), resumed }
  }

  // Nothing more came: what was it?
  end(): Outcome {
    const [burst, count, quick, last] = [this.#burst, this.#count, this.#quick, this.#last]
    const { scanner, badge } = this.#judge()
    const answer = this.#answer()
    this.#over = () => ([this.#burst, this.#count, this.#quick, this.#last, this.#scanner] = [burst, count, quick, last, scanner])
    this.#burst = []
    this.#count = 0
    this.#quick = 0
    this.#last = undefined
    this.#scanner = false
    if (!last || !(scanner || badge || answer?.whole)) return { kind: 'typed' }
    this.#scannedAt = last.at
    if (badge) {
      this.#over = undefined
      return { kind: 'badge', code: badge }
    }
    if (answer) {
      this.#over = undefined
      return { kind: 'answer', text: answer.text }
    }
    const proof = proofOfBurst(burst)
    if (proof !== undefined && !burst[0]?.secret) return { kind: 'proof', text: proof }
    return burst[0]?.secret ? { kind: 'kept' } : { kind: 'foreign', slip: slipOfBurst(burst) }
  }

  // Timers run by our clock, keys by the keyboard's: letters that were sent in time
  // but got here late still belong to their burst.
  #resume(press: Press): boolean {
    const over = this.#over
    this.#over = undefined
    if (this.#last || !over) return false
    over()
    const last = this.#last as Press | undefined
    if (last && prints(press.key) && !press.command && !this.#breaks(press) && press.at - last.at <= fast) return true
    this.#burst = []
    this.#count = 0
    this.#quick = 0
    this.#last = undefined
    this.#scanner = false
    return false
  }

  #begin(press: Press): Answer {
    const terminator = press.key === 'Enter' || press.key === 'Tab'
    if (terminator && !press.command && press.at - this.#scannedAt <= afterwards) return { handling: 'swallow' }
    const starts = (prints(press.key) || shortcuts.has(press.key)) && !press.command && !press.repeat
    if (!starts) return { handling: 'pass' }
    this.#take(press)
    const handling = press.field && !shortcuts.has(press.key) ? 'pass' : 'hold'
    return { handling, wait: together }
  }

  #go(press: Press): Answer {
    if (press.at - this.#last!.at <= fast) this.#quick++
    const terminator = press.key === 'Enter' || press.key === 'Tab'
    this.#take(press, terminator)
    // Enter within a long text is not its end.
    if (terminator && (this.#count <= longest + 1 || this.#answer()?.whole)) {
      const ended = this.end()
      return { handling: ended.kind === 'kept' ? 'pass' : 'swallow', ended }
    }
    if (this.#judge().scanner) this.#scanner = true
    const handling = press.secret ? 'pass' : this.#scanner ? 'swallow' : press.field ? 'pass' : 'hold'
    return { handling, wait: this.#patience() }
  }

  // Does this press not belong to the burst?
  #breaks(press: Press): boolean {
    const gap = press.at - this.#last!.at
    if (gap > this.#patience() || gap < 0) return true
    if (this.#scanner) return false
    if (press.repeat || press.field !== this.#last!.field) return true
    if (press.key === 'Enter' && this.#judge().badge) return false
    if ((press.key === 'Enter' || press.key === 'Tab') && this.#answer()?.whole) return false
    if (prints(press.key) && !press.command) return false
    // A person's way to go on: Enter, arrows and commands, unless they come as fast as several letters did.
    return gap > fast || !this.#mostly() || this.#count < (press.field ? 4 : 2)
  }

  #take(press: Press, terminator = false): void {
    if (this.#burst.length < kept && !terminator) this.#burst.push(press)
    else if (terminator) this.#scanner = true
    this.#count++
    this.#last = press
  }

  #patience(): number {
    const [last, count] = [this.#last, this.#count]
    if (count < kept && beginsAnswers(this.#burst)) return stalled
    // In a field nothing is held back, so that waiting from the first letter on costs nobody anything.
    const worthIt = count >= 3 ? this.#mostly() : last?.field === true
    return worthIt && count < longest && beginsBadge(this.#burst) ? stalled : together
  }

  // Nearly all letters came at a scanner's pace; a busy laptop may stretch a few.
  #mostly(): boolean {
    return this.#count > 1 && this.#quick >= 0.75 * (this.#count - 1)
  }

  #badge(): string | undefined {
    return this.#count >= 9 && this.#burst.length <= longest && this.#burst.length === this.#letters() ? codeOfBurst(this.#burst) : undefined
  }

  // Nobody types these by hand, so that the slowest scanner is believed.
  #answer(): ReturnType<typeof answerOfBurst> {
    return this.#burst.length === this.#letters() && beginsAnswers(this.#burst) ? answerOfBurst(this.#burst) : undefined
  }

  #letters(): number {
    return this.#burst.filter((press) => !press.command).length
  }

  #judge(): { scanner: boolean; badge?: string } {
    const scanner = this.#scanner || (this.#count >= certain && this.#mostly())
    // Away from any field letters mean nothing else, so that a slow scanner is believed too.
    const believed = scanner || this.#last?.field === false
    return { scanner, badge: believed ? this.#badge() : undefined }
  }
}
