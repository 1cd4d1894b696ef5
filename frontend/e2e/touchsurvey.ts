// The anonymous form on the touch screen, as fingers answer it.
import type { Page } from '@playwright/test'
import { expect } from './harness'
import { asked, keys, tap } from './touch'

export async function beginSurvey(page: Page): Promise<void> {
  await tap(page, 'Isi survei (tanpa nama)')
  await asked(page, 'Survei tanpa nama')
  await expect(page.getByText(/Survei ini tanpa nama, sukarela/)).toBeVisible()
  await tap(page, 'Setuju, mulai')
}

export async function withSlip(page: Page, code: string): Promise<void> {
  await asked(page, 'Kode di kartu survei')
  await keys(page, code)
  await tap(page, 'Lanjut')
}

/** How many questions there are, the sentence included. */
async function far(page: Page): Promise<[number, number]> {
  const text = await page.getByText(/^\d+ dari \d+$/).innerText()
  const [n = 0, all = 0] = text.split(' dari ').map(Number)
  return [n, all]
}

/** Answers all items from where it is, each by the answer of that place, from 1; up to the sentence. */
export async function answerItems(page: Page, place = 3): Promise<void> {
  for (;;) {
    const [n, all] = await far(page)
    if (n === all) return
    const heading = await page.getByRole('heading', { level: 1 }).innerText()
    const answers = page.getByRole('group', { name: heading }).getByRole('button')
    await answers.nth(Math.min(place, await answers.count()) - 1).tap()
    await expect(page.getByText(`${n + 1} dari ${all}`, { exact: true })).toBeVisible()
  }
}

export async function handIn(page: Page): Promise<void> {
  await tap(page, 'Kirim tanpa nama')
  await asked(page, 'Terima kasih, jawaban diterima')
}
