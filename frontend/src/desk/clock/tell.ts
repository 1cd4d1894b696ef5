import type { ClockState } from '../../lib/backend'
import type { Key } from '../../lib/i18n/words.svelte'

const doubts: Record<string, Key> = {
  before_program: 'clock.before_program',
  jumped: 'clock.jumped',
  far_ahead: 'clock.far_ahead',
  released: 'clock.released',
  held: 'clock.held',
}

// Why the date may be wrong, in words; undefined when nothing speaks against it.
export function doubt(state: ClockState | undefined): Key | undefined {
  return state && doubts[state.doubt]
}

// Whether the date can't be right: then correcting it is the answer to give.
export function impossible(state: ClockState | undefined): boolean {
  return state?.doubt === 'before_program'
}

// How the date stands, in a word or two.
export function standing(state: ClockState): Key {
  if (state.confirmed) return state.corrected ? 'clock.stateCorrected' : 'clock.stateConfirmed'
  return state.corrected ? 'clock.stateHeld' : 'clock.stateOpen'
}
