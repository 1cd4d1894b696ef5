import { expect, test } from './harness'
import { look } from './look'

test.use({ appOptions: { demo: true } })

const opening = 'Pembukaan, doa, dan sambutan'

test('the run of show leads through the session, in another order if need be, and survives a power cut', async ({ app, page, browser }) => {
  const projector = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage()
  await projector.goto(app.ready.screen)
  await page.goto('/')
  await page.getByRole('link', { name: 'Susunan acara' }).click()
  const list = page.getByRole('main').getByRole('list', { name: 'Susunan acara' })
  const rows = list.getByRole('listitem')
  const now = page.getByRole('region', { name: 'Waktu acara' })
  await expect(rows).toHaveCount(7)
  await expect(now.getByText('Belum ada acara yang dimulai')).toBeVisible()
  await now.getByRole('button', { name: 'Mulai: Registrasi dan survei awal' }).click()
  await expect(now.getByText('sisa 15 menit')).toBeVisible()
  await expect(now.getByText('sesuai rencana')).toBeVisible()

  // The opening brings the agenda before the hall, with its place marked.
  await now.getByRole('button', { name: `Mulai: ${opening}` }).click()
  await expect(projector.getByRole('heading', { name: 'Susunan acara' })).toBeVisible()
  const marked = projector.locator('[aria-current=step]')
  await expect(marked).toHaveText(/Pembukaan, doa, dan sambutan\s*Sekarang/)

  // The village head comes late: by mouse, by button and by keyboard.
  await rows.filter({ hasText: 'Kuis' }).dragTo(rows.filter({ hasText: 'Registrasi' }))
  await expect(rows.first()).toContainText('Kuis')
  await page.getByRole('button', { name: 'Turunkan Kuis' }).click()
  await expect(rows.nth(1)).toContainText('Kuis')
  await expect(page.getByRole('button', { name: 'Turunkan Kuis' })).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(rows.nth(2)).toContainText('Kuis')
  await expect(page.getByRole('button', { name: 'Turunkan Kuis' })).toBeFocused()

  await page.getByRole('button', { name: 'Lewati Tanya jawab' }).click()
  await expect(now.getByText('35 menit lebih cepat')).toBeVisible()
  await page.getByRole('button', { name: 'Tambah acara' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tambah acara' })
  await dialog.getByLabel('Nama acara').fill('Salat Zuhur')
  await dialog.getByLabel('Menit').fill('0')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await expect(dialog.getByText('Isi 1 sampai 480 menit.')).toBeVisible()
  await dialog.getByLabel('Menit').fill('25')
  await look(page, 'runsheet-add')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await expect(rows.last()).toContainText('Salat Zuhur')
  await expect(now.getByText('10 menit lebih cepat')).toBeVisible()
  await page.getByRole('button', { name: 'Hapus Kuis' }).click()
  await expect(rows).toHaveCount(7)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(rows.nth(2)).toContainText('Kuis')
  await look(page, 'runsheet')
  await look(projector, 'agenda')

  await app.restart()
  await page.goto(app.desk)
  await page.getByRole('link', { name: 'Susunan acara' }).click()
  await expect(now.getByText(opening)).toBeVisible()
  await expect(rows).toHaveCount(8)
  await expect(projector.getByText('Menyambung kembali')).toHaveCount(0, { timeout: 40_000 })
  await expect(marked).toContainText(opening)

  // The talk goes on from the speaker's own view.
  await page.getByRole('button', { name: 'Mulai Materi: mengenal Bapas' }).click()
  await expect(projector.getByRole('heading', { name: 'Bapas Hadir di Desa' })).toBeVisible()
  await page.getByRole('link', { name: /^Materi 1/ }).click()
  await expect(now.getByText('sisa 35 menit')).toBeVisible()
  await look(page, 'presenter-timer')
})

test('until something has begun the short form can be taken', async ({ page }) => {
  await page.goto('/#/acara')
  await page.getByRole('button', { name: 'Pakai susunan 60 menit' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ganti susunan' }).click()
  await expect(page.getByText('Seluruhnya 60 menit')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mulai Umpan balik' })).toBeVisible()
})
