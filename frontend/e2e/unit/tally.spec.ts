import { expect, test } from '@playwright/test'
import { adviceOf, Light } from '../../src/lib/cards/light'
import type { View } from '../../src/lib/cards/reader'
import { Tally } from '../../src/lib/cards/tally'
import { answerOf, nearest, words, type Answer } from '../../src/lib/cards/words'

const picture = (cards: Record<number, Answer>, more: Partial<View> = {}): View => ({
  cards: Object.entries(cards).map(([card, answer]) => ({ card: Number(card), answer, side: 20, x: 0.5, y: 0.5 })),
  mirrored: false,
  light: 120,
  white: 0,
  unread: [],
  ...more,
})

// Shows pictures to a tally, a tenth of a second apart.
function shown(...views: View[]): Tally {
  const tally = new Tally()
  views.forEach((view, i) => tally.see(view, i * 100))
  return tally
}
const times = (n: number, view: View): View[] => Array.from({ length: n }, () => view)

test('a card is believed once three pictures agree', () => {
  const one = picture({ 7: 'B' })
  expect(shown(one).progress(7)).toBe('seen')
  expect(shown(one, one).readings).toEqual({})
  expect(shown(one, one, one).readings).toEqual({ 7: 'B' })
  expect(shown(one, one, one).all.filter((p) => p === 'read')).toHaveLength(1)
})

test('a picture without the card is no contradiction, one with another answer is', () => {
  const [b, c, none] = [picture({ 7: 'B' }), picture({ 7: 'C' }), picture({ 9: 'A' })]
  expect(shown(b, none, b, none, b).readings).toEqual({ 7: 'B' })
  expect(shown(b, b, c, b, b).readings).toEqual({})
})

test('a card may turn to another answer until the end, and a glimpse does not turn it', () => {
  const [b, d] = [picture({ 7: 'B' }), picture({ 7: 'D' })]
  expect(shown(...times(5, b), d, d).readings).toEqual({ 7: 'B' })
  const tally = shown(...times(5, b), d, d, d)
  expect(tally.readings).toEqual({ 7: 'D' })
  expect(tally.close()).toEqual({ 7: 'D' })
  for (let i = 0; i < 9; i++) expect(tally.see(b, 2000 + i * 100)).toBe(false)
  expect(tally.readings).toEqual({ 7: 'D' })
})

test('what was seen long ago does not count as agreeing', () => {
  const tally = new Tally()
  for (const at of [0, 100, 5000, 5100]) tally.see(picture({ 7: 'B' }), at)
  expect(tally.readings).toEqual({})
  tally.see(picture({ 7: 'B' }), 5200)
  expect(tally.readings).toEqual({ 7: 'B' })
})

test('a video in a mirror is told, and the odd picture that disagrees is left out', () => {
  const room = picture({ 1: 'A', 2: 'B', 3: 'C' }, { mirrored: true })
  const tally = shown(...times(3, room))
  expect(tally.mirrored).toBe(true)
  for (let i = 0; i < 5; i++) tally.see(picture({ 9: 'D' }), 400 + i)
  expect(tally.mirrored).toBe(true)
  expect(tally.readings).toEqual({ 1: 'A', 2: 'B', 3: 'C' })
})

test('wrong light is said once it lasts, and unsaid', () => {
  expect(adviceOf(picture({ 1: 'A' }, { light: 10 }))).toBe('dark')
  expect(adviceOf(picture({}, { white: 0.2 }))).toBe('glare')
  expect(adviceOf(picture({}, { unread: [9, 10, 11, 12] }))).toBe('far')
  expect(adviceOf(picture({ 1: 'A' }))).toBeUndefined()
  const light = new Light()
  for (let i = 0; i < 9; i++) expect(light.see(picture({}, { light: 10 }))).toBeUndefined()
  expect(light.see(picture({}, { light: 10 }))).toBe('dark')
  light.see(picture({}))
  expect(light.advice).toBe('dark')
  for (let i = 0; i < 9; i++) light.see(picture({}))
  expect(light.advice).toBeUndefined()
})

test('each of the 320 looks of a marker is its own card, with two modules wrong as well', () => {
  expect(words).toHaveLength(320)
  for (const word of words) {
    expect(nearest(word.bits)).toEqual({ word, wrong: 0 })
    expect(nearest(word.bits ^ 0b100000000100)?.word).toEqual(word)
    expect(nearest(word.bits ^ 0b100010000100)).toBeUndefined()
  }
})

test('the edge that is up is the answer, and in a mirror too', () => {
  const look = (mirrored: boolean, quarters: number) => words.find((w) => w.card === 5 && w.mirrored === mirrored && w.quarters === quarters)!
  // Seen as printed, its first edge is A and the next ones follow the clock.
  expect([0, 1, 2, 3].map((up) => answerOf(look(false, 0), up))).toEqual(['A', 'B', 'C', 'D'])
  // Turned against the clock by a quarter, B is up; in a mirror that is a turn with the clock.
  expect(answerOf(look(false, 3), 0)).toBe('B')
  expect(answerOf(look(true, 1), 0)).toBe('B')
  expect(answerOf(look(true, 2), 0)).toBe('C')
})
