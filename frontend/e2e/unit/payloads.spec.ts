import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isAnswer } from '../../src/lib/scan/answer'
import { codeOfBadge } from '../../src/lib/scan/code'
import { slipIn } from '../../src/lib/scan/slip'
import { Wedge, type Handling, type Outcome, type Press } from '../../src/lib/scan/wedge'

// What hostile codes say; backend/hostile gives the same to the laptop.
interface Payload {
  kind: string
  text: string
  times?: number
}
const payloads = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../backend/hostile/testdata/payloads.json'), 'utf8')) as Payload[]
const texts = payloads.map((p) => p.text.repeat(p.times ?? 1))
// Fewer keys than that can't be told from a person's; a scanner that sends them is typing.
const certain = 6

// A code as a scanner types it: line ends are Enter, a tab is Tab, other control letters are Ctrl with a letter.
function strokes(text: string): Partial<Press>[] {
  return [...text].map((sign) => {
    const unit = sign.codePointAt(0) ?? 0
    if (sign === '\n' || sign === '\r') return { key: 'Enter' }
    if (sign === '\t') return { key: 'Tab' }
    if (unit === 27) return { key: 'Escape' }
    if (unit === 8) return { key: 'Backspace' }
    if (unit < 32) return { key: String.fromCharCode(unit + 96), command: true }
    return { key: sign, shift: sign !== sign.toLowerCase() }
  })
}

function scan(keys: Partial<Press>[], field: boolean, wedge = new Wedge()) {
  const outcomes: Outcome[] = []
  const handlings: Handling[] = []
  let waiting = false
  let at = 1000
  for (const key of keys) {
    const answer = wedge.press({ key: '', code: '', shift: false, command: false, repeat: false, field, at: (at += 6), ...key })
    handlings.push(answer.handling)
    if (answer.ended) outcomes.push(answer.ended)
    waiting = answer.wait !== undefined
  }
  if (waiting) outcomes.push(wedge.end())
  return { outcomes, handlings }
}

test('200 hostile codes are no badge, no answers and no slip to the camera', () => {
  expect(texts.length).toBeGreaterThanOrEqual(200)
  expect(texts.filter((t) => codeOfBadge(t) !== undefined || isAnswer(t) || slipIn(t) !== undefined)).toEqual([])
  // The fault: a reader that forgives what stands around a badge.
  expect(texts.some((t) => /BH\/+[A-Z0-9]{5}/.test(t))).toBe(true)
})

const refused = (outcome: Outcome): boolean => outcome.kind === 'foreign' || outcome.kind === 'answer' || outcome.kind === 'proof'

for (const field of [false, true])
  test(`200 hostile codes by a scanner ${field ? 'in a field' : 'away from fields'} do nothing but be told`, () => {
    const wrong: string[] = []
    for (const text of texts) {
      const { outcomes, handlings } = scan([...strokes(text), { key: 'Enter' }], field)
      const recorded = outcomes.filter((o) => o.kind === 'badge' || (o.kind === 'answer' && isAnswer(o.text)) || (o.kind === 'foreign' && o.slip !== undefined))
      if (recorded.length) wrong.push(`recorded: ${text.slice(0, 40)}`)
      const typed = handlings.filter((h) => h === 'pass').length
      // In a field the first letters arrive and are taken back; no shortcut sees one elsewhere.
      const steering = [...text].slice(0, certain).some((sign) => sign < ' ' || sign === '\u007f')
      if (!steering && typed > (field ? certain - 1 : 0)) wrong.push(`${typed} keys went on: ${text.slice(0, 40)}`)
      if (!steering && [...text].length >= certain && !outcomes.some(refused)) wrong.push(`not told: ${text.slice(0, 40)}`)
    }
    expect(wrong).toEqual([])
  })

// The keys of a scanner that was set up to steer: each within a code, where a person's would close a window.
const steering: Partial<Press>[] = [
  ...['F1', 'F3', 'F5', 'F6', 'F7', 'F11', 'F12', 'Escape', 'Tab', 'Enter', 'Delete', 'Home', 'End', 'PageDown', 'ArrowRight', 'ContextMenu', 'BrowserBack', 'BrowserHome'].map((key) => ({ key })),
  ...['w', 'n', 't', 'r', 'p', 's', 'o', 'l', 'q', 'j', 'u', '+', '0', 'F4', 'F5', 'Tab', 'Delete', 'ArrowLeft', 'Home', ' '].map((key) => ({ key, command: true })),
]
for (const field of [false, true])
  test(`keys that steer within a code reach nobody ${field ? 'in a field' : 'away from fields'}`, () => {
    const wrong: string[] = []
    for (const key of steering) {
      const { handlings, outcomes } = scan([...strokes('ABCDEFGH'), key, ...strokes('ABCDEFGH')], field)
      if (handlings[8] !== 'swallow') wrong.push(JSON.stringify(key))
      if (outcomes.some((o) => o.kind === 'badge')) wrong.push(`recorded ${JSON.stringify(key)}`)
    }
    expect(wrong).toEqual([])
    // The fault: the same key without a code before it goes its way, so that the proof would see one.
    expect(scan([{ key: 'Escape' }], field).handlings).toEqual(['pass'])
  })
