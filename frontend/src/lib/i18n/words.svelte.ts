import { createContext } from 'svelte'
import type { Refusal } from '../backend/refusal'
import { clock, dayOf, longDate } from './dates'
import { en } from './en'
import { fill, type Args } from './fill'
import { id, type Key } from './id'
import sharedEn from './shared/en.json'
import sharedId from './shared/id.json'

export type { Key } from './id'
export type Language = 'id' | 'en'

interface Shared {
  error: Record<string, string>
  unsur: Record<string, string>
  door: Record<string, string>
  anonymity: Record<string, string>
  purpose: Record<string, string>
  stay: Record<string, string>
  table: Record<string, string>
  deed: Record<string, string>
  deeds: Record<string, string>
  actor: Record<string, string>
}
const own: Record<Language, Record<Key, string>> = { id, en }
const shared: Record<Language, Shared> = { id: sharedId, en: sharedEn }
const place = 'bahasa'

// The window's words in the language its person chose, which this laptop's window
// remembers by itself: it is a habit of who sits here, not data of the office.
export class Words {
  language = $state<Language>(localStorage.getItem(place) === 'en' ? 'en' : 'id')

  choose(language: Language): void {
    this.language = language
    localStorage.setItem(place, language)
  }

  t = (key: Key, args?: Args): string => fill(own[this.language][key], args)

  // The sentence of a refusal: that of its field if there is one, else the window's
  // own for its code, else the one that phones and the command line say too.
  error = (refusal: Refusal): string => {
    const { code, field, args } = refusal
    const mine = own[this.language] as Record<string, string>
    const laptop = shared[this.language].error
    const sentence = laptop[`${code}.${field?.replace(/\d+$/, '')}`] ?? mine[`error.${code}`] ?? laptop[code] ?? laptop.internal ?? code
    return fill(sentence, args)
  }

  // The same, where there may be none.
  wrong = (refusal: Refusal | undefined): string | undefined => refusal && this.error(refusal)

  unsur = (key: string): string => shared[this.language].unsur[key] ?? key

  // A language that a question is read aloud in: a local one is called as its officer calls it.
  tongue = (language: string): string => (language === 'id' ? this.t('tongue.id') : language)

  // What a proof of anonymity looked at and found.
  anonymity = (key: string, args: Args): string => fill(shared[this.language].anonymity[key] ?? key, args)

  // What was done with people's data, and by which role.
  deed = (kind: string): string => shared[this.language].deed[kind] ?? kind
  actor = (by: string): string => shared[this.language].actor[by] ?? by

  // How far the record of deeds is, as paper has it.
  checkpoint = (n: number, fingerprint: string): string => fill(shared[this.language].deeds.printed ?? '', { n: String(n), fingerprint })

  door = (key: string): string => shared[this.language].door[key] ?? key

  // What data are kept for, why somebody's stay, and what a kind of record is.
  purpose = (key: string): string => shared[this.language].purpose[key] ?? key
  stay = (key: string): string => shared[this.language].stay[key] ?? key
  table = (key: string): string => shared[this.language].table[key] ?? key

  get unsurs(): { key: string; label: string }[] {
    return Object.entries(shared[this.language].unsur).map(([key, label]) => ({ key, label }))
  }

  // What was written in both languages, or in Indonesian alone.
  said = (text: { id: string; en?: string }): string => (this.language === 'en' && text.en) || text.id

  date = (date: string): string => longDate(date, this.language === 'en' ? 'en-GB' : 'id-ID')

  // What a session's times are told in is the session's own; the laptop's where it is now.
  zone = $state('WIB')

  hour = (moment: string | number, zone = this.zone): string => clock(moment, zone)

  // Kept on one line: the time and its zone are one thing.
  clock = (moment: string | number, zone = this.zone): string => `${clock(moment, zone)}\u00a0${zone}`

  // A moment with its day, of whatever year.
  moment = (at: string, zone = this.zone): string => `${this.date(dayOf(at, zone))}, ${this.clock(at, zone)}`

  number = (n: number, digits = 0): string =>
    n.toLocaleString(this.language === 'en' ? 'en-GB' : 'id-ID', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

export const [words, provideWords] = createContext<Words>()
