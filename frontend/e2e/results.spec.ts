// What came of the survey: nothing before it was asked for, then sentences, pictures with their tables, a slide for the
// hall, and the village over time.
import type { APIRequestContext, Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { expect, test, type App } from './harness'
import { barriers, look } from './look'
import { firstStart, openSession } from './start'

const shots = process.env.LOOK_SHOTS

/** Plans a session in Petaling and opens it. */
async function plan(page: Page, first: boolean): Promise<void> {
  await page.goto('/#/persiapan')
  await page.getByRole('link', { name: 'Rencanakan kegiatan' }).or(page.getByRole('button', { name: 'Rencanakan kegiatan' })).first().click()
  await page.getByRole('combobox', { name: 'Desa atau kelurahan' }).fill('Petaling')
  await page.getByRole('option', { name: /Petaling.*Mendo Barat/ }).first().click()
  await page.getByRole('button', { name: 'Simpan rencana' }).click()
  if (first) return openSession(page)
  await page.getByRole('button', { name: 'Buka kegiatan' }).first().click()
  await expect(page.getByRole('heading', { name: 'Daftar hadir' })).toBeVisible()
}

/** Makes slips at the desk; the answer is what the printer gets. */
async function slips(page: Page, n: number): Promise<string[]> {
  await page.goto('/#/hadir/cetak-slip')
  await page.getByLabel('Jumlah kartu baru').fill(String(n))
  await page.getByRole('button', { name: 'Buat kartu' }).click()
  await expect(page.getByText(`Yang tampil: ${n} kartu baru.`)).toBeVisible()
  await expect(page.getByRole('img', { name: /Pratinjau Kartu survei/ })).toHaveAttribute('aria-busy', 'false')
  await page.getByRole('button', { name: 'Simpan PDF' }).click()
  const told = await page.waitForFunction(() => [...document.querySelectorAll('.toast p')].map((p) => /^Tersimpan di (.+)/.exec(p.textContent ?? '')?.[1]).at(-1))
  const text = execFileSync('pdftotext', ['-raw', (await told.jsonValue()) ?? '', '-']).toString()
  await page.locator('.toast').getByRole('button', { name: 'Tutup', exact: true }).first().click()
  await expect(page.getByText(/^Tersimpan di/)).toHaveCount(0)
  const codes = text.match(/^[2-9A-HJKMNP-Z]{5}$/gm) ?? []
  expect(new Set(codes).size).toBe(n)
  return codes
}

async function open(page: Page, which: 'sebelum' | 'sesudah'): Promise<void> {
  await page.goto('/#/umpan-balik')
  await page.getByRole('button', { name: `Buka survei ${which}` }).click()
  await expect(page.getByRole('button', { name: `Tutup survei ${which}` })).toBeVisible()
}

async function close(page: Page, which: 'sebelum' | 'sesudah'): Promise<void> {
  await page.goto('/#/umpan-balik')
  await page.getByRole('button', { name: `Tutup survei ${which}` }).click()
  await expect(page.getByRole('button', { name: `Tutup survei ${which}` })).toHaveCount(0)
}

/** The change that each of 24 people shows, in quarters of a face: the known case of the notes. */
const changes = [2, 2, 0, 2, 3, -1, 2, 2, 0, 3, 2, 0, 0, 2, 3, -1, 2, 1, 0, 2, 2, 1, 0, 3]

/** What somebody answers: so many of the four distance items one face higher or lower than 2. */
function sheet(i: number, quarters: number): Record<string, number> {
  const faces = Object.fromEntries([1, 2, 3, 4].map((n) => [`j${n}`, n <= Math.abs(quarters) ? 2 + Math.sign(quarters) : 2]))
  return { p1: 1 + (i % 3), p2: 1 + ((i + 1) % 3), p3: 2, p4: 1, b1: 2 + (i % 3), b2: 3, ...faces }
}

async function send(request: APIRequestContext, app: App, codes: string[], phase: 'before' | 'after', of: (i: number) => Record<string, number>): Promise<void> {
  const post = (await request.get(`${app.ready.lan}/u`)).url()
  for (const [i, kartu] of codes.entries()) {
    const more: Record<string, string | number> = phase === 'after' ? { u1: 3, u2: 4, u3: 3, u4: 4, komentar: i % 6 ? '' : `Kalimat ${i}: baru tahu bahwa Bapas membimbing, bukan menghukum.` } : {}
    const sent = await request.post(post, { form: { ...of(i), ...more, tahap: phase, kartu, nonce: `${phase}-${kartu}-xx` }, headers: { Accept: 'application/json' } })
    expect(sent.ok(), await sent.text()).toBeTruthy()
  }
}

async function see(page: Page): Promise<void> {
  await page.goto('/#/umpan-balik/hasil')
  await expect(page.getByRole('heading', { name: 'Hasil siap dibuka' })).toBeVisible()
  await page.getByRole('button', { name: 'Tampilkan hasil' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tampilkan hasil sekarang?' })
  await expect(dialog).toContainText('termasuk lembar kertas')
  await dialog.getByRole('button', { name: 'Tampilkan hasil' }).click()
  await expect(page.getByRole('heading', { name: 'Tiga ukuran utama' })).toBeVisible()
}

/** The whole view at once, for whoever wants to look. */
async function whole(page: Page, name: string): Promise<void> {
  if (!shots) return
  for (const width of [1024, 1366]) {
    await page.setViewportSize({ width, height: 6400 })
    await page.screenshot({ path: `${shots}/${name}-whole-${width}.png`, animations: 'disabled' })
  }
  await page.setViewportSize({ width: 1366, height: 768 })
}

async function closeSession(page: Page): Promise<void> {
  await page.goto('/#/persiapan')
  await page.getByRole('button', { name: 'Tutup kegiatan' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup kegiatan' }).click()
  await expect(page.getByRole('button', { name: 'Tutup kegiatan' })).toHaveCount(0)
}

test('results say what was put in, once they were asked for, to the desk, the hall and the village', async ({ app, page, browser, request }) => {
  test.slow()
  await firstStart(page)
  await plan(page, true)
  await page.goto('/#/umpan-balik/hasil')
  await expect(page.getByRole('heading', { name: 'Hasil belum dibuka' })).toBeVisible()
  await look(page, 'results-none')

  const codes = await slips(page, 24)
  await open(page, 'sebelum')
  await send(request, app, codes, 'before', (i) => sheet(i, 0))
  await open(page, 'sesudah')
  await send(request, app, codes, 'after', (i) => sheet(i, changes[i] ?? 0))
  await page.goto('/#/umpan-balik/hasil')
  await expect(page.getByRole('heading', { name: 'Hasil belum dibuka' })).toBeVisible()
  await expect(page.getByText('Sebelum 24 lembar · Sesudah 24 lembar')).toBeVisible()
  await close(page, 'sesudah')
  await see(page)

  const known = 'Sikap menerima naik rata-rata 0,33 poin dari skala 1–4 (rentang dugaan 95 %: 0,20 sampai 0,47; 24 pasangan jawaban; 16 naik, 6 tetap, 2 turun).'
  await expect(page.getByText(known)).toBeVisible()
  await expect(page.getByText(/Kesediaan membantu: belum terlihat perubahan yang jelas/)).toBeVisible()
  await expect(page.getByText('Kalimat 0: baru tahu bahwa Bapas membimbing, bukan menghukum.')).toBeVisible()
  await expect(page.getByText('bukan seluruh warga desa')).toBeVisible()
  await expect(page.getByText('signifikan')).toHaveCount(0)

  // Each picture has its table: the same figures, for whoever does not see it.
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Sikap menerima', exact: true }) }).last()
  await expect(card.locator('svg[class^=plot]')).toHaveCount(2)
  const table = card.getByText('Lihat sebagai tabel').first()
  await table.click()
  await expect(card.getByRole('row', { name: /2,00 2,50 10 \+0,50/ })).toBeVisible()
  await table.click()
  await look(page, 'results-full')
  await whole(page, 'results-full')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation').first()).toBeHidden()
  if (shots) await page.pdf({ path: `${shots}/results-print.pdf`, preferCSSPageSize: true, printBackground: false })
  await page.emulateMedia({ media: 'screen' })

  // The hall sees three plain lines.
  const hall = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await hall.goto(app.ready.screen)
  await page.getByRole('button', { name: 'Tampilkan di layar' }).click()
  await expect(page.getByText('Sedang tampil di layar hadirin.')).toBeVisible()
  await expect(hall.getByRole('heading', { name: 'Mau menerima' })).toBeVisible()
  await expect(hall.getByText('16 dari 24 orang naik')).toBeVisible()
  await expect(hall.getByText('24 orang menjawab dua kali')).toBeVisible()
  await expect(hall.getByText('Hanya peserta yang mengisi survei')).toBeVisible()
  for (const [width, height] of [[1280, 720], [1024, 768]] as const) {
    await hall.setViewportSize({ width, height })
    if (shots) await hall.screenshot({ path: `${shots}/results-hall-${width}.png`, animations: 'disabled' })
  }
  await hall.setViewportSize({ width: 1280, height: 720 })
  const small = await hall.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.results *')].filter((e) => e.childElementCount === 0 && e.textContent?.trim() && !e.closest('.sr') && parseFloat(getComputedStyle(e).fontSize) < 28).map((e) => e.textContent),
  )
  expect(small).toEqual([])
  expect(await barriers(hall)).toEqual([])
  await hall.goto(`${app.ready.screen}&bahasa=en`)
  await expect(hall.getByText('16 of 24 people went up')).toBeVisible()
  if (shots) await hall.screenshot({ path: `${shots}/results-hall-en.png`, animations: 'disabled' })
  await hall.close()

  // What was seen takes nothing any more.
  await page.goto('/#/umpan-balik')
  await expect(page.getByText('Hasil sudah dilihat').first()).toBeVisible()
  await page.goto('/#/umpan-balik/desa')
  await expect(page.getByText('Dibuka setelah kegiatan ini ditutup')).toBeVisible()
  await closeSession(page)
  await page.goto('/#/umpan-balik/desa')
  await expect(page.getByText('Ini masih awal')).toBeVisible()
  await page.getByRole('button', { name: 'Buka survei lanjutan' }).click()
  await expect(page.getByText('Sedang menerima jawaban: 0 lembar')).toBeVisible()
  await page.getByRole('button', { name: 'Tutup survei lanjutan' }).click()
  await expect(page.getByText('0 lembar masuk.')).toBeVisible()

  // Another session in the village, with too few: it stands beside the first, and says nothing.
  await plan(page, false)
  const few = await slips(page, 9)
  await open(page, 'sebelum')
  await send(request, app, few, 'before', (i) => sheet(i, 0))
  await open(page, 'sesudah')
  await send(request, app, few, 'after', (i) => sheet(i, 3))
  await close(page, 'sesudah')
  await page.goto('/#/umpan-balik/hasil')
  await expect(page.getByRole('heading', { name: 'Terlalu sedikit untuk ditampilkan' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tampilkan hasil' })).toHaveCount(0)
  await look(page, 'results-few')
  await page.goto('/#/umpan-balik/desa')
  await expect(page.getByRole('row').filter({ hasText: 'hasil belum dibuka' })).toHaveCount(1)
  await expect(page.getByRole('row').filter({ hasText: '24' })).not.toHaveCount(0)
  await expect(page.locator('svg[class^=plot]')).toHaveCount(3)
  await look(page, 'village')
  await whole(page, 'village')
})
