// The slips of the bowl, as the printer gets them, and the sheets that were kept, as the data file has them: a
// journey's file is not sealed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from './harness'

const kept = (app: App): string =>
  readdirSync(app.folder)
    .filter((name) => name.endsWith('.db'))
    .map((name) => readFileSync(join(app.folder, name), 'latin1'))
    .join('')

/** Codes of slips that have answered nothing. */
export function freshSlips(app: App): string[] {
  const all = [...kept(app).matchAll(/"code":"([2-9A-HJKMNP-Z]{5})"(,"used":\[)?/g)]
  const used = new Set(all.filter(([, , mark]) => mark).map(([, code]) => code))
  return [...new Set(all.map(([, code]) => code!))].filter((code) => !used.has(code)).sort()
}

/** Whether any sheet or remark in the file, current or of before, holds this. */
export const everKept = (app: App, text: string): boolean => kept(app).includes(text)
