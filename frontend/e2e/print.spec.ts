// Printing for real: a private CUPS, its filters, and what comes out of its printers.
import type { Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Cups } from './cups'
import { expect, test } from './harness'
import { look } from './look'

const list = async (page: Page, size = 'A4') => {
  await page.goto('/#/hadir/cetak')
  await page.getByLabel('Kertas').selectOption(size)
  await expect(page.getByRole('img', { name: /Pratinjau Daftar hadir/ })).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 })
}
const press = (page: Page) => page.getByRole('button', { name: 'Cetak', exact: true }).click()

test.describe('with one printer', () => {
  const cups = new Cups('Balai_Desa=A4,Letter')
  test.use({ appOptions: { demo: true, env: cups.env } })
  test.beforeAll(() => cups.start())
  test.afterAll(() => cups.stop())

  test('a press prints, and what keeps it is said until it is mended', async ({ page }) => {
    await list(page)
    for (const [says, words] of [
      ['media-empty-error', 'Kertas habis. Isi kertas, lalu pencetakan lanjut sendiri.'],
      ['cover-open-error', 'Penutup pencetak terbuka.'],
      ['media-jam-error', 'Kertas tersangkut di pencetak.'],
      ['marker-supply-empty-error', 'Tinta atau toner habis.'],
      ['offline-report', 'Pencetak mati atau kabelnya lepas.'],
    ] as const) {
      cups.trouble('Balai_Desa', says)
      await press(page)
      await expect(page.getByRole('status').getByText(words)).toBeVisible()
      if (says === 'media-empty-error') await look(page, 'print-no-paper')
      cups.trouble('Balai_Desa', '')
      await expect(page.getByText('Selesai dicetak di Balai Desa.')).toBeVisible()
    }
    expect(cups.came('Balai_Desa')).toHaveLength(5)

    cups.admin('cupsdisable', 'Balai_Desa')
    await press(page)
    await expect(page.getByText('Pencetak ini dijeda.')).toBeVisible()
    cups.admin('cupsenable', 'Balai_Desa')
    await expect(page.getByText('Selesai dicetak di Balai Desa.')).toBeVisible()

    cups.admin('cupsreject', 'Balai_Desa')
    await press(page)
    await expect(page.getByRole('alert').getByText('Pencetak ini sedang tidak menerima cetakan.')).toBeVisible()
    cups.admin('cupsaccept', 'Balai_Desa')
    expect(cups.came('Balai_Desa')).toHaveLength(6)
  })

  test('a sheet that the printer lacks is printed to fit, and told so', async ({ page }) => {
    const before = cups.came('Balai_Desa').length
    await list(page, 'F4')
    await press(page)
    await expect(page.getByText('Kertas F4 tidak ada di pencetak ini, jadi dicetak pas di kertas yang ada.')).toBeVisible()
    await expect(page.getByText('Selesai dicetak di Balai Desa.')).toBeVisible()
    expect(cups.came('Balai_Desa')[before]).toMatchObject({ sides: [210, 297] })
  })
})

test.describe('with several printers', () => {
  const cups = new Cups('Balai_Desa=A4,Letter', 'Kantor=A4,A3,Custom', 'Epson_L3110=Folio,A4', 'Pencetak_ruang_pelayanan_terpadu_satu_pintu_Kantor_Kecamatan_Mendo_Barat_lantai_dua=A4', 'HP_LaserJet_P1102w=A4')
  test.use({ appOptions: { demo: true, env: cups.env } })
  test.beforeAll(() => cups.start())
  test.afterAll(() => cups.stop())

  test('one is chosen, tried and remembered', async ({ page }) => {
    await list(page, 'F4')
    cups.trouble('Epson_L3110', 'media-empty-error')
    cups.admin('lp', '-d', 'Epson_L3110', '-o', 'raw', import.meta.filename)
    cups.admin('cupsdisable', 'HP_LaserJet_P1102w')
    await press(page)
    const dialog = page.getByRole('dialog', { name: 'Cetak di kertas F4 (215 × 330 mm)' })
    await expect(dialog.getByRole('radio')).toHaveCount(5)
    await expect(dialog.getByRole('radio', { name: /Balai Desa/ })).toBeChecked()
    await expect(dialog.getByRole('radio', { name: /Balai Desa/ })).toHaveAccessibleDescription(/^Siap\. Tidak punya kertas F4/)
    await expect(dialog.getByRole('radio', { name: /HP LaserJet/ })).toHaveAccessibleDescription(/Pencetak ini dijeda/)
    await look(page, 'print-several')

    await dialog.getByRole('radio', { name: /Balai Desa/ }).focus()
    await page.keyboard.press('ArrowDown')
    await expect(dialog.getByRole('radio', { name: /Epson/ })).toBeChecked()
    await dialog.getByText('Kantor', { exact: true }).click()
    await expect(dialog.getByRole('radio', { name: 'Kantor', exact: true })).toBeChecked()
    await expect(dialog.getByRole('radio', { name: 'Kantor', exact: true })).toHaveAccessibleDescription('Siap.')
    await dialog.getByRole('button', { name: 'Uji cetak' }).click()
    await expect(dialog.getByText('Selesai dicetak di Kantor.')).toBeVisible()
    const [tried] = cups.came('Kantor')
    expect(tried).toMatchObject({ pages: 1, sides: [215, 330] })
    expect(execFileSync('pdftotext', [tried!.path, '-']).toString()).toContain('Uji cetak F4')

    await dialog.getByLabel('Jumlah').fill('51')
    await dialog.getByRole('button', { name: 'Cetak', exact: true }).click()
    await expect(dialog.getByText('Isi jumlah 1 sampai 50.')).toBeVisible()
    expect(cups.came('Kantor')).toHaveLength(1)
    await dialog.getByLabel('Jumlah').fill('2')
    await dialog.getByRole('button', { name: 'Cetak', exact: true }).click()
    await expect(dialog.getByText('Isi jumlah 1 sampai 50.')).toHaveCount(0)
    await expect.poll(() => cups.came('Kantor').length).toBe(2)
    await expect(dialog.getByText('Selesai dicetak di Kantor.')).toBeVisible()
    expect(cups.came('Kantor')[1]).toMatchObject({ pages: 4, sides: [215, 330] })
    await look(page, 'print-done')
    await dialog.getByRole('button', { name: 'Tutup' }).click()
    await expect(page.getByText('Selesai dicetak di Kantor.')).toBeVisible()

    // For these sheets, and for these alone.
    await page.getByRole('button', { name: 'Pilihan cetak…' }).click()
    await expect(dialog.getByRole('radio', { name: 'Kantor', exact: true })).toBeChecked()
    await dialog.getByRole('button', { name: 'Tutup' }).click()
    await list(page, 'A4')
    await press(page)
    await expect(page.getByRole('dialog').getByRole('radio', { name: /Balai Desa/ })).toBeChecked()

    await page.evaluate(() => localStorage.setItem('bahasa', 'en'))
    await page.reload()
    await page.getByRole('button', { name: 'Print options…' }).click()
    await expect(page.getByRole('dialog').getByRole('radio', { name: /HP LaserJet/ })).toHaveAccessibleDescription(/This printer is paused/)
    await look(page, 'print-several-en')
  })
})

test.describe('without a printer', () => {
  const cups = new Cups('Baru=A4')
  test.use({ appOptions: { demo: true, env: cups.env } })
  test.beforeAll(() => cups.start())
  test.afterAll(() => cups.stop())

  test('the choice says what to do, and fills by itself', async ({ page }) => {
    cups.remove('Baru')
    await list(page)
    await page.getByRole('button', { name: 'Pilihan cetak…' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('heading', { name: 'Belum ada pencetak' })).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Cetak', exact: true })).toHaveCount(0)
    await look(page, 'print-none')
    cups.add('Baru')
    await expect(dialog.getByRole('radio', { name: 'Baru' })).toBeChecked()
    cups.trouble('Baru', 'media-empty-error')
    await dialog.getByRole('button', { name: 'Cetak', exact: true }).click()
    await expect(dialog.getByText('Baru belum mencetak. Kertas habis.')).toBeVisible()
    await look(page, 'print-one-no-paper')
    cups.trouble('Baru', '')
    await expect(dialog.getByText('Selesai dicetak di Baru.')).toBeVisible()
  })
})

test.describe('without the print service', () => {
  test.use({ appOptions: { demo: true, env: { CUPS_SERVER: join(tmpdir(), 'bapas-hadir-no-such-cups') } } })

  test('it is said that the service does not answer', async ({ page }) => {
    await list(page)
    await press(page)
    await expect(page.getByText('Layanan cetak laptop ini (CUPS) tidak menjawab.')).toBeVisible()
    await page.getByRole('button', { name: 'Pilihan cetak…' }).click()
    await expect(page.getByRole('dialog').getByText('Layanan cetak laptop ini (CUPS) tidak menjawab.')).toBeVisible()
  })
})

test.describe('on a laptop that has no CUPS', () => {
  const desktop = mkdtempSync(join(tmpdir(), 'bapas-hadir-desktop-'))
  writeFileSync(join(desktop, 'xdg-open'), `#!/bin/sh\necho "$@" >> "${desktop}/asked"\n`)
  chmodSync(join(desktop, 'xdg-open'), 0o755)
  // The desktop's viewer is the only program there is.
  test.use({ appOptions: { demo: true, env: { PATH: desktop, CUPS_SERVER: '' } } })
  test.skip(existsSync('/run/cups/cups.sock'), 'this machine prints')

  test('the paper is opened, to be printed from there', async ({ app, page }) => {
    await list(page)
    await press(page)
    await expect(page.getByText(/PDF dibuka\. Cetak dari program PDF itu\./)).toBeVisible()
    await expect.poll(() => (existsSync(join(desktop, 'asked')) ? readFileSync(join(desktop, 'asked'), 'utf8') : '')).toContain(`${app.data}/dokumen/Daftar hadir`)
    await page.getByRole('button', { name: 'Pilihan cetak…' }).click()
    await expect(page.getByRole('dialog').getByRole('heading', { name: 'Laptop ini tidak dapat mencetak sendiri' })).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: 'Cetak', exact: true }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
})
