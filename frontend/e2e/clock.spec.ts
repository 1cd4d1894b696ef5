import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import { look } from './look'
import { firstStart, openSession } from './start'

// The laptop of each journey starts with the clock that BAPAS_HADIR_CLOCK names (backend/journey), and the village meets
// on this Monday, whatever day it is where the tests run.
const monday = '2026-11-23T16:05:00+07:00'
const deadBattery = '2019-01-01T00:05:00+07:00'
const strip = (page: Page) => page.getByRole('region', { name: 'Tanggal laptop' })
const correcting = (page: Page) => page.getByRole('dialog', { name: 'Perbaiki tanggal dan jam' })

async function plan(page: Page) {
  await page.getByRole('link', { name: 'Rencanakan kegiatan' }).first().click()
  await page.getByRole('combobox', { name: 'Desa atau kelurahan' }).fill('Petaling')
  await page.getByRole('option', { name: /Petaling.*Mendo Barat/ }).first().click()
  await page.getByRole('button', { name: 'Simpan rencana' }).click()
  await expect(page.getByRole('heading', { name: 'Bapas Hadir di Desa Petaling' })).toBeVisible()
}

async function correct(page: Page, date: string, time: string) {
  const dialog = correcting(page)
  await dialog.getByLabel('Tanggal', { exact: true }).fill(date)
  await dialog.getByLabel('Jam', { exact: true }).fill(time)
  await dialog.getByRole('button', { name: 'Pakai tanggal ini' }).click()
  await expect(dialog).toHaveCount(0)
}

test.describe('with a good clock', () => {
  test.use({ appOptions: { env: { BAPAS_HADIR_CLOCK: monday } } })

  test('the date is asked at each start, and once is enough', async ({ app, page }) => {
    await firstStart(page)
    await expect(strip(page)).toContainText('Hari ini Senin, 23 November 2026, pukul 16.0')
    await expect(strip(page)).toContainText('WIB. Benar?')
    await look(page, 'strip')
    // It stands in nobody's way: a plan is made with it in sight.
    await plan(page)
    await expect(page.getByText('Senin, 23 November 2026, 09.00')).toBeVisible()
    const yes = strip(page).getByRole('button', { name: 'Ya, benar' })
    await yes.focus()
    await page.keyboard.press('Enter')
    await expect(strip(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Buka kegiatan' }).click()
    await expect(page.getByRole('heading', { name: 'Daftar hadir' })).toBeVisible()

    // A reload of the window is no start; a start is.
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Daftar hadir' })).toBeVisible()
    await expect(strip(page)).toHaveCount(0)
    await app.restart()
    await page.goto(app.desk)
    await expect(strip(page)).toBeVisible()
  })

  test('opening a session asks first, and Enter answers', async ({ page }) => {
    await firstStart(page)
    await plan(page)
    await page.getByRole('button', { name: 'Buka kegiatan' }).click()
    const ask = page.getByRole('dialog', { name: 'Periksa tanggal dulu' })
    await expect(ask).toContainText('Hari ini Senin, 23 November 2026')
    await expect(ask.getByRole('button', { name: 'Ya, benar' })).toBeFocused()
    await look(page, 'ask')
    await page.keyboard.press('Escape')
    await expect(ask).toHaveCount(0)
    await expect(page.getByText('Direncanakan').first()).toBeVisible()
    await page.getByRole('button', { name: 'Buka kegiatan' }).click()
    await expect(ask.getByRole('button', { name: 'Ya, benar' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Daftar hadir' })).toBeVisible()
    await expect(strip(page)).toHaveCount(0)
  })

  test('a clock that fell back says which date the last record has', async ({ app, page }) => {
    await firstStart(page)
    await plan(page)
    await openSession(page)
    await app.restart({ env: { BAPAS_HADIR_CLOCK: deadBattery } })
    await page.goto(app.desk)
    await expect(strip(page)).toContainText('Hari ini Selasa, 1 Januari 2019')
    await expect(strip(page)).toContainText('Catatan terakhir: Senin, 23 November 2026, 16.0')
    await look(page, 'suspicious')
    await page.getByRole('link', { name: /Pengaturan/ }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('region', { name: "The laptop's date" })).toContainText('Today is Tuesday, 1 January 2019')
    await look(page, 'suspicious-en')
  })
})

test.describe('with a dead battery', () => {
  test.use({ appOptions: { env: { BAPAS_HADIR_CLOCK: deadBattery } } })

  test('the wrong date is said plainly, corrected, and outlives a power cut', async ({ app, page }) => {
    test.slow() // two starts and many pictures
    await firstStart(page)
    await expect(strip(page)).toContainText('Hari ini Selasa, 1 Januari 2019')
    await expect(strip(page)).toContainText('jam laptop pasti keliru')
    await plan(page) // planned by the wrong clock
    await page.getByRole('button', { name: 'Buka kegiatan' }).click()
    const ask = page.getByRole('dialog', { name: 'Periksa tanggal dulu' })
    await expect(ask).toContainText('jam laptop pasti keliru')
    await ask.getByRole('button', { name: 'Tidak, perbaiki…' }).click()

    const dialog = correcting(page)
    await dialog.getByLabel('Tanggal', { exact: true }).fill('')
    await expect(dialog).toContainText('Isi tanggal dan jam dengan lengkap.')
    await dialog.getByRole('button', { name: 'Pakai tanggal ini' }).click()
    await expect(dialog.getByText('Tanggal ini belum benar.')).toBeVisible()
    await dialog.getByLabel('Tanggal', { exact: true }).fill('2026-11-23')
    await dialog.getByLabel('Jam', { exact: true }).fill('16:05')
    await expect(dialog).toContainText('Senin, 23 November 2026, 16.05')
    await look(page, 'correct')
    // Changed one's mind: the question before is still there, and its way back to the plan.
    await dialog.getByRole('button', { name: 'Batal' }).click()
    await expect(ask).toBeVisible()
    await ask.getByRole('button', { name: 'Tidak, perbaiki…' }).click()
    await correct(page, '2026-11-23', '16:05')

    // The plan was made in 2019: that is told, and mended.
    const planned = page.getByRole('dialog', { name: 'Tanggal rencana berbeda' })
    await expect(planned).toContainText('Selasa, 1 Januari 2019')
    await expect(planned).toContainText('Senin, 23 November 2026')
    await look(page, 'planned')
    await planned.getByRole('button', { name: 'Pakai hari ini' }).click()

    // The session that waited is open, and all of it bears the corrected date.
    await expect(page.getByRole('heading', { name: 'Daftar hadir' })).toBeVisible()
    await expect(page.getByText(/^Senin, 23 November 2026 · Desa Petaling · dibuka 16\.0/)).toBeVisible()
    await page.getByPlaceholder('Ketik nama, lalu Enter').fill('Maryam')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('row', { name: /Maryam/ })).toContainText('16.0')
    await page.getByRole('link', { name: /Persiapan/ }).click()
    await page.getByText('Riwayat').click()
    await expect(page.getByText(/^Senin, 23 November 2026, 16\.0/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Tanggal diperbaiki' })).toBeVisible()

    // The power cut lets the clock begin again in 2019: the day stays, and is asked.
    await app.restart({ env: { BAPAS_HADIR_CLOCK: '2019-01-01T00:01:00+07:00' } })
    await page.goto(app.desk)
    await expect(strip(page)).toContainText('Hari ini Senin, 23 November 2026, pukul 16.0')
    await expect(strip(page)).toContainText('Jam laptop mundur lagi.')
    await look(page, 'held')
    await strip(page).getByRole('button', { name: 'Ya, benar' }).click()
    await expect(strip(page)).toHaveCount(0)

    await page.getByRole('link', { name: 'Tanggal diperbaiki' }).click()
    await expect(page.getByText('Diperbaiki petugas')).toBeVisible()
    await expect(page.getByText(/Jam laptop sendiri: Selasa, 1 Januari 2019/)).toBeVisible()
    await page.getByText('Lompatan jam (1)').click()
    await expect(page.getByText(/dari Selasa, 1 Januari 2019, 00\.0\d.WIB ke Senin, 23 November 2026/)).toBeVisible()
    await look(page, 'card')
    await page.getByRole('button', { name: 'Pakai jam laptop' }).click()
    await expect(strip(page)).toContainText('Hari ini Selasa, 1 Januari 2019')
    await expect(page.getByText('Belum dibenarkan', { exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Tanggal diperbaiki' })).toHaveCount(0)
  })

  test('a clock that was put right meanwhile is taken as it is', async ({ app, page }) => {
    await firstStart(page)
    await strip(page).getByRole('button', { name: 'Tidak, perbaiki…' }).click()
    await correct(page, '2026-11-23', '16:05')
    await expect(strip(page)).toHaveCount(0)
    await plan(page)
    await page.getByRole('button', { name: 'Buka kegiatan' }).click()
    await expect(page.getByRole('heading', { name: 'Daftar hadir' })).toBeVisible()
    await app.restart({ env: { BAPAS_HADIR_CLOCK: '2026-11-23T16:30:00+07:00' } })
    await page.goto(app.desk)
    await expect(strip(page)).toContainText('Hari ini Senin, 23 November 2026, pukul 16.3')
    await expect(strip(page)).toContainText('perbaikan tanggal tidak dipakai lagi')
    await expect(page.getByRole('link', { name: 'Tanggal diperbaiki' })).toHaveCount(0)
  })
})
