// verify.html, opened from a stick in a browser without any network: the same four answers.
import { expect, test, type Page } from '@playwright/test'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { asked, listFile, pdfOf, photoOf, type Asked } from './codes'
import { barriers, look } from './look'

const built = readFileSync(join(import.meta.dirname, '../dist/verify.html'), 'utf8')

// The page as the app saves it, with that question's list in it.
async function open(page: Page, c: Asked, day = '2026-03-11'): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'periksa-')), 'Periksa sertifikat.html')
  writeFileSync(file, built.replace('@DAFTAR@', () => (c.lists.length ? listFile(c).toString('base64') : '')))
  await page.context().setOffline(true)
  page.on('request', (r) => expect(r.url()).toMatch(/^(file|blob|data):/))
  page.on('console', (m) => expect(m.type(), m.text()).not.toBe('error'))
  await page.clock.setFixedTime(new Date(`${day}T09:00:00+07:00`))
  await page.goto(pathToFileURL(file).href)
  await expect(page.getByRole('heading', { name: 'Periksa sertifikat' })).toBeVisible()
}

const answer = (page: Page) => page.locator('section[data-verdict]')

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Teks kode').fill(text)
  await page.getByRole('button', { name: 'Periksa', exact: true }).click()
}

test('pasted: genuine, changed, no code, unknown, revoked', async ({ page }) => {
  const genuine = asked('genuine')
  await open(page, genuine)
  await expect(page.getByText('Daftar kunci Bapas Kelas II Pangkalpinang, Selasa, 10 Maret 2026.')).toBeVisible()
  await look(page, 'verify-empty')
  await paste(page, genuine.text)
  await expect(answer(page)).toHaveAttribute('data-verdict', 'asli')
  await expect(answer(page)).toContainText('Siti Aminah, S.Pd.')
  await expect(answer(page)).toContainText('Cocokkan tiap baris dengan kertasnya.')
  await expect(answer(page)).toContainText('bukan tanda tangan elektronik (TTE)')
  await look(page, 'verify-genuine')
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await barriers(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  if (process.env.LOOK_SHOTS) await page.screenshot({ path: join(process.env.LOOK_SHOTS, 'verify-genuine-360.png'), fullPage: true })
  await page.setViewportSize({ width: 1366, height: 768 })

  await paste(page, genuine.text.slice(0, 60) + 'X' + genuine.text.slice(61))
  await expect(answer(page)).toHaveAttribute('data-verdict', 'diubah')
  await paste(page, asked('signed by another under its name').text)
  await expect(answer(page)).toContainText('tidak cocok dengan kuncinya')
  await look(page, 'verify-changed')
  await paste(page, 'https://wa.me/6281234567890')
  await expect(answer(page).getByRole('heading')).toHaveText('Bukan kode cek')

  // Known revoked by a newer list, which is dropped in.
  await page.getByLabel('Muat daftar terbaru').setInputFiles({ name: 'daftar.kunci', mimeType: '', buffer: listFile(asked('lists of other offices')) })
  await expect(page.getByText('Daftar itu milik kantor lain.')).toBeVisible()
  await page.getByLabel('Muat daftar terbaru').setInputFiles({ name: 'daftar.kunci', mimeType: '', buffer: Buffer.from('bukan') })
  await expect(page.getByText('Berkas itu bukan daftar kunci')).toBeVisible()
  await page.getByLabel('Muat daftar terbaru').setInputFiles({ name: 'daftar.kunci', mimeType: '', buffer: listFile(asked('revoked')) })
  await expect(page.getByText('Daftar tanggal Selasa, 10 Maret 2026 dipakai.')).toBeVisible()
  await paste(page, genuine.text)
  await expect(answer(page)).toHaveAttribute('data-verdict', 'dicabut_atau_usang')
  await expect(answer(page).getByRole('heading')).toHaveText('Dicabut')
  await look(page, 'verify-revoked')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(answer(page).getByRole('heading')).toHaveText('Revoked')
  await expect(page.getByRole('heading', { name: 'Check a certificate' })).toBeVisible()
})

test('a picture, a PDF, a scanner; and a key that nobody knows', async ({ page }) => {
  const genuine = asked('genuine')
  await open(page, genuine)
  await page.getByLabel('Pilih PDF atau gambar').setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: await photoOf(page, genuine.text) })
  await expect(answer(page)).toHaveAttribute('data-verdict', 'asli')
  await page.getByLabel('Pilih PDF atau gambar').setInputFiles({ name: 'cut.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 nothing') })
  await expect(page.getByText('Tidak ada kode QR yang terbaca')).toBeVisible()
  await page.getByLabel('Pilih PDF atau gambar').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: pdfOf(genuine.text) })
  await expect(answer(page)).toHaveAttribute('data-verdict', 'asli')
  await page.getByLabel('Teks kode').focus()
  await page.keyboard.type(genuine.text)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Teks kode')).toHaveValue('')
  await expect(answer(page)).toHaveAttribute('data-verdict', 'asli')

  await open(page, asked('lists of other offices'))
  await paste(page, genuine.text)
  await expect(answer(page)).toHaveAttribute('data-verdict', 'kunci_tidak_dikenal')
  await look(page, 'verify-unknown')
  await open(page, genuine, '2026-12-01')
  await paste(page, genuine.text)
  await expect(answer(page)).toHaveAttribute('data-reason', 'daftar_usang')
})
