import { longDate } from '../i18n/dates'
import { locales, type HallLanguage } from './words'

/** "7 Maret 2026" of 2026-03-07; anything that is no date stays as it is. */
export function shortDate(date: string, language: HallLanguage): string {
  return longDate(date, locales[language]).replace(/^[^,]+, /, '')
}
