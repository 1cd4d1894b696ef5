import { expect, test } from '@playwright/test'
import type { Deck } from '../../src/lib/backend/types'
import { next, prev, type Place } from '../../src/desk/present/walk'

const deck = { slides: [{ steps: 0 }, { steps: 2 }, { steps: 1 }] } as Deck

test('a walk to the end and back visits every step once', () => {
  const places: Place[] = [{ slide: 0, step: 0 }]
  for (let at = places[0]!; next(deck, at) !== at; ) places.push((at = next(deck, at)))
  expect(places.map((p) => `${p.slide}.${p.step}`)).toEqual(['0.0', '1.0', '1.1', '1.2', '2.0', '2.1'])

  const back = [places.at(-1)!]
  for (let at = back[0]!; prev(deck, at) !== at; ) back.push((at = prev(deck, at)))
  expect(back.reverse()).toEqual(places)
})
