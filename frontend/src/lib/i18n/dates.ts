// Dates and times in words (domain.md section 6). Composed, because the ready-made
// full style of id-ID writes "Sabtu, 07 Maret 2026".
const hour = 3_600_000
// No summer time anywhere, whatever the laptop's clock is set to.
const hours: Record<string, number> = { WIB: 7, WITA: 8, WIT: 9 }
const offset = (zone: string): number => (hours[zone] ?? 7) * hour

export function longDate(date: string, locale: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return date
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(day)
  return `${part({ weekday: 'long' })}, ${day.getUTCDate()} ${part({ month: 'long' })} ${day.getUTCFullYear()}`
}

// "09.05" of a moment such as 2026-03-07T02:05:00Z, in a zone that the laptop named.
export function clock(moment: string | number, zone: string): string {
  const there = new Date(new Date(moment).getTime() + offset(zone))
  return Number.isNaN(there.getTime()) ? '' : there.toISOString().slice(11, 16).replace(':', '.')
}

// The moment of a day and a time there, such as 2026-03-07 and 09:05, in UTC; empty
// while one of them is not whole.
export function moment(date: string, time: string, zone: string): string {
  const at = Date.parse(`${date}T${time}:00Z`) - offset(zone)
  return Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 19) + 'Z'
}

// Today there, as 2026-03-07.
export function today(zone: string, now = Date.now()): string {
  return new Date(now + offset(zone)).toISOString().slice(0, 10)
}

// The day of a moment there, as 2026-03-07.
export function dayOf(moment: string, zone: string): string {
  return moment ? today(zone, new Date(moment).getTime()) : ''
}
