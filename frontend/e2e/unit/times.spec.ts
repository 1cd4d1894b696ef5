import { expect, test } from '@playwright/test'
import { Bell, elapsed, left } from '../../src/remote/times'

const nine = Date.parse('2026-03-07T09:00:00+07:00')
const at = (time: string) => Date.parse(`2026-03-07T${time}+07:00`)

test('how long a session has been running', () => {
  expect(elapsed('2026-03-07T02:00:00Z', at('09:07:59'))).toBe('0:07')
  expect(elapsed('2026-03-07T02:00:00Z', at('10:42:00'))).toBe('1:42')
  for (const none of ['', 'yesterday', '2026-03-07T03:00:00Z']) expect(elapsed(none, nine)).toBe('')
})

test('what is left of an item', () => {
  const ends = '2026-03-07T09:10:00+07:00'
  expect(left(ends, nine)).toEqual({ time: '10:00', over: false })
  expect(left(ends, at('09:09:59.400'))).toEqual({ time: '0:01', over: false })
  expect(left(ends, at('09:12:05'))).toEqual({ time: '2:05', over: true })
  for (const none of [undefined, '', 'later']) expect(left(none, nine)).toBeUndefined()
})

test('an end rings once, and only for who was there', () => {
  const ends = '2026-03-07T09:10:00+07:00'
  const rings = (...times: string[]) => {
    const bell = new Bell()
    return times.map((t) => bell.passes(ends, at(t)))
  }
  expect(rings('09:00:00', '09:09:59', '09:10:00', '09:10:01')).toEqual([false, false, true, false])
  expect(rings('09:10:05', '09:11:00')).toEqual([false, false])
  expect(rings('09:09:59', '09:30:00')).toEqual([false, true]) // the phone slept through it

  const bell = new Bell()
  expect(bell.passes(ends, at('09:09:59'))).toBe(false)
  expect(bell.passes(ends, at('09:10:01'))).toBe(true)
  const later = '2026-03-07T09:15:00+07:00' // given five more minutes
  expect([at('09:10:02'), at('09:14:59'), at('09:15:00')].map((t) => bell.passes(later, t))).toEqual([false, false, true])
  expect(bell.passes(undefined, at('09:16:00'))).toBe(false)
})
