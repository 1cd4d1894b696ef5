import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { checkLetter, letters } from '../../src/lib/scan/code'
import { slipIn, slipTyped } from '../../src/lib/scan/slip'
import { Wedge, type Outcome } from '../../src/lib/scan/wedge'

const slip = 'K7YZ' + checkLetter('K7YZ') // with the letters that keyboards disagree about

test('a slip is read from its letters, and from the address of the phones', () => {
  for (const text of [slip, slip.toLowerCase(), ` ${slip} `, `http://10.42.0.1/u?kartu=${slip}`, `http://hadir.local:8080/u?a=1&kartu=${slip}#x`]) expect(slipIn(text), text).toBe(slip)
})

test('nothing else is a slip', () => {
  const wrong = [...letters].filter((l) => l !== slip[4]).map((l) => slip.slice(0, 4) + l)
  for (const text of ['', 'BH/' + slip, slip + 'A', slip.slice(1), 'K0IL1', `http://10.42.0.1/u?karta=${slip}`, `http://10.42.0.1/${slip}`, ...wrong]) expect(slipIn(text), text).toBeUndefined()
})

test('signs that a keyboard has changed stand in no way', () => {
  expect(slipTyped(`HTTP>--10.42.0.1-U_KARTU)${slip}`)).toBe(slip)
  expect(slipTyped(`KARTUA${slip}`)).toBeUndefined()
})

// Keys as a scanner with an American keyboard sends them.
function scan(text: string, end = 'Enter'): Outcome[] {
  const wedge = new Wedge()
  const outcomes: Outcome[] = []
  let at = 1000
  let waiting = false
  const strokes = [...text].map((key) => ({ key, code: /[a-z]/i.test(key) ? `Key${key.toUpperCase()}` : /\d/.test(key) ? `Digit${key}` : '', shift: /[A-Z]/.test(key) }))
  for (const stroke of [...strokes, ...(end ? [{ key: end, code: end, shift: false }] : [])]) {
    at += 6
    const answer = wedge.press({ command: false, repeat: false, field: true, at, ...stroke })
    if (answer.ended) outcomes.push(answer.ended)
    waiting = answer.wait !== undefined
  }
  if (waiting) outcomes.push(wedge.end())
  return outcomes
}

test('a scanner brings a slip, and other codes bring none', () => {
  expect(scan(slip)).toEqual([{ kind: 'foreign', slip }])
  expect(scan(`http://192.168.137.1/u?kartu=${slip}`)).toEqual([{ kind: 'foreign', slip }])
  expect(scan(`http://192.168.137.1/u?kartu=${slip}`, '')).toEqual([{ kind: 'foreign', slip }])
  expect(scan('8991234567890')).toEqual([{ kind: 'foreign' }])
})

// One drawing of the faces wherever they are: what the phones' page has is in the program.
test('the faces are those of the phones', () => {
  const lan = resolve(import.meta.dirname, '../../../backend/lan')
  const program = readdirSync(lan).filter((name) => /^feedback.*\.go$/.test(name)).map((name) => readFileSync(resolve(lan, name), 'utf8')).join('')
  const face = readFileSync(resolve(import.meta.dirname, '../../src/lib/ui/Face.svelte'), 'utf8')
  const mouths = /mouths = \[4\]string\{(.*)\}/.exec(program)![1]!.match(/M[^"]+/g)!
  expect(mouths).toHaveLength(4)
  for (const mouth of mouths) expect(face).toContain(`'${mouth}'`)
})
