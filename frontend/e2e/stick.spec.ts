import type { Page } from '@playwright/test'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './harness'
import { look } from './look'
import { keepCode, newPassword } from './start'
import { chooseStick, lookAtStick, record, settings } from './vault'

const copy = 'bapas-hadir-salinan.age'
const othersCode = Array(7).fill('22222').join('-') // a code that could be right, of another laptop
// The laptop looks every ten seconds whether the stick is back.
const comesBack = { timeout: 25_000 }

let sticks = ''
let stick = ''
test.beforeEach(() => {
  sticks = mkdtempSync(join(tmpdir(), 'bapas-hadir-stik-'))
  stick = join(sticks, 'STIK BAPAS')
  mkdirSync(stick)
})
test.afterEach(() => rmSync(sticks, { recursive: true }))

test.use({ appOptions: { demo: true } })

// From an office without a password to one with a stick.
async function withStick(page: Page): Promise<string> {
  await page.goto('/')
  await settings(page)
  await expect(page.getByText('Tanpa kode, stik yang hilang dapat dibaca orang.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Pilih stik…' })).toHaveCount(0)
  await page.getByText('Tanpa kode, stik yang hilang').scrollIntoViewIfNeeded()
  await look(page, 'stick-no-password')
  await page.getByRole('button', { name: 'Pasang sandi' }).last().click()
  await newPassword(page, 'sepintu sedulang')
  await page.getByRole('dialog').getByRole('button', { name: 'Pasang sandi' }).click()
  const code = await keepCode(page)
  await settings(page)
  await page.getByRole('heading', { name: 'Salinan di stik' }).scrollIntoViewIfNeeded()
  return code
}

async function plan(page: Page) {
  await page.getByRole('link', { name: /Persiapan/ }).click()
}

async function closeSession(page: Page) {
  await plan(page)
  await page.getByRole('button', { name: 'Tutup kegiatan' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup kegiatan' }).click()
}

test('a chosen stick gets a copy when a session is closed, and one that is away is waited for', async ({ page }) => {
  await withStick(page)
  await look(page, 'stick-none')
  await page.getByRole('button', { name: 'Pilih stik…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Pakai stik ini' }).click()
  await expect(dialog.getByText('Map belum dipilih.')).toBeVisible()
  await dialog.getByLabel('Map di stik').fill(join(sticks, 'dicabut'))
  await dialog.getByRole('button', { name: 'Pakai stik ini' }).click()
  await expect(dialog.getByText(/Laptop tidak dapat menulis di .*dicabut/)).toBeVisible()
  await look(page, 'stick-choose')
  await page.keyboard.press('Escape')
  await chooseStick(page, stick)
  await page.getByRole('heading', { name: 'Salinan di stik' }).scrollIntoViewIfNeeded()
  await look(page, 'stick-written')

  const first = readFileSync(join(stick, copy))
  await record(page, 'Maryam Uji')
  await closeSession(page)
  await expect(page.getByRole('main').getByText('Salinan sudah tertulis di stik. Stik boleh dicabut.')).toBeVisible(comesBack)
  expect(readFileSync(join(stick, copy)).equals(first), 'the copy of before the session').toBe(false)

  // The stick stays in the office while a guest comes late.
  const second = readFileSync(join(stick, copy))
  renameSync(stick, join(sticks, 'di kantor'))
  await page.getByRole('button', { name: 'Buka lagi' }).click()
  await page.getByRole('dialog', { name: 'Periksa tanggal dulu' }).getByRole('button', { name: 'Ya, benar' }).click()
  await page.getByLabel('Alasan').fill('Tamu terlambat.')
  await page.getByRole('dialog').getByRole('button', { name: 'Buka lagi' }).click()
  await record(page, 'Hasanah Uji')
  await closeSession(page)
  const reminder = page.getByText('Salinan di stik belum memuat data terbaru.')
  await expect(reminder).toBeVisible(comesBack)
  await look(page, 'stick-away')
  await settings(page)
  await expect(page.getByText('Menunggu stik dipasang')).toBeVisible()
  await page.getByText('Menunggu stik dipasang').scrollIntoViewIfNeeded()
  await look(page, 'stick-waiting')
  await page.getByRole('button', { name: 'Tulis sekarang' }).click()
  await expect(page.getByText(/Laptop tidak dapat menulis di/)).toBeVisible()
  await plan(page)
  renameSync(join(sticks, 'di kantor'), stick)
  await expect(page.getByRole('main').getByText('Salinan sudah tertulis di stik. Stik boleh dicabut.')).toBeVisible(comesBack)
  await expect(reminder).toHaveCount(0)
  expect(readFileSync(join(stick, copy)).equals(second), 'the copy of before the late guest').toBe(false)
  await look(page, 'stick-back')

  await settings(page)
  await page.getByRole('button', { name: 'Berhenti' }).click()
  await expect(page.getByText('Salinan ke stik dihentikan.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tulis sekarang' })).toHaveCount(0)
  // What was written stays, and nothing replaces it unasked.
  await page.getByRole('button', { name: 'Pilih stik…' }).click()
  const again = page.getByRole('dialog')
  await again.getByLabel('Map di stik').fill(stick)
  const third = readFileSync(join(stick, copy))
  await again.getByRole('button', { name: 'Pakai stik ini' }).click()
  await expect(again.getByText(/Di map itu sudah ada salinan dari/)).toBeVisible()
  expect(readFileSync(join(stick, copy)).equals(third)).toBe(true)
  await look(page, 'stick-taken')
  await again.getByRole('button', { name: 'Ganti salinan itu' }).click()
  await expect(page.getByText('Tertulis', { exact: true })).toBeVisible()
  expect(readFileSync(join(stick, copy)).equals(third)).toBe(false)
})

test('a copy from a stick is put back, after what will change was shown', async ({ page }) => {
  const code = await withStick(page)
  await chooseStick(page, stick)
  await record(page, 'Maryam Uji', 'Hasanah Uji')
  await settings(page)
  await page.getByRole('button', { name: 'Buka salinan dari stik' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Map di stik')).toHaveValue(stick)
  await lookAtStick(page, stick, 'AAAAA-BBBBB')
  await expect(dialog.getByText('Kelompok ke-1 belum benar.')).toBeVisible()
  await lookAtStick(page, stick, othersCode)
  await expect(dialog.getByText('Kode ini tidak membuka data ini.')).toBeVisible()
  await lookAtStick(page, sticks, code)
  await expect(dialog.getByText('Di map itu tidak ada salinan Bapas Hadir.')).toBeVisible()
  await look(page, 'stick-restore-none')
  const spoilt = join(sticks, 'rusak')
  mkdirSync(spoilt)
  copyFileSync(join(stick, copy), join(spoilt, copy))
  const bytes = readFileSync(join(spoilt, copy))
  writeFileSync(join(spoilt, copy), bytes.subarray(0, bytes.length / 2))
  await lookAtStick(page, spoilt, code)
  await expect(dialog.getByText(/Salinan di map itu rusak/)).toBeVisible()

  await lookAtStick(page, stick, code)
  await expect(page.getByRole('row', { name: 'Sekarang 1 42 28 3' })).toBeVisible()
  await expect(page.getByRole('row', { name: 'Salinan 1 40 28 3' })).toBeVisible()
  await expect(page.getByText('42 orang menjadi 40')).toBeVisible()
  await expect(page.getByText(/^Data di salinan ini sampai/)).toBeVisible()
  await expect(page.getByText('2 orang di daftar sekarang tidak ada di salinan ini.')).toBeVisible()
  await look(page, 'stick-restore')
  await page.getByRole('button', { name: 'Kembali', exact: true }).click()
  await expect(dialog.getByLabel('Kode pemulihan')).toHaveValue(code)
  await dialog.getByRole('button', { name: 'Lihat perubahan' }).click()
  await page.getByRole('button', { name: 'Ganti dengan salinan ini' }).click()
  await expect(page.getByText('Salinan sudah menggantikan data.')).toBeVisible()
  await page.getByRole('link', { name: /Daftar hadir/ }).click()
  await expect(page.getByText('40 orang', { exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /Maryam Uji/ })).toHaveCount(0)
  // And copies go on.
  await settings(page)
  await expect(page.getByText(stick, { exact: true })).toBeVisible()
})
