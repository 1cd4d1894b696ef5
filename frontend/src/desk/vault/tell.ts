import { dayOf } from '../../lib/i18n/dates'
import type { Key, Words } from '../../lib/i18n/words.svelte'

// "Sabtu, 7 Maret 2026, 09.05 WIB"
export function when(say: Words, moment: string): string {
  return `${say.date(dayOf(moment, say.zone))}, ${say.clock(moment)}`
}

const reasons: Record<string, Key> = {
  missing: 'damaged.missing',
  empty: 'damaged.nothing',
  folder: 'damaged.foreign',
  foreign: 'damaged.foreign',
  truncated: 'damaged.truncated',
  records: 'damaged.records',
}

// What was found wrong with the data, in the words of somebody who has to decide.
export function why(reason = ''): Key {
  return reasons[reason] ?? 'damaged.pages'
}
