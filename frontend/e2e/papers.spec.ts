// Papers for the hall: the list to sign, badges to cut out, the poster for the wall.
import type { Page } from '@playwright/test'
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Cups } from './cups'
import { expect, test, type App } from './harness'
import { look } from './look'

test.use({ appOptions: { demo: true } })

const codeOf = (badge: string) => badge.replace('BH/', '')

// In one step: what is told goes by itself.
async function savedAt(page: Page): Promise<string> {
  const told = await page.waitForFunction(() => [...document.querySelectorAll('.toast p')].map((p) => /^Tersimpan di (.+)/.exec(p.textContent ?? '')?.[1]).at(-1))
  return (await told.jsonValue()) ?? ''
}

// The sheet itself, once it is drawn.
const seen = (page: Page, name: RegExp) => expect(page.getByRole('img', { name })).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 })

async function save(page: Page): Promise<string> {
  // What was told before is taken away, all at once: it may just be going by itself.
  await page.locator('.toast').getByRole('button', { name: 'Tutup', exact: true }).evaluateAll((all) => all.forEach((button) => (button as HTMLElement).click()))
  await expect(page.getByText(/^Tersimpan di/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Simpan PDF' }).click()
  return savedAt(page)
}

const textOf = (pdf: string) => execFileSync('pdftotext', ['-layout', pdf, '-']).toString()
const sizeOf = (pdf: string) => /Page size: +([\d.]+) x ([\d.]+)/.exec(execFileSync('pdfinfo', [pdf]).toString())?.slice(1).map((n) => Math.round((Number(n) / 72) * 25.4))

test('the attendance list is seen, saved and says who came', async ({ app, page }) => {
  await page.request.post(app.ready.checkin, { form: { nonce: 'kertas-0001', nama: 'Zubaidah', lp: 'P', unsur: 'warga', hp: '0812-3456-7890' } })
  await page.goto('/#/hadir')
  await page.getByRole('link', { name: 'Cetak' }).click()
  await seen(page, /Pratinjau Daftar hadir/)
  await expect(page.getByText('Halaman 1 dari 3')).toBeVisible()
  await look(page, 'papers-list')
  await page.getByRole('button', { name: 'Halaman berikutnya' }).click()
  await expect(page.getByText('Halaman 2 dari 3')).toBeVisible()

  const a4 = await save(page)
  expect(sizeOf(a4)).toEqual([210, 297])
  const text = textOf(a4)
  for (const words of ['DAFTAR HADIR', 'Nuraini', 'Mengetahui', 'Kepala Desa Petaling', 'Ketua Pelaksana', 'NIP', 'Halaman 3 dari 3', '41 nama']) expect(text).toContain(words)
  expect(text).not.toMatch(/08\d\d-/) // a list goes from hand to hand
  expect(text).toMatch(/Kode daftar +[0-9A-F]{4} [0-9A-F]{4} [0-9A-F]{4} [0-9A-F]{4}/)

  await page.getByLabel('Kertas').selectOption('F4')
  await page.getByLabel('Baris kosong').selectOption('10')
  await page.getByLabel('Cetak nomor HP').check()
  await expect(page.getByText('Semua orang dapat membaca nomornya')).toBeVisible()
  await expect(page.getByRole('img', { name: /Pratinjau Daftar hadir/ })).toBeVisible()
  const f4 = await save(page)
  expect(sizeOf(f4)).toEqual([215, 330])
  expect(textOf(f4)).toMatch(/08\d\d-/)
})

// What a reader finds on the first sheet once it is cut into its ten cards, as they are held before a camera: zbar loses
// some of ten that lie in one picture.
function cards(pdf: string, picture: string): string[] {
  const [wide, tall] = [90, 54]
  return Array.from({ length: 10 }, (_, i) => {
    const corner = [(210 - 2 * wide) / 2 + (i % 2) * wide, (297 - 5 * tall) / 2 + Math.floor(i / 2) * tall]
    const [x, y, w, h] = [...corner, wide, tall].map((mm) => String(Math.round((mm / 25.4) * 150)))
    execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', '-x', x!, '-y', y!, '-W', w!, '-H', h!, pdf, picture])
    // 4: it found none, on a sheet that is not full.
    const { status, stdout } = spawnSync('zbarimg', ['-q', '--raw', `${picture}.png`])
    expect([0, 4]).toContain(status)
    return stdout.toString().trim()
  }).filter(Boolean)
}

test('a printed badge opens the door', async ({ page }, testInfo) => {
  await page.goto('/#/hadir/cetak')
  await page.getByText('sepuluh per lembar').click()
  await expect(page.getByRole('heading', { name: 'Tidak ada kartu untuk dicetak' })).toBeVisible()
  await look(page, 'papers-none')
  await page.getByRole('link', { name: 'Ke Undangan' }).click()

  await page.getByRole('button', { name: 'Undang satu orang' }).click()
  for (const name of ['Rusmini', 'Tjhin Kiun']) {
    await page.getByRole('dialog').getByLabel('Nama').fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByText(`${name} diundang`)).toBeVisible()
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click()
  await page.getByRole('button', { name: 'Buat kartu' }).click()
  await expect(page.getByText('10 kartu belum bernama')).toBeVisible()
  await page.getByLabel('Pilih Tjhin Kiun').check()
  await page.getByRole('button', { name: 'Cetak 1 kartu' }).click()
  await expect(page.getByLabel('Kartu siapa')).toHaveValue('chosen')
  await seen(page, /Pratinjau Kartu/)
  await look(page, 'papers-badge')
  const one = await save(page)
  const [badge = '', ...more] = cards(one, testInfo.outputPath('kartu'))
  expect(more).toEqual([])
  expect(textOf(one)).toContain('Tjhin Kiun')

  // All, and the spare ones: as many as there are.
  await page.getByLabel('Kartu siapa').selectOption('all')
  await expect(page.getByLabel('Kartu siapa')).toHaveValue('all')
  expect(cards(await save(page), testInfo.outputPath('semua'))).toHaveLength(2)
  await page.getByLabel('Kartu siapa').selectOption('spares')
  expect(new Set(cards(await save(page), testInfo.outputPath('cadangan'))).size).toBe(10)

  // What the QR holds, typed at the desk.
  await page.goto('/#/hadir')
  await page.getByRole('button', { name: 'Pindai kartu' }).click()
  await page.getByLabel('Ketik kode').fill(codeOf(badge))
  await page.getByLabel('Ketik kode').press('Enter')
  await expect(page.getByText('Tjhin Kiun, nomor hadir 41.')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click()
  await page.goto('/#/hadir/undangan')
  await expect(page.getByRole('row', { name: /Tjhin Kiun/ })).toContainText('nomor 41')
})

test('a poster needs the network that phones will use', async ({ page }, testInfo) => {
  await page.goto('/#/hadir/cetak')
  await page.getByText('untuk ditempel').click()
  const shown = page.getByRole('img', { name: /Pratinjau Poster/ })
  await expect(shown.or(page.getByText('Laptop belum tersambung ke jaringan balai.'))).toBeVisible()
  await look(page, 'papers-poster')
  if (!(await shown.isVisible())) return
  await seen(page, /Pratinjau Poster/)
  await page.getByLabel('Kertas').selectOption('A3')
  await expect(shown).toBeVisible()
  const pdf = await save(page)
  expect(sizeOf(pdf)).toEqual([297, 420])
  const picture = testInfo.outputPath('poster')
  execFileSync('pdftoppm', ['-r', '100', '-png', '-singlefile', pdf, picture])
  expect(execFileSync('zbarimg', ['-q', '--raw', picture + '.png']).toString()).toMatch(/http:\/\/.*\/m\//)
})

// The desktop's viewer, as far as the app meets it: it notes what it was given.
const desktop = mkdtempSync(join(tmpdir(), 'bapas-hadir-desktop-'))
writeFileSync(join(desktop, 'xdg-open'), `#!/bin/sh\necho "$@" >> "${desktop}/asked"\n`)
chmodSync(join(desktop, 'xdg-open'), 0o755)
const opened = () => (existsSync(join(desktop, 'asked')) ? readFileSync(join(desktop, 'asked'), 'utf8') : '')
const cups = new Cups('Balai_Desa=A4,Custom')

test.describe('with a viewer and a printer', () => {
  test.use({ appOptions: { demo: true, env: { PATH: `${desktop}:${process.env.PATH}`, ...cups.env } } })
  test.beforeAll(() => cups.start())
  test.afterAll(() => cups.stop())

  test('papers go to the printer on their own sheets, or are told why not', async ({ app, page }: { app: App; page: Page }) => {
    cups.remove('Balai_Desa')
    await page.goto('/#/hadir/cetak')
    await page.getByLabel('Kertas').selectOption('F4')
    await page.getByRole('button', { name: 'Cetak', exact: true }).click()
    await expect(page.getByText('Laptop ini belum punya pencetak.')).toBeVisible()
    cups.add('Balai_Desa')
    await page.getByRole('button', { name: 'Cetak', exact: true }).click()
    await expect(page.getByText(/Dikirim ke pencetak/)).toBeVisible()
    await expect(page.getByText('Selesai dicetak di Balai Desa.')).toBeVisible()
    expect(cups.came('Balai_Desa')).toMatchObject([{ pages: 2, sides: [215, 330] }])
    await page.getByRole('button', { name: 'Buka', exact: true }).click()
    const path = await savedAt(page)
    expect(existsSync(path) && path.startsWith(app.data)).toBe(true)
    await expect.poll(opened).toContain(path)

    await page.goto('/#/hadir')
    await page.getByRole('button', { name: 'Ekspor' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Simpan berkas' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Buka' }).click()
    await expect.poll(opened).toMatch(/Data hadir .*\.xlsx\n$/)
  })
})
