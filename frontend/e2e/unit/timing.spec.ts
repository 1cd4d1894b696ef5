import { expect, test } from '@playwright/test'
import { left, outlook, spoken, total, upNext } from '../../src/desk/agenda/timing'
import { cardStays, slideStays, takeTurns } from '../../src/lib/hall/welcome/turns'

const nine = Date.parse('2026-03-07T02:00:00Z')
const at = (minutes: number) => nine + minutes * 60_000
const item = (id: string, minutes: number, more = {}) => ({ id, title: id, minutes, shows: '', skipped: false, started: '', ...more })
const sheet = (running: string, ...items: ReturnType<typeof item>[]) => ({
  items,
  running,
  planned: '2026-03-07T03:00:00Z',
  begun: running !== '',
  choices: [],
})

test('time left is said in whole minutes, then in seconds, then how much it is over', () => {
  expect(spoken(12 * 60_000)).toEqual({ key: 'agenda.left', n: 12 })
  expect(spoken(11 * 60_000 + 1)).toEqual({ key: 'agenda.left', n: 12 })
  expect(spoken(40_000)).toEqual({ key: 'agenda.leftSeconds', n: 40 })
  expect(spoken(-59_000)).toEqual({ key: 'agenda.up', n: 0 })
  expect(spoken(-2.5 * 60_000)).toEqual({ key: 'agenda.over', n: 2 })
})

test('the day ends later by what was overrun, and earlier by what is left out', () => {
  const begun = { started: '2026-03-07T02:00:00Z' }
  const plan = sheet('a', item('a', 20, begun), item('b', 30), item('c', 10))
  expect(left(plan.items[0]!, at(5))).toBe(15 * 60_000)
  expect(outlook(plan, at(5))).toEqual({ ends: at(60), late: 0 })
  expect(outlook(plan, at(27))).toEqual({ ends: at(67), late: 7 * 60_000 })
  const shorter = sheet('a', item('a', 20, begun), item('b', 30, { skipped: true }), item('c', 10))
  expect(outlook(shorter, at(5))?.late).toBe(-30 * 60_000)
  expect(total(shorter)).toBe(30)
  expect(outlook({ ...plan, planned: '' }, nine)).toBeUndefined()
})

test('what comes next is the next that has not begun, also after a jump', () => {
  const begun = { started: '2026-03-07T02:00:00Z' }
  expect(upNext(sheet('', item('a', 5), item('b', 5)))?.id).toBe('a')
  expect(upNext(sheet('a', item('a', 5, begun), item('b', 5, { skipped: true }), item('c', 5)))?.id).toBe('c')
  expect(upNext(sheet('c', item('a', 5, begun), item('b', 5), item('c', 5, begun)))?.id).toBe('b')
  expect(upNext(sheet('a', item('a', 5, begun)))).toBeUndefined()
})

test('the join card stays longer than any welcome slide, and comes between them', () => {
  const { setTimeout: real } = globalThis
  const due: { wait: number; run: () => void }[] = []
  globalThis.setTimeout = ((run: () => void, wait: number) => due.push({ run, wait })) as unknown as typeof setTimeout
  try {
    const shown: number[] = []
    takeTurns(() => 3, (place) => shown.push(place))
    const waits: number[] = []
    for (let i = 0; i < 7; i++) {
      const next = due.shift()!
      waits.push(next.wait)
      next.run()
    }
    expect(shown).toEqual([-1, 0, -1, 1, -1, 2, -1, 0])
    expect(new Set(waits)).toEqual(new Set([cardStays, slideStays]))
    expect(cardStays).toBeGreaterThan(2 * slideStays)
  } finally {
    globalThis.setTimeout = real
  }
})
