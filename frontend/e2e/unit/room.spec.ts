// Rooms of forty cards, drawn from the program's PDF: a few of what npm run bench:cards reads.
import { expect, test } from '@playwright/test'
import { adviceOf } from '../../src/lib/cards/light'
import { CardReader, type View } from '../../src/lib/cards/reader'
import { Chance } from '../badges/chance'
import { kinds, take, type Picture } from '../cards/pictures'
import { printedCards, type Printed } from '../cards/print'
import { laptop, roomOf, seat } from '../cards/room'
import * as spoil from '../badges/spoil'

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

// Of each kind a picture of 720 lines, and of the good ones a larger one too.
for (const { name, good } of kinds) {
  test(`${name}: no card is read wrongly`, () => {
    for (const nth of good ? [0, 1] : [0]) {
      const picture = take(named(name), nth, 6, printed)
      const { missed, wrong } = counted(reader.look(picture), picture)
      expect(wrong).toBe(0)
      if (good) expect(missed).toBeLessThanOrEqual(2)
    }
  })
}

test('a picture in a mirror is told as one, and answers are not swapped', () => {
  const picture = take(named('mirrored'), 0, 6, printed)
  const view = reader.look(picture)
  expect(view.mirrored).toBe(true)
  expect(counted(view, picture).missed).toBeLessThanOrEqual(2)
})

test('a room without cards has none', () => {
  const chance = new Chance(5)
  for (let i = 0; i < 3; i++) {
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
