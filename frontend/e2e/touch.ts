// The touch screen by the door, as fingers use it.
import type { Page } from '@playwright/test'
import { expect } from './harness'

export const pin = '4071'

/** From the attendance view; the first time with a new PIN. */
export async function startTouch(page: Page, { at = '/', fresh = true } = {}): Promise<void> {
  await page.goto(`${at}#/hadir`)
  await page.getByRole('button', { name: 'Layar sentuh' }).tap()
  const dialog = page.getByRole('dialog', { name: 'Layar sentuh di pintu' })
  if (fresh) {
    await dialog.getByLabel('PIN baru').fill(pin)
    await dialog.getByLabel('Ulangi PIN').fill(pin)
  }
  // The desk's page goes, with all it holds, and another one comes.
  const anew = page.waitForEvent('load')
  await dialog.getByRole('button', { name: 'Mulai layar sentuh' }).tap()
  await anew
  await expect(page.getByRole('button', { name: 'Sentuh untuk daftar hadir' })).toBeVisible()
}

export const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).tap()
export const asked = (page: Page, question: string) => expect(page.getByRole('heading', { name: question })).toBeVisible()

/** Types with the keys on the screen only. */
export async function keys(page: Page, text: string): Promise<void> {
  const board = page.getByRole('group', { name: 'Papan ketik' })
  await board.waitFor()
  for (const sign of text) {
    const key = board.getByRole('button', { name: sign === ' ' ? 'spasi' : sign, exact: true })
    // Capitals come by themselves where a word begins, else by a tap.
    if (/[A-Za-z]/.test(sign) && !(await key.isVisible())) await board.getByRole('button', { name: 'Huruf besar' }).tap()
    await key.tap()
  }
}

export interface Person {
  name: string
  sex?: string
  unsur?: string
  dusun?: string
  phone?: string
}

/** Answers up to the consent. */
export async function answer(page: Page, { name, sex = 'Perempuan', unsur = 'Warga', dusun = '', phone = '' }: Person): Promise<void> {
  await tap(page, 'Sentuh untuk daftar hadir')
  await asked(page, 'Siapa nama Bapak/Ibu?')
  await keys(page, name)
  await tap(page, 'Lanjut')
  await asked(page, 'Laki-laki atau perempuan?')
  await tap(page, sex)
  await asked(page, 'Hadir sebagai apa?')
  await tap(page, unsur)
  await asked(page, 'Dusun atau RT mana?')
  await keys(page, dusun)
  await tap(page, dusun ? 'Lanjut' : 'Lewati')
  await asked(page, 'Berapa nomor HP?')
  await keys(page, phone)
  await tap(page, phone ? 'Lanjut' : 'Lewati')
  await asked(page, 'Setuju data ini dicatat?')
}

/** What the last screen tells: number and code. */
export async function ticket(page: Page): Promise<{ number: number; code: string }> {
  await expect(page.getByRole('heading', { name: /Terima kasih|sudah tercatat/ })).toBeVisible()
  const [number = '', code = ''] = await page.locator('dd').allTextContents()
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{5}$/)
  return { number: Number(number), code }
}

export async function leave(page: Page, digits = pin): Promise<void> {
  await tap(page, 'Petugas')
  await asked(page, 'PIN petugas')
  await keys(page, digits)
  await tap(page, 'Buka meja')
}
