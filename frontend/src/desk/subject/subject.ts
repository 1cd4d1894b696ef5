import type { Subject } from '../../lib/backend'

// One person's data lie under the settings: data for who searches, data-ID.ID for who was picked. The ids are of keys,
// of chance, and say nothing of anybody.
export const place = 'data'

export const of = (persons: string[]): string => `${place}-${persons.join('.')}`

export const chosen = (item: string): string[] => (item.startsWith(`${place}-`) ? item.slice(place.length + 1).split('.').filter(Boolean) : [])

// How many records of each kind there are, in the order in which they come.
export function counts(subject: Subject): [string, number][] {
  const all = new Map<string, number>()
  for (const r of subject.records) all.set(r.kind, (all.get(r.kind) ?? 0) + 1)
  return [...all]
}
