import { expect, test } from '@playwright/test'
import { letters } from '../../src/lib/scan/code'
import { layouts, type Kind } from '../../src/touch/keys/layouts'

const keys = (kind: Kind, layout = 'default') => layouts[kind][layout]!.flatMap((row) => row.split(' '))

test('names can be typed as Indonesia writes them', () => {
  for (const sign of [..."abcdefghijklmnopqrstuvwxyz'.-", '{space}', '{shift}', '{bksp}']) expect(keys('name'), sign).toContain(sign)
  for (const sign of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']) expect(keys('name', 'shift'), sign).toContain(sign)
  for (const sign of [...'0123456789/']) expect(keys('place'), sign).toContain(sign)
})

test('capitals change letters only, and every layout has the same keys for its own use', () => {
  for (const kind of ['name', 'place', 'word'] as const) {
    const own = (layout: string) => keys(kind, layout).filter((key) => key.startsWith('{'))
    expect(own('shift')).toEqual(own('default'))
    expect(keys(kind, 'shift').map((key) => key.toLowerCase())).toEqual(keys(kind).map((key) => key.toLowerCase()))
  }
})

test('the keys of a code are its alphabet', () => {
  expect(keys('code').filter((key) => key !== '{bksp}').sort()).toEqual([...letters].sort())
})

test('a password can hold every sign of a keyboard', () => {
  const all = new Set(['default', 'shift', 'signs'].flatMap((layout) => keys('word', layout)))
  for (let c = 33; c < 127; c++) expect(all, String.fromCharCode(c)).toContain(String.fromCharCode(c))
  expect(all).toContain('{space}')
})

test('no row has more keys than a narrow screen has room for', () => {
  for (const kind of Object.values(layouts)) for (const rows of Object.values(kind)) for (const row of rows) expect(row.split(' ').length).toBeLessThanOrEqual(11)
})
