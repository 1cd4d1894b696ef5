import { expect, test } from '@playwright/test'
import { alike, pieces, reach, whole } from '../../src/desk/feedback/results/bars'
import type { Distributed, ItemResult } from '../../src/lib/backend'

const distributed = (counts: number[], extreme = 0): Distributed => ({ phase: 'before', n: counts.reduce((a, b) => a + b, 0), skipped: 0, counts, extreme })
const item = (key: string, scale: string, answers: string[], right = 0): ItemResult => ({ key, text: key, scale, answers, right, phases: [distributed([1, 1, 1, 1])] })
const faces = ['Tidak mau', 'Kurang mau', 'Mau', 'Sangat mau']

test('faces part at the middle: who rejects lies left of zero, who accepts right of it', () => {
  const all = pieces({ scale: 'faces', right: 0 }, [2, 3, 4, 1])
  expect(all.map((p) => [p.level, p.n, Math.round(p.x1), Math.round(p.x2)])).toEqual([
    [0, 2, -50, -30],
    [1, 3, -30, 0],
    [2, 4, 0, 40],
    [3, 1, 40, 50],
  ])
})

test('knowledge begins with what is right, wherever that stands among the answers', () => {
  expect(pieces({ scale: 'truth', right: 2 }, [3, 6, 1]).map((p) => [p.level, p.x1, p.x2])).toEqual([
    [1, 0, 60],
    [0, 60, 90],
    [2, 90, 100],
  ])
  expect(pieces({ scale: 'choice', right: 0 }, [1, 3]).map((p) => p.level)).toEqual([0, 1])
  expect(pieces({ scale: 'truth', right: 1 }, [0, 0, 0])).toEqual([])
})

test('of an answer that nearly all of a few gave only its side is drawn', () => {
  expect(whole({ scale: 'faces' }, distributed([], 1))).toEqual({ level: 0, n: 0, x1: -95, x2: 0 })
  expect(whole({ scale: 'faces' }, distributed([], 4))).toEqual({ level: 3, n: 0, x1: 0, x2: 95 })
  expect(whole({ scale: 'truth' }, distributed([], 1))).toEqual({ level: 0, n: 0, x1: 0, x2: 95 })
  expect(whole({ scale: 'faces' }, distributed([1, 2, 3, 4]))).toBeUndefined()
})

test('items in the same words stand together, those that nobody may see stand nowhere', () => {
  const hidden = { ...item('j2', 'faces', faces), phases: [] }
  const groups = alike([item('p1', 'truth', ['Benar', 'Salah', 'Tidak tahu'], 1), item('j1', 'faces', faces), hidden, item('b1', 'faces', faces), item('u1', 'faces', ['a', 'b', 'c', 'd'])])
  expect(groups.map((g) => g.map((i) => i.key))).toEqual([['p1'], ['j1', 'b1'], ['u1']])
})

test('an axis reaches as far to both sides as its farthest figure', () => {
  expect(reach(1, 0.3, -0.2)).toBe(1)
  expect(reach(1, 0.3, -1.2, null, undefined)).toBe(1.5)
  expect(reach(40, 61)).toBe(80)
})
