import type { Words } from '../../../lib/i18n/words.svelte'
import type { Outcome } from '../../../lib/backend'

/** Points of a measure as they are read: a share with one decimal, faces with two. */
export const points = (say: Words, o: Pick<Outcome, 'percent'>, v: number): string => say.number(v, o.percent ? 1 : 2)

/** The same with its sign, for a change. A true minus, as wide as the plus. */
export function signed(say: Words, o: Pick<Outcome, 'percent'>, v: number): string {
  const text = points(say, o, Math.abs(v))
  if (!/[1-9]/.test(text)) return text
  return (v > 0 ? '+' : '−') + text
}
