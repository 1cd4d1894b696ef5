import { expect, test } from '@playwright/test'
import { parse } from 'acorn'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pause } from '../../src/phone/send'

test('the committed scripts are JavaScript that a phone of 2015 reads', () => {
  for (const name of ['checkin.js', 'feedback.js', 'helper.js']) {
    parse(readFileSync(join(import.meta.dirname, '../../../backend/lan/pages', name), 'utf8'), { ecmaVersion: 5 })
  }
  // What the check must refuse.
  for (const young of ['let a = 1', 'var f = () => 1', 'var s = `x`', 'class A {}', 'a?.b', 'var {a} = b']) {
    expect(() => parse(young, { ecmaVersion: 5 }), young).toThrow()
  }
})

test('phones that lost the network knock later each time, and not in step', () => {
  const at = (chance: number) => [1, 2, 3, 6, 20].map((failures) => pause(failures, () => chance))
  expect(at(0.5).map(Math.round)).toEqual([2000, 3200, 5120, 20000, 20000])
  const first = Array.from({ length: 500 }, () => pause(1))
  expect(Math.min(...first)).toBeGreaterThanOrEqual(1000)
  expect(Math.max(...first)).toBeLessThan(3000)
  // In no tenth of a second of the two do more than a fifth of the hall come.
  const tenths = new Map<number, number>()
  for (const ms of first) tenths.set(Math.floor(ms / 100), (tenths.get(Math.floor(ms / 100)) ?? 0) + 1)
  expect(Math.max(...tenths.values())).toBeLessThan(100)
})
