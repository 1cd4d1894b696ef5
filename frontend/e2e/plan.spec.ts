import { expect, test } from './harness'
import { firstStart, openSession } from './start'

test('the first start asks for two names, and the next one for none', async ({ app, page }) => {
  await page.goto('/')
  await expect(page.getByLabel('Nama kantor')).toHaveValue('Bapas Kelas II Pangkalpinang')
  await page.getByRole('button', { name: 'Mulai' }).click()
  await expect(page.getByText('Nama petugas belum diisi.')).toBeVisible()
  await firstStart(page)
  await expect(page.getByText('Belum ada kegiatan').first()).toBeVisible()
  await app.restart()
  await page.goto(app.desk)
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
})

test('a session is planned in a village of the list, opened, closed, and opened again with a reason', async ({ page }) => {
  await firstStart(page)
  await page.getByRole('link', { name: 'Rencanakan kegiatan' }).or(page.getByRole('button', { name: 'Rencanakan kegiatan' })).first().click()
  const village = page.getByRole('combobox', { name: 'Desa atau kelurahan' })
  for (const spelling of ['pangkalpinang', 'Pangkal Pinang']) {
    await village.fill(spelling)
    await expect(page.getByRole('option', { name: /Pangkal Pinang/ }).first()).toBeVisible()
  }
  await village.fill('petaling')
  await page.getByRole('option', { name: /Petaling.*Mendo Barat/ }).first().click()
  await expect(page.getByLabel('Judul kegiatan')).toHaveValue('Bapas Hadir di Desa Petaling')
  await page.getByLabel('Tempat').fill('Balai Desa')
  await page.getByLabel('Mulai pukul').fill('25.00')
  await page.getByRole('button', { name: 'Simpan rencana' }).click()
  await expect(page.getByText('Jam ini belum benar')).toBeVisible()
  await page.getByLabel('Mulai pukul').fill('09.00')
  await page.getByRole('button', { name: 'Simpan rencana' }).click()
  await expect(page.getByText('Balai Desa Petaling').first()).toBeVisible()

  await openSession(page)
  // An open session leads to its list; back in Persiapan it can be closed.
  await page.getByRole('link', { name: 'Persiapan' }).click()
  await expect(page.getByText('Terbuka').first()).toBeVisible()
  await page.getByRole('button', { name: 'Tutup kegiatan' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup kegiatan' }).click()
  await expect(page.getByText('Ditutup').first()).toBeVisible()
  await page.getByRole('button', { name: 'Buka lagi' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Buka lagi' }).click()
  await expect(page.getByText('Tulis dulu alasan membuka kembali.')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Alasan').fill('Dua orang belum tercatat')
  await page.getByRole('dialog').getByRole('button', { name: 'Buka lagi' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('link', { name: 'Persiapan' }).click()
  await expect(page.getByText('Terbuka').first()).toBeVisible()
  await page.getByText('Riwayat').click()
  await expect(page.getByText('Dua orang belum tercatat')).toBeVisible()
})

test('a village that is in no list can be typed', async ({ page }) => {
  await firstStart(page)
  await page.getByRole('link', { name: 'Rencanakan kegiatan' }).or(page.getByRole('button', { name: 'Rencanakan kegiatan' })).first().click()
  await page.getByRole('combobox', { name: 'Desa atau kelurahan' }).fill('Kampuang Tanjuang Koto Mambang Sungai Durian')
  await page.getByLabel('Tempat').click()
  await page.getByRole('button', { name: 'Simpan rencana' }).click()
  await expect(page.getByText('Desa Kampuang Tanjuang Koto Mambang Sungai Durian').first()).toBeVisible()
})
