// How answers lie in a bar: pure arithmetic, in per cent of those who answered.
import type { Distributed, ItemResult } from '../../../lib/backend'

/** One answer's piece of a bar, from x1 to x2. Level is its place among the answers, from 0. */
export interface Piece {
  level: number
  n: number
  x1: number
  x2: number
}

/**
 * The pieces of a bar. Faces part at the middle: the two that reject lie left of zero, the two that accept right of
 * it, the strongest outside. Anything else begins at zero, what is right first.
 */
export function pieces(item: Pick<ItemResult, 'scale' | 'right'>, counts: number[]): Piece[] {
  const n = counts.reduce((a, b) => a + b, 0)
  if (!n) return []
  const order = counts.map((_, level) => level)
  if (item.right > 0) order.sort((a, b) => Number(b === item.right - 1) - Number(a === item.right - 1))
  let x = item.scale === 'faces' ? -100 * (((counts[0] ?? 0) + (counts[1] ?? 0)) / n) : 0
  return order.map((level) => {
    const count = counts[level] ?? 0
    const x1 = x
    x += (100 * count) / n
    return { level, n: count, x1, x2: x }
  })
}

/** The bar of an answer that nearly all of a few gave: its whole side, without a number. */
export function whole(item: Pick<ItemResult, 'scale'>, phase: Distributed): Piece | undefined {
  if (!phase.extreme) return undefined
  const left = item.scale === 'faces' && phase.extreme <= 2
  return { level: phase.extreme - 1, n: 0, x1: left ? -95 : 0, x2: left ? 0 : 95 }
}

/** Items that are answered with the same words stand in one picture, under one key to its colours. */
export function alike(items: ItemResult[]): ItemResult[][] {
  const groups = new Map<string, ItemResult[]>()
  for (const item of items) {
    if (!item.phases.length) continue
    const key = [item.scale, ...item.answers].join('\n')
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()]
}

/** How far an axis around zero reaches so that all figures are on it: the same left and right. */
export function reach(least: number, ...figures: (number | null | undefined)[]): number {
  const most = Math.max(least, ...figures.map((v) => Math.abs(v ?? 0)))
  const step = least / 2
  return Math.ceil(most / step) * step
}
