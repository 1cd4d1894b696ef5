import type { Deck } from '../../lib/backend'

export interface Place {
  slide: number
  step: number
}

// One step through a deck, as package slide walks it: for what comes next on the
// desk, and for rehearsing a session that is not in the hall.
export function next(deck: Deck, at: Place): Place {
  if (at.step < (deck.slides[at.slide]?.steps ?? 0)) return { slide: at.slide, step: at.step + 1 }
  return at.slide + 1 < deck.slides.length ? { slide: at.slide + 1, step: 0 } : at
}

export function prev(deck: Deck, at: Place): Place {
  if (at.step > 0) return { slide: at.slide, step: at.step - 1 }
  const before = deck.slides[at.slide - 1]
  return before ? { slide: at.slide - 1, step: before.steps } : at
}
