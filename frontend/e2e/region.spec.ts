import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import { look } from './look'
import { firstStart } from './start'

const root = resolve(import.meta.dirname, '../..')
let pack = ''
// Eighty thousand villages, read several times.
test.describe.configure({ timeout: 180_000 })

// The real one, as offices get it; fetched once.
test.beforeAll(() => {
  const made = spawnSync(join(root, 'build/region'), { encoding: 'utf8', timeout: 120_000 })
  expect(made.status, made.stderr).toBe(0)
  pack = join(root, made.stdout.trim())
})

async function settings(page: Page) {
  await page.getByRole('navigation').getByRole('link', { name: 'Pengaturan' }).click()
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Daftar desa', exact: true }) })
  await card.scrollIntoViewIfNeeded()
  return card
}

async function plan(page: Page) {
  await page.getByRole('navigation').getByRole('link', { name: 'Persiapan' }).click()
  await page.getByRole('link', { name: 'Rencanakan kegiatan' }).or(page.getByRole('button', { name: 'Rencanakan kegiatan' })).first().click()
  return page.getByRole('combobox', { name: 'Desa atau kelurahan' })
}

test('an office in Bali brings the villages of all Indonesia, plans there, and goes back', async ({ app, page }) => {
  await firstStart(page)
  let card = await settings(page)
  await expect(card.getByText('393 desa dan kelurahan Kepulauan Bangka Belitung')).toBeVisible()
  await look(page, 'villages-builtin')

  await card.locator('input[type=file]').setInputFiles(pack)
  await expect(page.getByText('83.762 desa dan kelurahan siap dipakai.')).toBeVisible({ timeout: 60_000 })
  await expect(card.getByText('83.762 desa dan kelurahan di 38 provinsi')).toBeVisible()
  await expect(card.getByText('Menurut Kepmendagri 300.2.2-2138 Tahun 2025 (idn-area-data 4.0.1)')).toBeVisible()
  await card.getByText('Sumber dan lisensi').click()
  await expect(card.getByText(/Contains information from idn-area-data.*\(release 4\.0\.1\)/s)).toBeVisible()
  await look(page, 'villages-pack')
  // The same pack once more is calm.
  await card.getByRole('button', { name: 'Ganti paket…' }).click()
  await card.locator('input[type=file]').setInputFiles(pack)
  await expect(page.getByText('Paket ini sudah dipakai. Tidak ada yang berubah.')).toBeVisible({ timeout: 60_000 })

  // In English too.
  await page.getByRole('button', { name: 'English' }).click()
  const english = page.locator('section').filter({ has: page.getByRole('heading', { name: 'List of villages', exact: true }) })
  await english.scrollIntoViewIfNeeded()
  await expect(english.getByText('83,762 villages in 38 provinces')).toBeVisible()
  await expect(english.getByText('This pack is in use already.')).toBeVisible()
  await look(page, 'villages-pack-en')
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click()

  let village = await plan(page)
  await expect(page.getByText('Cari di antara 83.762 desa dan kelurahan di 38 provinsi.')).toBeVisible()
  await village.fill('kuta bali')
  await expect(page.getByRole('option').first()).toHaveText(/Kelurahan Kuta\s*Kuta, Kabupaten Badung, Bali/)
  await look(page, 'villages-search')
  await page.getByRole('option').first().click()
  await expect(page.locator('p', { hasText: 'Kuta, Kabupaten Badung, Bali' })).toBeVisible()
  await page.getByLabel('Tempat').fill('Balai Banjar')
  await page.getByRole('button', { name: 'Simpan rencana' }).click()
  await expect(page.getByRole('heading', { name: 'Bapas Hadir di Kelurahan Kuta' })).toBeVisible()

  // A power cut, and all of it is there.
  await app.restart()
  await page.goto(app.desk)
  await expect(page.getByRole('heading', { name: 'Bapas Hadir di Kelurahan Kuta' })).toBeVisible()
  village = await plan(page)
  await village.fill('sentani papua')
  await expect(page.getByRole('option', { name: /Sentani Kota/ })).toBeVisible()
  // A village that no list has can be typed as ever.
  await village.fill('Kampung Baru Sekali')
  await expect(page.getByText('Dipakai seperti diketik; tidak diambil dari daftar.')).toBeVisible()

  card = await settings(page)
  await card.getByRole('button', { name: 'Kembali ke daftar bawaan' }).click()
  await look(page, 'villages-remove')
  await page.getByRole('dialog').getByRole('button', { name: 'Kembali ke daftar bawaan' }).click()
  await expect(card.getByText('393 desa dan kelurahan Kepulauan Bangka Belitung')).toBeVisible()
  await expect.poll(() => readdirSync(join(app.data, 'desa'))).toEqual([])
  // The session stays where it is, and can still be changed.
  await page.getByRole('navigation').getByRole('link', { name: 'Persiapan' }).click()
  await page.getByRole('link', { name: 'Ubah' }).or(page.getByRole('button', { name: 'Ubah' })).first().click()
  await expect(page.locator('p', { hasText: 'Kuta, Kabupaten Badung, Bali' })).toBeVisible()
  await page.getByLabel('Tempat').fill('Balai Desa Adat')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByText('Balai Desa Adat').first()).toBeVisible()
})

test('a wrong file is told, a stopped import and a power cut in it leave the list of before', async ({ app, page }) => {
  const scratch = mkdtempSync(join(tmpdir(), 'bapas-hadir-pack-'))
  await firstStart(page)
  const card = await settings(page)
  const foreign = join(scratch, 'surat.zip')
  writeFileSync(foreign, 'bukan paket')
  await card.locator('input[type=file]').setInputFiles(foreign)
  await expect(card.getByText('Berkas ini bukan paket daftar desa.')).toBeVisible()
  const half = join(scratch, 'separuh.tgz')
  writeFileSync(half, readFileSync(pack).subarray(0, 500_000))
  await card.locator('input[type=file]').setInputFiles(half)
  await expect(card.getByText('Paket ini rusak dan tidak terbaca.')).toBeVisible()
  await look(page, 'villages-refused')

  // Stopped: whoever is quicker than the laptop.
  await page.evaluate(() => {
    new MutationObserver((_, seen) => {
      const stop = [...document.querySelectorAll('button')].find((button) => button.textContent?.includes('Hentikan'))
      if (!stop) return
      seen.disconnect()
      stop.click()
    }).observe(document.body, { subtree: true, childList: true })
  })
  await card.locator('input[type=file]').setInputFiles(pack)
  await expect(page.getByText('Impor dihentikan. Daftar yang lama tetap dipakai.')).toBeVisible({ timeout: 60_000 })
  await expect(card.getByText('393 desa dan kelurahan Kepulauan Bangka Belitung')).toBeVisible()

  // The power goes while it reads.
  await page.reload()
  await (await settings(page)).locator('input[type=file]').setInputFiles(pack)
  await expect(page.getByRole('progressbar')).toBeVisible()
  await app.restart()
  await page.goto(app.desk)
  await expect((await settings(page)).getByText('393 desa dan kelurahan Kepulauan Bangka Belitung')).toBeVisible()

  // Dropped anywhere on the view it is taken as well.
  const bytes = readFileSync(pack).toString('base64')
  const dropped = await page.evaluateHandle((b64) => {
    const list = new DataTransfer()
    list.items.add(new File([Uint8Array.from(atob(b64), (c) => c.charCodeAt(0))], 'desa.tgz'))
    return list
  }, bytes)
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
  await expect(page.getByText('83.762 desa dan kelurahan siap dipakai.')).toBeVisible({ timeout: 60_000 })

  // A file that went with a spoilt disk: told, and the built-in list meanwhile.
  for (const name of readdirSync(join(app.data, 'desa'))) rmSync(join(app.data, 'desa', name))
  await app.restart()
  await page.goto(app.desk)
  await expect((await settings(page)).getByText('Berkas paket tidak ada lagi di laptop ini.')).toBeVisible()
  await look(page, 'villages-lost')
  rmSync(scratch, { recursive: true })
})
