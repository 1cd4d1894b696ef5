import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isAnswer } from '../../src/lib/scan/answer'
import { badgeOf, checkLetter } from '../../src/lib/scan/code'
import { Wedge, type Handling, type Outcome, type Press } from '../../src/lib/scan/wedge'

const code = 'K7M2Q' + checkLetter('K7M2Q')
const yz = 'YZ9AW' + checkLetter('YZ9AW') // every letter that keyboards disagree about

interface How {
  gap?: number
  field?: boolean
  end?: string
  stalls?: number[] // before these letters the laptop was busy
  slowness?: number
  strokes?: Partial<Press>[]
  secret?: boolean
}

// Keys as a scanner with an American keyboard sends them, to a laptop with one.
const american = (text: string): Partial<Press>[] =>
  [...text].map((sign) => {
    if (/[a-z]/i.test(sign)) return { key: sign, code: `Key${sign.toUpperCase()}`, shift: /[A-Z]/.test(sign) }
    if (/\d/.test(sign)) return { key: sign, code: `Digit${sign}`, shift: false }
    return { key: sign, code: sign === '/' ? 'Slash' : '', shift: false }
  })

function send(text: string, { gap = 8, field = false, end = '', stalls = [], slowness = 400, strokes = american(text), secret = false }: How = {}) {
  const wedge = new Wedge()
  const outcomes: Outcome[] = []
  const handlings: Handling[] = []
  let at = 1000
  let waiting = false
  const all = [...strokes, ...(end ? [{ key: end, code: end }] : [])]
  for (const [i, stroke] of all.entries()) {
    at += stalls.includes(i) ? slowness : gap
    const answer = wedge.press({ key: '', code: '', shift: false, command: false, repeat: false, field, secret, at, ...stroke })
    handlings.push(answer.handling)
    if (answer.ended) outcomes.push(answer.ended)
    waiting = answer.wait !== undefined
  }
  if (waiting) outcomes.push(wedge.end())
  return { outcomes, handlings, wedge, at }
}

const badge = (c = code): Outcome => ({ kind: 'badge', code: c })

for (const end of ['', 'Enter', 'Tab'])
  for (const field of [false, true])
    test(`a badge is read ${field ? 'in a field' : 'anywhere'}, ending with ${end || 'nothing'}`, () => {
      const { outcomes, handlings } = send(badgeOf(code), { end, field })
      expect(outcomes).toEqual([badge()])
      // Whatever ends it neither sends a form nor moves the focus.
      if (end) expect(handlings.at(-1)).toBe('swallow')
      if (!field) expect(handlings).not.toContain('pass')
    })

test('caps lock turns the letters round and changes nothing', () => {
  expect(send(badgeOf(code).toLowerCase()).outcomes).toEqual([badge()])
})

test('the prefix that names the kind of code is no hindrance', () => {
  const strokes = [{ key: ']', code: 'BracketRight' }, ...american('Q1' + badgeOf(code))]
  expect(send('', { strokes }).outcomes).toEqual([badge()])
})

// What a laptop set to another keyboard makes of American places.
const shown: Record<string, Record<string, string>> = {
  german: { KeyY: 'Z', KeyZ: 'Y', Slash: '-' },
  french: { KeyQ: 'A', KeyA: 'Q', KeyW: 'Z', KeyZ: 'W', KeyM: '?', Slash: '!', Digit2: 'é', Digit7: 'è', Digit9: 'ç' },
  spanish: { Slash: '-' },
  turkish: { Slash: '.', KeyI: 'ı' },
}
for (const [layout, keys] of Object.entries(shown))
  for (const c of [code, yz])
    test(`an American scanner on a ${layout} laptop: ${c}`, () => {
      const strokes = american(badgeOf(c)).map((s) => ({ ...s, key: keys[s.code!] ?? s.key! }))
      expect(send('', { strokes, field: true }).outcomes).toEqual([badge(c)])
    })

test('a German scanner on an American laptop', () => {
  const places: Record<string, Partial<Press>> = { '/': { key: '&', code: 'Digit7', shift: true }, Y: { key: 'Z', code: 'KeyZ' }, Z: { key: 'Y', code: 'KeyY' } }
  const strokes = [...badgeOf(yz)].map((sign) => places[sign] ?? american(sign)[0]!)
  expect(send('', { strokes }).outcomes).toEqual([badge(yz)])
})

test('a French scanner on an American laptop', () => {
  const places: Record<string, string> = { A: 'KeyQ', Q: 'KeyA', Z: 'KeyW', W: 'KeyZ', M: 'Semicolon' }
  for (const c of [code, yz]) {
    const strokes = [...badgeOf(c)].map((sign): Partial<Press> => {
      if (sign === '/') return { key: '>', code: 'Period', shift: true }
      const place = places[sign]
      return place ? { key: place === 'Semicolon' ? ':' : place.slice(3), code: place, shift: true } : { ...american(sign)[0]!, shift: true }
    })
    expect(send('', { strokes }).outcomes).toEqual([badge(c)])
  }
})

test('a scanner and a laptop that agree on a keyboard nobody told us of', () => {
  const strokes = [...badgeOf(yz)].map((key) => ({ key, code: '' }))
  expect(send('', { strokes }).outcomes).toEqual([badge(yz)])
})

test('a laptop that was busy in the middle still gets it whole', () => {
  for (const field of [true, false]) expect(send(badgeOf(code), { stalls: [4, 7], field }).outcomes).toEqual([badge()])
})

test('a slow scanner is read where letters mean nothing else', () => {
  expect(send(badgeOf(code), { gap: 80 }).outcomes).toEqual([badge()])
})

test('a wrong letter is no badge', () => {
  for (let i = 0; i < code.length; i++) {
    const wrong = code.slice(0, i) + (code[i] === 'X' ? 'Y' : 'X') + code.slice(i + 1)
    expect(send(badgeOf(wrong)).outcomes, wrong).toEqual([{ kind: 'foreign' }])
  }
})

const foreign = ['8991234567890', 'https://example.com/BH/' + code, badgeOf(code) + 'A', 'BH-' + 'X'.repeat(4096), 'WIFI:S:hall;T:WPA;P:secret;;', 'b..b..bb', '\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}']
for (const text of foreign)
  for (const field of [false, true])
    test(`calmly no badge ${field ? 'in a field' : 'anywhere'}: ${text.slice(0, 24)}`, () => {
      const { outcomes, handlings } = send(text, { field, end: 'Enter', gap: 5 })
      expect(outcomes).toEqual([{ kind: 'foreign' }])
      expect(handlings.at(-1)).toBe('swallow')
      // No shortcut sees a letter of it; of a field's letters only the first few arrive, and are taken back.
      expect(handlings.filter((h) => h === 'pass').length).toBeLessThanOrEqual(field ? 5 : 0)
    })

test('lines, function keys and commands within a foreign code do nothing', () => {
  const strokes: Partial<Press>[] = [...american('BEGIN'), { key: 'Enter' }, ...american('VCARD'), { key: 'F11' }, { key: 'j', command: true }, { key: 'Escape' }, ...american('ABC')]
  const { handlings, outcomes } = send('', { strokes, gap: 4 })
  expect(handlings.slice(1)).not.toContain('pass')
  expect(outcomes.every((o) => o.kind === 'foreign')).toBe(true)
})

test('a person types, and nothing is taken', () => {
  // Fast fingers: 150 words a minute, some keys rolled over the last.
  for (const text of ['Siti Aminah', 'b', '. ', badgeOf(code), '8991234567890']) {
    const gaps = [90, 110, 28, 130, 95]
    const wedge = new Wedge()
    let at = 0
    for (const [i, stroke] of american(text).entries()) {
      at += gaps[i % gaps.length]!
      const answer = wedge.press({ key: '', code: '', shift: false, command: false, repeat: false, field: true, at, ...stroke })
      expect(answer.handling, `${text}: ${i}`).toBe('pass')
      if (answer.ended) expect(answer.ended).toEqual({ kind: 'typed' })
    }
    const enter = wedge.press({ key: 'Enter', code: 'Enter', shift: false, command: false, repeat: false, field: true, at: at + 60 })
    expect(enter).toEqual({ handling: 'pass', ended: { kind: 'typed' } })
  }
})

test('an officer who types answers by number keys is never a scanner', () => {
  for (const gap of [45, 80, 140]) {
    const { outcomes, handlings } = send('2133441222', { gap, field: true, end: 'Enter' })
    expect(handlings.every((handling) => handling === 'pass'), `${gap} ms`).toBe(true)
    expect(outcomes.every(({ kind }) => kind === 'typed'), `${gap} ms`).toBe(true)
  }
})

test('a shortcut away from fields goes on its way, before what follows it', () => {
  const wedge = new Wedge()
  const press = (key: string, at: number, more: Partial<Press> = {}) =>
    wedge.press({ key, code: '', shift: false, command: false, repeat: false, field: false, at, ...more })
  expect(press('b', 0).handling).toBe('hold')
  expect(press('ArrowRight', 30)).toEqual({ handling: 'pass', ended: { kind: 'typed' } })
  expect(press('b', 200).handling).toBe('hold')
  expect(press('s', 240, { command: true })).toEqual({ handling: 'pass', ended: { kind: 'typed' } })
  for (const key of ['PageDown', 'Escape', 'Enter', 'Tab', 'ArrowLeft']) expect(press(key, 1000)).toEqual({ handling: 'pass', ended: undefined })
})

test('a key held down is a person', () => {
  const strokes = Array.from({ length: 30 }, (_, i) => ({ key: 'b', code: 'KeyB', repeat: i > 0 }))
  expect(send('', { strokes, gap: 30 }).outcomes.some((o) => o.kind !== 'typed')).toBe(false)
})

test('Enter that comes late belongs to the scan, Enter much later to the person', () => {
  const { wedge, at } = send(badgeOf(code))
  const enter = (later: number) => wedge.press({ key: 'Enter', code: 'Enter', shift: false, command: false, repeat: false, field: true, at: at + later })
  expect(enter(150).handling).toBe('swallow')
  expect(enter(900).handling).toBe('pass')
})

test('a password that a program types stays whole', () => {
  const { outcomes, handlings } = send('correct horse', { field: true, secret: true, end: 'Enter', gap: 2 })
  expect(handlings).not.toContain('swallow')
  expect(outcomes).toEqual([{ kind: 'kept' }])
  expect(send(badgeOf(code), { field: true, secret: true, end: 'Enter' }).outcomes).toEqual([badge()])
})

test('letters that were sent in time and came late still belong to their burst', () => {
  for (const cut of [2, 5, 7]) {
    const wedge = new Wedge()
    let ended: Outcome | undefined
    for (const [i, stroke] of american(badgeOf(code)).entries()) {
      if (i === cut) expect(wedge.end().kind).not.toBe('badge') // a timer ran out first
      const answer = wedge.press({ key: '', code: '', shift: false, command: false, repeat: false, field: true, at: i * 8, ...stroke })
      if (i === cut) expect(answer.resumed).toBe(true)
      ended = answer.ended
    }
    expect(ended).toBeUndefined()
    expect(wedge.end()).toEqual(badge())
  }
})

// Answers of a phone as the laptop's own tests have them, the longest one among them.
const vectors = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../backend/outreach/testdata/answerqr.json'), 'utf8')) as unknown
const texts = [...JSON.stringify(vectors).matchAll(/"(BHA1[A-Z2-7]+)"/g)].map(([, text = '']) => text).filter(isAnswer)
const [longestText = ''] = [...texts].sort((a, b) => b.length - a.length)
const answer = (text: string): Outcome => ({ kind: 'answer', text })

test('the answers of a phone are read, whatever ends them, in a field and anywhere', () => {
  expect(texts.length).toBeGreaterThan(2)
  for (const text of texts)
    for (const end of ['', 'Enter', 'Tab'])
      for (const field of [false, true]) {
        const { outcomes, handlings } = send(text, { end, field })
        expect(outcomes).toEqual([answer(text)])
        if (end) expect(handlings.at(-1)).toBe('swallow')
      }
})

for (const [layout, keys] of Object.entries(shown))
  test(`the answers of a phone on a ${layout} laptop`, () => {
    const strokes = american(longestText).map((s) => ({ ...s, key: keys[s.code!] ?? s.key! }))
    expect(send('', { strokes, field: true }).outcomes).toEqual([answer(longestText)])
  })

test('the answers of a phone with caps lock on, from a slow scanner, on a busy laptop', () => {
  expect(send(longestText.toLowerCase()).outcomes).toEqual([answer(longestText)])
  for (const field of [false, true]) {
    expect(send(longestText, { gap: 90, field, end: 'Enter' }).outcomes).toEqual([answer(longestText)])
    expect(send(longestText, { field, stalls: [40, 90], end: 'Enter' }).outcomes).toEqual([answer(longestText)])
  }
  const strokes = [{ key: ']', code: 'BracketRight' }, ...american('Q1' + longestText)]
  expect(send('', { strokes }).outcomes).toEqual([answer(longestText)])
})

test('answers read wrongly are handed on to be refused, and typed ones are a person', () => {
  const wrong = longestText.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'))
  expect(isAnswer(wrong)).toBe(false)
  expect(send(wrong, { end: 'Enter' }).outcomes).toEqual([answer(wrong)])
  expect(send('BHA1', { gap: 130, field: true }).outcomes.every((o) => o.kind === 'typed')).toBe(true)
  expect(send('BHA1' + 'A'.repeat(600), { gap: 5, end: 'Enter' }).outcomes[0]?.kind).toBe('answer')
})

// Certificates' codes, the longest one among them: longer than whatever else of ours is scanned.
test("a certificate's code is read with its signs and spaces, in a field and anywhere", () => {
  const proofs = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../backend/proof/testdata/vectors.json'), 'utf8')) as { cases: { name: string; text: string }[] }
  const codes = proofs.cases.filter((c) => ['genuine', 'long', 'letters with marks'].includes(c.name)).map((c) => c.text)
  expect(Math.max(...codes.map((c) => c.length))).toBeGreaterThan(450)
  for (const text of codes)
    for (const field of [false, true])
      for (const before of ['', ']Q1']) {
        const strokes = [...(before + text)].map((key) => ({ key, shift: key !== key.toLowerCase() }))
        expect(send('', { strokes, field }).outcomes).toEqual([{ kind: 'proof', text }])
      }
})
