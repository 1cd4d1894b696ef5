// The first start, for journeys: two names, then whether there shall be a password.
import type { Page } from '@playwright/test'
import { expect } from './harness'

/** Answers the two questions of a new laptop. */
export async function nameOffice(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByLabel('Nama petugas').fill('Rina Marlina, S.H.')
  await page.getByRole('button', { name: 'Mulai' }).click()
  await expect(page.getByRole('heading', { name: 'Kunci data ini' })).toBeVisible()
}

/** A new laptop of an office that wants no password. */
export async function firstStart(page: Page): Promise<void> {
  await nameOffice(page)
  await page.getByRole('button', { name: 'Tanpa sandi' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Pakai tanpa sandi' }).click()
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
}

/** Opens the session that stands first; at the first time after a start the date is asked about before. */
export async function openSession(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Buka kegiatan' }).first().click()
  await page.getByRole('dialog', { name: 'Periksa tanggal dulu' }).getByRole('button', { name: 'Ya, benar' }).click()
  await expect(page.getByRole('heading', { name: 'Daftar hadir' })).toBeVisible()
}

/** Types a new password twice. */
export async function newPassword(page: Page, password: string, again = password): Promise<void> {
  await page.getByLabel('Sandi baru').fill(password)
  await page.getByLabel('Ulangi sandi').fill(again)
}

/** Reads the recovery code, says that it is kept, and goes on. */
export async function keepCode(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: 'Kode pemulihan' })).toBeVisible()
  const code = (await page.locator('.code').getAttribute('aria-label')) ?? ''
  expect(code).toMatch(/^([A-Z0-9]{5}-){6}[A-Z0-9]{5}$/)
  await expect(page.getByRole('button', { name: 'Lanjut' })).toBeDisabled()
  await page.getByLabel('Kode sudah ditulis dan disimpan.').check()
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await expect(page.getByRole('heading', { name: 'Kode pemulihan' })).toHaveCount(0)
  return code
}

/** A new laptop with a password; the answer is its recovery code. */
export async function firstStartLocked(page: Page, password: string): Promise<string> {
  await nameOffice(page)
  await newPassword(page, password)
  await page.getByRole('button', { name: 'Pasang sandi' }).click()
  const code = await keepCode(page)
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
  return code
}
