import { expect, test } from '@playwright/test'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { clock, dayOf, longDate, moment, today } from '../../src/lib/i18n/dates'
import { en } from '../../src/lib/i18n/en'
import { fill } from '../../src/lib/i18n/fill'
import { id } from '../../src/lib/i18n/id'
import sharedEn from '../../src/lib/i18n/shared/en.json' with { type: 'json' }
import sharedId from '../../src/lib/i18n/shared/id.json' with { type: 'json' }

type Sentences = Record<string, string>

const places = (sentence: string) => (sentence.match(/\{[^}]*\}/g) ?? []).sort()

const pairs: [string, Sentences, Sentences][] = [
  ['the window', id, en],
  ['errors', sharedId.error, sharedEn.error],
  ['unsur', sharedId.unsur, sharedEn.unsur],
]

for (const [name, ours, theirs] of pairs) {
  test(`${name}: both languages say the same things`, () => {
    expect(Object.keys(theirs)).toEqual(Object.keys(ours))
    const odd = Object.entries(ours).filter(([key, sentence]) => !sentence.trim() || !theirs[key]?.trim() || String(places(theirs[key])) !== String(places(sentence)))
    expect(odd).toEqual([])
  })
}

test('no name stands in two parts of a dictionary: the later one would take the place of the other', () => {
  const folder = join(import.meta.dirname, '../../src/lib/i18n')
  for (const language of ['id', 'en']) {
    const names = readdirSync(folder)
      .filter((f) => f === `${language}.ts` || (f.startsWith(`${language}.`) && f.endsWith('.ts')))
      .flatMap((f) => [...readFileSync(join(folder, f), 'utf8').matchAll(/^ {2}(?:'([^']+)'|(\w+)):/gm)].map((m) => m[1] ?? m[2]))
    expect(names.length).toBeGreaterThan(500)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  }
})

test('sentences are short and end like sentences', () => {
  const all = pairs.flatMap(([, ours, theirs]) => [...Object.entries(ours), ...Object.entries(theirs)])
  const parts = all.flatMap(([key, sentence]) => sentence.split(/[.;:!?]\s/).map((part) => ({ key, part })))
  expect(parts.filter(({ part }) => part.split(/\s+/).length > 20)).toEqual([])
  expect([...Object.values(sharedId.error), ...Object.values(sharedEn.error)].filter((sentence) => !/[.!?]$/.test(sentence))).toEqual([])
})

test('places are filled, and those without an arg stay', () => {
  expect(fill('Nomor {number} · kode {code}', { number: 17, code: 'K7M2Q' })).toBe('Nomor 17 · kode K7M2Q')
  expect(fill('Kode {urut:4} {tahun}', { number: 1 })).toBe('Kode {urut:4} {tahun}')
})

test('dates and times are written as Indonesia writes them', () => {
  expect(longDate('2026-03-07', 'id-ID')).toBe('Sabtu, 7 Maret 2026')
  expect(longDate('2026-03-07', 'en-GB')).toBe('Saturday, 7 March 2026')
  expect(longDate('kapan', 'id-ID')).toBe('kapan')
  expect(clock('2026-03-07T02:05:00Z', 'WIB')).toBe('09.05')
  expect(clock('', 'WIB')).toBe('')
  // After five in the afternoon in Greenwich it is already tomorrow there.
  expect(today('WIB', Date.parse('2026-03-07T17:30:00Z'))).toBe('2026-03-08')
  expect(dayOf('2026-03-07T01:00:00Z', 'WIB')).toBe('2026-03-07')
  // The same moment further east.
  expect([clock('2026-03-07T17:30:00Z', 'WITA'), clock('2026-03-07T17:30:00Z', 'WIT')]).toEqual(['01.30', '02.30'])
  expect([dayOf('2026-03-07T15:30:00Z', 'WIT'), dayOf('2026-03-07T15:30:00Z', 'WITA')]).toEqual(['2026-03-08', '2026-03-07'])
  expect(moment('2026-03-08', '00:30', 'WIT')).toBe('2026-03-07T15:30:00Z')
  expect(moment('2026-03-08', '', 'WIT')).toBe('')
})
