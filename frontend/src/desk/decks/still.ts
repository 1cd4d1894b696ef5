import type { Deck, Hall } from '../../lib/backend'

/** The hall as it would be at a slide of a deck, all of it revealed, whatever it is looking at now. */
export function still(hall: Hall, deck: Deck, slide: number): Hall {
  const step = deck.slides[slide]?.steps ?? 0
  return { ...hall, session: hall.session || 'contoh', showing: 'deck', curtain: false, slides: deck.slides.length, slide, step }
}
