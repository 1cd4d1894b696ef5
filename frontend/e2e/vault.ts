// What journeys about password and copies do again and again.
import type { Page } from '@playwright/test'
import { expect, type App } from './harness'

export async function locked(app: App, page: Page) {
  await app.restart({ unready: true })
  await page.goto(app.desk)
  await expect(page.getByRole('heading', { name: 'Data terkunci' })).toBeVisible()
}

export async function unlock(page: Page, word: string) {
  await page.getByLabel('Sandi', { exact: true }).fill(word)
  await page.getByRole('button', { name: 'Buka', exact: true }).click()
}

export async function settings(page: Page) {
  await page.getByRole('navigation').getByRole('link', { name: /Pengaturan/ }).click()
  await expect(page.getByRole('heading', { name: 'Sandi dan salinan' })).toBeVisible()
}

export async function record(page: Page, ...names: string[]) {
  await page.getByRole('link', { name: /Daftar hadir/ }).click()
  for (const name of names) {
    await page.getByPlaceholder('Ketik nama, lalu Enter').fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible()
    await expect(page.getByPlaceholder('Ketik nama, lalu Enter')).toHaveValue('')
  }
}

export async function makeCopy(page: Page) {
  await settings(page)
  await page.getByRole('button', { name: 'Buat salinan sekarang' }).click()
  await expect(page.getByText('Salinan sudah dibuat dan diperiksa.')).toBeVisible()
  await expect(page.getByText('Terbaca baik').first()).toBeVisible()
}

/** Chooses a folder as the stick, in the settings, and waits for its first copy. */
export async function chooseStick(page: Page, folder: string) {
  await page.getByRole('button', { name: /Pilih stik…|Ganti…/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Map di stik').fill(folder)
  await dialog.getByRole('button', { name: 'Pakai stik ini' }).click()
  await expect(page.getByText('Tertulis', { exact: true })).toBeVisible()
  await expect(page.getByText(folder, { exact: true })).toBeVisible()
}

/** Asks, in the dialog for it, what the copy in a folder would change. */
export async function lookAtStick(page: Page, folder: string, code: string) {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Map di stik').fill(folder)
  await dialog.getByLabel('Kode pemulihan').fill(code)
  await dialog.getByRole('button', { name: 'Lihat perubahan' }).click()
}
