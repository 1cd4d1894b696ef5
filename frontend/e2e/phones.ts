// What a villager does with a phone, for journeys.
import type { Browser, Page } from '@playwright/test'
import { expect } from './harness'

/** A phone of the smallest kind that people carry; `old` has JavaScript switched off. */
export async function phone(browser: Browser, old = false): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: !old, locale: 'id-ID' })
  return context.newPage()
}

export type Welcome = { number: string; code: string }

/** Fills the check-in form and sends it; the answer is what the person would remember. */
export async function checkIn(page: Page, address: string, name: string, sex: 'Laki-laki' | 'Perempuan'): Promise<Welcome> {
  await page.goto(address)
  await page.getByLabel('Nama').fill(name)
  await page.getByText(sex, { exact: true }).click()
  await page.getByRole('button', { name: 'Setuju, catat hadir' }).click()
  return welcome(page)
}

/** The number and the code that the phone shows. */
export async function welcome(page: Page): Promise<Welcome> {
  const told = page.getByText(/^Nomor hadir \d+, kode [A-Z0-9]{5}/)
  await expect(told).toBeVisible()
  const [, number = '', code = ''] = /Nomor hadir (\d+), kode ([A-Z0-9]{5})/.exec(await told.innerText()) ?? []
  return { number, code }
}

/** Gives a sheet of feedback: the same face for each question. */
export async function answer(page: Page, address: string, face: string, comment = ''): Promise<void> {
  await page.goto(address)
  for (const item of await page.getByRole('group').all()) await item.getByText(face, { exact: true }).click()
  if (comment) await page.getByRole('textbox', { name: /berkesan/ }).fill(comment)
  await page.getByRole('button', { name: 'Kirim tanpa nama' }).click()
  await expect(page.getByRole('heading', { name: 'Terima kasih' })).toBeVisible()
}
