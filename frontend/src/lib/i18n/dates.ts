// Dates and times in words (domain.md section 6). Composed, because the ready-made
// full style of id-ID writes "Sabtu, 07 Maret 2026".
const hour = 3_600_000
const wib = 7 * hour // Kepulauan Bangka Belitung; no summer time, whatever the laptop's clock is set to

export function longDate(date: string, locale: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return date
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(day)
  return `${part({ weekday: 'long' })}, ${day.getUTCDate()} ${part({ month: 'long' })} ${day.getUTCFullYear()}`
}

// "09.05" of a moment such as 2026-03-07T02:05:00Z.
export function clock(moment: string | number): string {
  const there = new Date(new Date(moment).getTime() + wib)
  return Number.isNaN(there.getTime()) ? '' : there.toISOString().slice(11, 16).replace(':', '.')
}

// The moment of a day and a time there, such as 2026-03-07 and 09:05, in UTC; empty
// while one of them is not whole.
export function moment(date: string, time: string): string {
  const at = Date.parse(`${date}T${time}:00+07:00`)
  return Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 19) + 'Z'
}

// Today there, as 2026-03-07.
export function today(now = Date.now()): string {
  return new Date(now + wib).toISOString().slice(0, 10)
}

// The day of a moment there, as 2026-03-07.
export function dayOf(moment: string): string {
  return moment ? today(new Date(moment).getTime()) : ''
}
