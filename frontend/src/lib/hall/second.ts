import type { Deck } from '../backend/types'

// The deck for who reads in this language. English is the second text of the built-in deck, step by step the same;
// an own deck has the words it was written in.
export function inLanguage(deck: Deck, language: 'id' | 'en'): Deck {
  return language === 'en' && deck.english.length === deck.slides.length ? { ...deck, slides: deck.english } : deck
}
