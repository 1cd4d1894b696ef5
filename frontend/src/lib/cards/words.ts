import { modules, table } from './table'

export type Answer = 'A' | 'B' | 'C' | 'D'
export const answers: readonly Answer[] = ['A', 'B', 'C', 'D']
export const cards = table.length

// A marker as one of the eight ways in which a camera may see it: turned by so many
// quarters of the clock, and in a mirror or not.
export interface Word {
  card: number // from 1
  quarters: number
  mirrored: boolean
  bits: number
}

const last = modules * modules - 1
const bit = (marker: number, x: number, y: number): number => (marker >>> (last - (y * modules + x))) & 1

function moved(marker: number, from: (x: number, y: number) => [number, number]): number {
  let out = 0
  for (let y = 0; y < modules; y++) for (let x = 0; x < modules; x++) out = out * 2 + bit(marker, ...from(x, y))
  return out
}
// What is seen at x, y was printed at the place given.
const turned = (marker: number): number => moved(marker, (x, y) => [y, modules - 1 - x])
const mirror = (marker: number): number => moved(marker, (x, y) => [modules - 1 - x, y])

export const words: readonly Word[] = table.flatMap((marker, i) =>
  [false, true].flatMap((mirrored) => {
    let bits = mirrored ? mirror(marker) : marker
    return [0, 1, 2, 3].map((quarters) => {
      if (quarters) bits = turned(bits)
      return { card: i + 1, quarters, mirrored, bits }
    })
  }),
)

// Words differ in eight modules at least: with two of them wrong, what was printed is
// still the only one near.
export const forgiven = 2

export function nearest(bits: number): { word: Word; wrong: number } | undefined {
  for (const word of words) {
    const wrong = ones(bits ^ word.bits)
    if (wrong <= forgiven) return { word, wrong }
  }
  return undefined
}

function ones(v: number): number {
  let n = 0
  for (; v; v &= v - 1) n++
  return n
}

// Which answer is up where the seen marker's edge number `up` is (0: the first, then as
// the clock goes). In a mirror, edges go against it.
export function answerOf({ quarters, mirrored }: Word, up: number): Answer {
  return answers[(mirrored ? quarters - up + 4 : up - quarters + 4) % 4]!
}
