import { expect, test } from '@playwright/test'
import type { Hall } from '../../src/lib/backend/types'
import { Clicker, type Steering } from '../../src/lib/state/clicker'

// A laptop that answers late and out of step, to see that the order still holds.
function slow() {
  const calls: string[] = []
  const hall = { slides: 16 } as Hall
  let under = 0
  const call = async (name: string) => {
    expect(++under, 'one call at a time').toBe(1)
    await new Promise((done) => setTimeout(done, calls.length % 2 ? 1 : 6))
    calls.push(name)
    under--
  }
  const steer: Steering = {
    Next: () => call('next'),
    Prev: () => call('prev'),
    GoTo: (slide, step) => call(`goto ${slide} ${step}`),
    ToggleCurtain: () => call('curtain'),
    ToggleFreeze: () => call('freeze'),
  }
  const failures: unknown[] = []
  const clicker = new Clicker({ steer, hall: () => hall, failed: (reason) => failures.push(reason) })
  return { calls, steer, failures, clicker }
}

const key = (name: string, more: Partial<KeyboardEvent> = {}) =>
  ({ key: name, preventDefault() {}, ...more }) as KeyboardEvent

test('each press is one call, in order', async () => {
  const { calls, clicker } = slow()
  for (const k of ['PageDown', ' ', 'ArrowRight', 'PageUp', 'End', 'Home', 'ArrowLeft']) expect(clicker.press(key(k))).toBe(true)
  await expect.poll(() => calls).toEqual(['next', 'next', 'next', 'prev', 'goto 15 0', 'goto 0 0', 'prev'])
})

test('each way to ask for the curtain is one turn of it', async () => {
  const { calls, clicker } = slow()
  for (const k of ['b', '.', 'B']) clicker.press(key(k))
  await expect.poll(() => calls).toEqual(['curtain', 'curtain', 'curtain'])
})

test('digits and Enter go to that slide, and Enter alone goes on', async () => {
  const { calls, clicker } = slow()
  for (const k of ['1', '2', 'Enter', 'Enter', '9', '9', 'Enter', '7', 'Escape', 'k', '4', 'Backspace', 'Enter', '0', 'Enter', '5', 'PageUp', 'Enter'])
    clicker.press(key(k))
  await expect.poll(() => calls).toEqual(['goto 11 0', 'next', 'goto 15 0', 'freeze', 'next', 'prev', 'next'])
  expect(clicker.press(key('Escape'))).toBe(false)
})

test('held keys, shortcuts and other keys are not moves', async () => {
  const { calls, clicker } = slow()
  expect(clicker.press(key('PageDown', { repeat: true }))).toBe(true)
  expect(clicker.press(key('b', { ctrlKey: true }))).toBe(false)
  expect(clicker.press(key('x'))).toBe(false)
  clicker.press(key('PageUp'))
  await expect.poll(() => calls).toEqual(['prev'])
})

test('a refused call is told and the next one still goes', async () => {
  const { calls, steer, failures, clicker } = slow()
  steer.Prev = () => Promise.reject(new Error('no session'))
  for (const k of ['PageUp', 'PageDown']) clicker.press(key(k))
  await expect.poll(() => calls).toEqual(['next'])
  expect(failures).toHaveLength(1)
})
