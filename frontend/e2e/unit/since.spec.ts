import { expect, test } from '@playwright/test'
import { since, spoken } from '../../src/desk/feedback/village/since'

test('one to three months after is the time for a follow-up', () => {
  for (const [today, days, when] of [
    ['2026-03-07', 0, 'early'],
    ['2026-04-03', 27, 'early'],
    ['2026-04-04', 28, 'time'],
    ['2026-06-15', 100, 'time'],
    ['2026-06-16', 101, 'late'],
    ['2027-03-07', 365, 'late'],
  ] as const)
    expect(since('2026-03-07', today), today).toEqual({ days, when })
  expect(since('segera', '2026-03-07')).toBeUndefined()
})

test('how long ago is said without a false exactness', () => {
  expect(spoken(3)).toEqual({ n: 3, unit: 'days' })
  expect(spoken(36)).toEqual({ n: 5, unit: 'weeks' })
  expect(spoken(91)).toEqual({ n: 3, unit: 'months' })
})
