// A certificate is checked in the window: pasted, as a picture, as a PDF, by the scanner; keys and lists beside it.
import type { Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asked, listFile, pdfOf, photoOf } from './codes'
import { binary, expect, test, type App } from './harness'
import { look } from './look'
import { scan } from './scanner'

test.use({ appOptions: { demo: true, env: { BAPAS_HADIR_CLOCK: '2026-03-11T09:00:00+07:00' } } })

const genuine = asked('genuine')
const answer = (page: Page) => page.locator('section[data-verdict]')
const documents = (app: App) => join(app.data, 'dokumen')
const saved = (app: App, end: string) => readdirSync(documents(app)).filter((f) => f.endsWith(end))

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Teks kode').fill(text)
  await page.getByRole('button', { name: 'Periksa', exact: true }).click()
}

// The list of another office is used once somebody has compared its fingerprint.
async function trust(page: Page, file: Buffer): Promise<void> {
  await page.locator('input[type=file][aria-label="Muat daftar laptop lain"]').setInputFiles({ name: 'daftar.kunci', mimeType: '', buffer: file })
  const dialog = page.getByRole('dialog', { name: 'Percaya daftar ini?' })
  await expect(dialog).toContainText('Bapas Kelas II Pangkalpinang')
  await look(page, 'check-trust')
  await dialog.getByRole('button', { name: 'Pakai daftar' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Daftar Selasa, 10 Maret 2026')).toBeVisible()
}

test('four answers, four ways', async ({ app, page }) => {
  await page.goto(app.desk + '#/pendamping/periksa')
  await expect(page.getByRole('heading', { name: 'Periksa sertifikat' })).toBeVisible()
  await look(page, 'check-empty')
  await paste(page, genuine.text)
  await expect(answer(page)).toHaveAttribute('data-verdict', 'kunci_tidak_dikenal')
  await trust(page, listFile(genuine))
  await paste(page, genuine.text)
  await expect(answer(page)).toHaveAttribute('data-verdict', 'asli')
  await expect(answer(page)).toContainText('Siti Aminah, S.Pd.')
  await look(page, 'check-genuine')
  await paste(page, asked('signed by another under its name').text)
  await expect(answer(page)).toHaveAttribute('data-verdict', 'diubah')
  await look(page, 'check-changed')

  const files = page.getByLabel('Pilih PDF atau gambar')
  await files.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: await photoOf(page, genuine.text) })
  await expect(answer(page)).toHaveAttribute('data-verdict', 'asli')
  await files.setInputFiles({ name: 'kosong.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 kosong') })
  await expect(page.getByRole('alert')).toContainText('Tidak ada kode QR yang terbaca di kosong.pdf')
  await files.setInputFiles({ name: 'piagam.pdf', mimeType: 'application/pdf', buffer: pdfOf(genuine.text) })
  await expect(answer(page)).toHaveAttribute('data-verdict', 'asli')

  // The scanner is heard in any view.
  await page.goto(app.desk + '#/hadir')
  await expect(page.getByRole('heading', { name: 'Daftar hadir' })).toBeVisible()
  await scan(page, genuine.text, 'Enter')
  await expect(page.getByRole('heading', { name: 'Periksa sertifikat' })).toBeVisible()
  await expect(answer(page)).toHaveAttribute('data-verdict', 'asli')
  await page.getByLabel('Teks kode').focus()
  await scan(page, asked('cut').text, 'Enter')
  await expect(answer(page)).toHaveAttribute('data-verdict', 'diubah')
  await expect(page.getByLabel('Teks kode')).toHaveValue('')
})

test('a list that revokes; keys, the page and the office key are saved', async ({ app, page }) => {
  await page.goto(app.desk + '#/pendamping/periksa')
  await trust(page, listFile(asked('revoked')))
  await paste(page, genuine.text)
  await expect(answer(page).getByRole('heading')).toHaveText('Dicabut')

  await page.getByRole('button', { name: 'Simpan daftar kunci' }).click()
  await expect(page.getByText(/Tersimpan di .*\.kunci/)).toBeVisible()
  await expect(page.getByText('Dipakai sampai')).toHaveCount(1)
  expect(saved(app, '.kunci')).toHaveLength(1)
  await page.getByRole('button', { name: 'Simpan halaman periksa' }).click()
  await expect(page.getByText(/Tersimpan di .*\.html/)).toBeVisible()
  const [html = ''] = saved(app, '.html')
  expect(readFileSync(join(documents(app), html), 'utf8')).not.toContain('@DAFTAR@')
  await look(page, 'check-keys')

  await page.getByRole('button', { name: 'Ganti kunci' }).click()
  const rotate = page.getByRole('dialog', { name: 'Ganti kunci' })
  await look(page, 'check-rotate')
  await rotate.getByRole('button', { name: 'Ganti kunci' }).click()
  await expect(page.getByText('Diganti Rabu, 11 Maret 2026')).toBeVisible()

  await page.getByRole('button', { name: 'Simpan kunci kantor' }).click()
  const dialog = page.getByRole('dialog', { name: 'Simpan kunci kantor' })
  await dialog.getByLabel('Sandi berkas').fill('pendek')
  await dialog.getByRole('button', { name: 'Simpan kunci kantor' }).click()
  await expect(dialog.getByText('Sandi terlalu pendek.')).toBeVisible()
  await dialog.getByLabel('Sandi berkas').fill('sepintu sedulang')
  await dialog.getByRole('button', { name: 'Simpan kunci kantor' }).click()
  await expect(dialog).toHaveCount(0)
  expect(existsSync(join(documents(app), 'Kunci kantor (rahasia).age'))).toBe(true)
})

// The command line goes by the laptop's own clock.
test.describe('today', () => {
  test.use({ appOptions: { demo: true } })

  test('a certificate of this laptop is genuine until it is revoked, in the window and on the command line', async ({ app, page }) => {
    await page.goto(app.desk + '#/pendamping')
    await page.getByRole('listitem').filter({ hasText: 'Siti Aminah' }).getByText('Piagam').click()
    await page.getByRole('button', { name: 'Simpan PDF' }).click()
    await expect(page.getByText(/Tersimpan di/)).toBeVisible()
    const [folder = ''] = readdirSync(documents(app))
    const [file = ''] = readdirSync(join(documents(app), folder))
    const pdf = join(documents(app), folder, file)

    await page.goto(app.desk + '#/pendamping/periksa')
    await page.getByLabel('Pilih PDF atau gambar').setInputFiles(pdf)
    await expect(answer(page)).toHaveAttribute('data-verdict', 'asli')
    await expect(answer(page)).toContainText('Siti Aminah')
    await expect(answer(page)).toContainText('0001/BPS-PKP/')
    await page.getByRole('button', { name: 'Simpan daftar kunci' }).click()
    await expect(page.getByText(/Tersimpan di .*\.kunci/)).toBeVisible()
    const lists = () => saved(app, '.kunci').map((f) => join(documents(app), f))
    expect(verified(pdf, lists())).toMatchObject({ status: 0, out: expect.stringContaining('Siti Aminah') })

    await page.getByRole('link', { name: 'Piagam & sertifikat' }).click()
    await page.getByRole('button', { name: /^Cabut piagam Siti Aminah/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Alasan').fill('Nama salah tulis')
    await dialog.getByRole('button', { name: 'Cabut piagam' }).click()
    await expect(page.getByText(/Dicabut .*: Nama salah tulis/)).toBeVisible()
    await page.getByRole('link', { name: 'Periksa', exact: true }).click()
    await page.getByLabel('Pilih PDF atau gambar').setInputFiles(pdf)
    await expect(answer(page).getByRole('heading')).toHaveText('Dicabut')
  })
})

// What the command line says of a file, with these lists.
function verified(file: string, lists: string[]): { status: number | null; out: string } {
  const done = spawnSync(binary, ['verify', file, ...lists.flatMap((l) => ['--bundle', l]), '--data', mkdtempSync(join(tmpdir(), 'periksa-'))], { encoding: 'utf8' })
  return { status: done.status, out: done.stdout + done.stderr }
}
