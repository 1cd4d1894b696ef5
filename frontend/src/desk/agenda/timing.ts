import type { RunSheet } from '../../lib/backend'

type Item = RunSheet['items'][number]
const minute = 60_000

const coming = (item: Item): boolean => !item.skipped && !item.started

/** The item to begin next: the first after the running one that has not begun, else the first at all. */
export function upNext(sheet: RunSheet): Item | undefined {
  const at = sheet.items.findIndex((item) => item.id === sheet.running)
  return sheet.items.find((item, i) => i > at && coming(item)) ?? sheet.items.find(coming)
}

/** How long the running item has yet, in milliseconds; negative once its time is up. */
export function left(item: Item, now: number): number {
  return Date.parse(item.started) + item.minutes * minute - now
}

/** When all will be over if everything else takes its time, and by how much that is later than planned. */
export function outlook(sheet: RunSheet, now: number): { ends: number; late: number } | undefined {
  const running = sheet.items.find((item) => item.id === sheet.running)
  const rest = sheet.items.filter(coming).reduce((sum, item) => sum + item.minutes, 0) * minute
  const planned = Date.parse(sheet.planned)
  if (Number.isNaN(planned)) return undefined
  const ends = now + (running ? Math.max(0, left(running, now)) : 0) + rest
  return { ends, late: ends - planned }
}

/** The minutes of all that is not left out. */
export const total = (sheet: RunSheet): number => sheet.items.reduce((sum, item) => sum + (item.skipped ? 0 : item.minutes), 0)

export type Spoken = { key: 'agenda.left' | 'agenda.leftSeconds' | 'agenda.up' | 'agenda.over'; n: number }

/** Time left as one says it: whole minutes, seconds only in the last one. */
export function spoken(ms: number): Spoken {
  if (ms > minute) return { key: 'agenda.left', n: Math.ceil(ms / minute) }
  if (ms > 0) return { key: 'agenda.leftSeconds', n: Math.ceil(ms / 1000) }
  const over = Math.floor(-ms / minute)
  return over ? { key: 'agenda.over', n: over } : { key: 'agenda.up', n: 0 }
}
