// How long ago a session was, and whether that is the time for its follow-up: pure, by days.
const day = 86_400_000

/** The follow-up's time: one to three months after (a week of grace at the end). */
export const window = { from: 28, to: 100 }

export interface Since {
  days: number
  when: 'early' | 'time' | 'late'
}

/** Both as 2026-03-07; undefined where one of them is no date. */
export function since(date: string, today: string): Since | undefined {
  const days = Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) / day)
  if (Number.isNaN(days)) return undefined
  return { days, when: days < window.from ? 'early' : days > window.to ? 'late' : 'time' }
}

/** The largest unit that says it without a false exactness: days up to two weeks, weeks up to ten, then months. */
export function spoken(days: number): { n: number; unit: 'days' | 'weeks' | 'months' } {
  if (days < 14) return { n: days, unit: 'days' }
  if (days < 70) return { n: Math.round(days / 7), unit: 'weeks' }
  return { n: Math.round(days / 30.4), unit: 'months' }
}
