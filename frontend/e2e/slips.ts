// The slips of the bowl, as they come from the printer.
import type { Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import type { App } from './harness'

/** Codes of slips that have answered nothing, from the sheets that the desk prints once more. */
export async function freshSlips(page: Page, app: App): Promise<string[]> {
  const pdf = await page.evaluate((id) => window.go.desk.Papers!.SlipsAgain!(id).then((file) => (file as { pdf: string }).pdf), app.ready.session)
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: Buffer.from(pdf, 'base64') }).toString()
  return text.match(/^[2-9A-HJKMNP-Z]{5}$/gm) ?? []
}
