// Rooms of forty cards, drawn from the program's PDF: a few of what npm run bench:cards reads.
import { expect, test } from '@playwright/test'
import { adviceOf } from '../../src/lib/cards/light'
import { CardReader, type View } from '../../src/lib/cards/reader'
import { Chance } from '../badges/chance'
import * as spoil from '../badges/spoil'
import { kinds, take, type Picture } from '../cards/pictures'
import { printedCards, type Printed } from '../cards/print'
import { laptop, roomOf, seat, type Held } from '../cards/room'

let printed: Printed[]
test.beforeAll(() => {
  printed = printedCards()
})

const reader = new CardReader()
const named = (name: string) => kinds.find((k) => k.name === name)!
function counted({ cards }: View, { truth }: Picture) {
  const right = cards.filter((c) => truth.get(c.card) === c.answer).length
  return { missed: truth.size - right, wrong: cards.length - right }
}

test('the PDF holds forty cards', () => expect(printed).toHaveLength(40))

for (const [name, nth, missing] of [
  ['good', 0, 2],
  ['lamps', 1, 2], // of 1080 lines
  ['turned', 0, 8],
  ['hands', 0, 14],
  ['mirrored', 0, 2],
] as const) {
  test(`${name}: forty cards are read, and none wrongly`, () => {
    const picture = take(named(name), nth, 6, printed)
    const view = reader.look(picture)
    expect(view.mirrored).toBe(name === 'mirrored')
    const { missed, wrong } = counted(view, picture)
    expect(wrong).toBe(0)
    expect(missed).toBeLessThanOrEqual(missing)
  })
}

test('a card between two answers is left out', () => {
  const chance = new Chance(7)
  const held = [20, 45, 70].map((tilt, i): Held => ({ card: i + 1, answer: 'A', at: [i - 1, 0, 5], tilt, yaw: 0, pitch: 0, shade: 1 }))
  const photo = roomOf(laptop(1280, 720), held, printed, chance)
  const { cards } = reader.look({ pixels: photo.pixels(), width: 1280, height: 720 })
  // Turned with the clock by more than half a quarter, the left edge is up.
  expect(cards.map(({ card, answer }) => `${card}${answer}`).sort()).toEqual(['1A', '3D'])
})

test('a room without cards has none', () => {
  const chance = new Chance(5)
  for (let i = 0; i < 2; i++) {
    const photo = roomOf(laptop(1280, 720), [], printed, chance)
    spoil.noise(photo, 3, chance)
    expect(reader.look({ pixels: photo.pixels(), width: 1280, height: 720 }).cards).toEqual([])
  }
})

test('a room that is too far away is told', () => {
  const chance = new Chance(6)
  const held = seat({ near: 13, far: 15, turn: 10, tilt: 8, cards: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }, chance)
  const photo = roomOf(laptop(1280, 720), held, printed, chance)
  spoil.blur(photo, 0.6)
  expect(adviceOf(reader.look({ pixels: photo.pixels(), width: 1280, height: 720 }))).toBe('far')
})
