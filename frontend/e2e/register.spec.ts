// The office's register of volunteers, from the first tap to a merged twin.
import type { Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './harness'
import { look } from './look'
import { firstStart } from './start'

test.use({ appOptions: { demo: true } })

const register = async (page: Page) => {
  await page.goto('/#/pendamping/semua')
  await expect(page.getByRole('link', { name: 'Siti Aminah' })).toBeVisible()
}
const row = (page: Page, name: string | RegExp) => page.getByRole('row').filter({ has: page.getByRole('link', { name }) })

async function byHand(page: Page, name: string, more: Record<string, string> = {}) {
  await page.goto('/#/pendamping/semua')
  await page.getByRole('button', { name: 'Tambah pendamping' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Nama', { exact: true }).fill(name)
  for (const [label, text] of Object.entries(more)) await form.getByLabel(label).fill(text)
  await form.getByRole('button', { name: 'Simpan' }).click()
  await expect(form).toHaveCount(0)
}

test('one tap, and the register knows a person who has a twin', async ({ page }) => {
  await page.goto('/#/hadir')
  await page.getByRole('button', { name: 'Jadikan Nuraini pendamping' }).click()
  await expect(page.getByText('Nuraini tercatat sebagai pendamping.')).toBeVisible()
  await byHand(page, 'Bong Nyit Khiong')
  await expect(page.getByRole('heading', { name: 'Bong Nyit Khiong', level: 1 })).toBeVisible()

  // The same name at the front desk: still one tap, told at once, joined by the next.
  await page.goto('/#/hadir')
  await page.getByRole('button', { name: 'Jadikan Bong Nyit Khiong pendamping' }).click()
  await expect(page.getByText('Bong Nyit Khiong tercatat. Mungkin orang yang sama: Bong Nyit Khiong.')).toBeVisible()
  await page.getByRole('link', { name: 'Lihat', exact: true }).click()
  await expect(page.getByText(/Namanya sama dengan Bong Nyit Khiong/)).toBeVisible()
  await page.getByRole('button', { name: 'Gabungkan…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Gabungkan dua catatan' })
  await expect(dialog.getByRole('radio')).toHaveCount(2)
  await look(page, 'register-merge')
  await dialog.getByRole('button', { name: 'Gabungkan', exact: true }).click()
  await expect(page.getByText('Kedua catatan Bong Nyit Khiong sudah menjadi satu.')).toBeVisible()
  await expect(page.getByText(/Namanya sama dengan/)).toHaveCount(0)
  await expect(page.getByText('Catatan yang digabung')).toBeVisible()
  await page.getByRole('button', { name: 'Urungkan' }).last().click()
  await expect(page.getByText(/Namanya sama dengan Bong Nyit Khiong/)).toBeVisible()
  await expect(page.getByText('Catatan yang digabung')).toHaveCount(0)
})

test('a volunteer is entered by hand, agrees, and has a log', async ({ page }) => {
  await byHand(page, 'Raden Ajeng Siti Nurhaliza Kusumawardhani binti Abdurrahman', { 'Gelar depan': 'Hj.', 'Gelar belakang': 'S.Pd., M.M.', 'Nomor HP': '0813 1111 2222', Keahlian: 'Merajut' })
  await expect(page.getByRole('heading', { name: /^Hj\. Raden Ajeng.*M\.M\.$/, level: 1 })).toBeVisible()
  await expect(page.getByText('0813-1111-2222')).toBeVisible()
  await expect(page.getByText('Merajut')).toBeVisible()
  await page.getByRole('button', { name: 'Setuju, lisan' }).click()
  await expect(page.getByText(/^Setuju secara lisan, /)).toBeVisible()

  await page.getByRole('button', { name: 'Catat kegiatan' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Apa yang dilakukan').fill('Mendampingi klien Budi')
  await expect(form.getByText(/Jangan tulis siapa yang didampingi/)).toBeVisible()
  await form.getByLabel('Apa yang dilakukan').fill('')
  await form.getByRole('button', { name: 'Pelatihan pendamping' }).click()
  await expect(form.getByText(/Jangan tulis siapa yang didampingi/)).toHaveCount(0)
  await form.getByLabel('Berapa jam').fill('25')
  await form.getByRole('button', { name: 'Simpan' }).click()
  await expect(form.getByText('Isi jam dengan angka 0 sampai 24, misalnya 1,5.')).toBeVisible()
  await form.getByLabel('Berapa jam').fill('1,5')
  await look(page, 'register-log')
  await form.getByRole('button', { name: 'Simpan' }).click()
  await expect(form).toHaveCount(0)
  await expect(page.getByText('1 jam 30 menit').first()).toBeVisible()
  await look(page, 'register-person')

  await page.getByRole('button', { name: 'Hapus Pelatihan pendamping' }).click()
  await expect(page.getByText('Belum ada kegiatan. Tekan Catat kegiatan')).toBeVisible()
  await page.getByRole('button', { name: 'Urungkan' }).last().click()
  await expect(page.getByText('1 jam 30 menit').first()).toBeVisible()
})

test('the officer says that an attendee is a person of the register', async ({ page }) => {
  await page.goto('/#/pendamping')
  await page.getByRole('button', { name: 'Tambah pendamping' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Siapa').fill('Wati')
  await form.getByRole('option', { name: /Wati/ }).first().click()
  await form.getByLabel('Sudah ada di daftar pendamping?').fill('Siti Aminah')
  await form.getByRole('option', { name: /Siti Aminah/ }).click()
  await form.getByRole('button', { name: 'Jadikan pendamping' }).click()
  await expect(form).toHaveCount(0)
  await expect(page.getByRole('listitem').filter({ hasText: 'Siti Aminah' })).toHaveCount(2)
  await register(page)
  await expect(row(page, 'Siti Aminah').getByRole('cell').nth(2)).toHaveText('2')
})

test('the register is searched, filtered and exported', async ({ app, page }) => {
  await register(page)
  await look(page, 'register')
  const all = await page.getByRole('row').count()
  await page.getByRole('searchbox').fill('siti menjahit')
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('searchbox').fill('tidak ada orang ini')
  await expect(page.getByText('Coba kata lain')).toBeVisible()
  await page.getByRole('searchbox').fill('')
  await expect(page.getByRole('row')).toHaveCount(all)
  await page.getByLabel('Keahlian', { exact: true }).selectOption('Bengkel')
  await expect(page.getByRole('row')).toHaveCount(2)

  await page.getByRole('button', { name: 'Ekspor' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Bentuk berkas').selectOption('csv')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await expect(dialog.getByText(/Tersimpan di/)).toBeVisible()
  const documents = join(app.data, 'dokumen')
  const [file = ''] = readdirSync(documents).filter((f) => f.endsWith('.csv'))
  expect(file).toMatch(/^Pendamping/)
  const text = readFileSync(join(documents, file), 'utf8')
  expect(text).toContain(';keahlian;ketersediaan;jam;persetujuan')
  expect(text).toContain('Siti Aminah')
})

test('three hundred volunteers are found at once and drawn a part at a time', async ({ page }) => {
  await register(page)
  await page.evaluate(async () => {
    const { Mentors } = (window as unknown as { go: { desk: { Mentors: { Add(in_: object): Promise<string> } } } }).go.desk
    const person = (i: number) => ({
      before: i % 9 ? '' : 'Hj.',
      name: i % 7 ? `Relawan ${String(i).padStart(3, '0')}` : `Kusumawardhani Nurhaliza binti Abdurrahman Tanjuang Mambang ${i}`,
      after: i % 9 ? '' : 'S.Pd., M.M.',
      role: '',
      phone: '',
      village: i % 2 ? 'Desa Zed' : 'Desa Kampuang Tanjuang Koto Mambang Sungai Durian',
      skills: i % 3 ? [] : ['Bertani', 'Menjahit', 'Usaha kecil', 'Komputer'],
      availability: '',
    })
    for (let i = 1; i < 298; i++) await Mentors.Add(person(i))
  })
  await expect(page.getByText('300 dari 300 orang')).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(101)
  await page.getByRole('searchbox').fill('relawan 297')
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('searchbox').fill('')
  await look(page, 'register-full')
  await page.getByRole('button', { name: 'Tampilkan lagi' }).click()
  await expect(page.getByRole('row')).toHaveCount(201)
})

test.describe('a new laptop', () => {
  test.use({ appOptions: { demo: false } })

  test('the register is there without a session', async ({ page }) => {
    await firstStart(page)
    await page.goto('/#/pendamping/semua')
    await expect(page.getByRole('heading', { name: 'Belum ada pendamping' })).toBeVisible()
    await look(page, 'register-empty')
    await byHand(page, 'Fo')
    await expect(page.getByRole('heading', { name: 'Fo', level: 1 })).toBeVisible()
    await page.getByRole('link', { name: 'Semua pendamping' }).click()
    await expect(row(page, 'Fo')).toBeVisible()
    await row(page, 'Fo').getByRole('link').click()
    await page.getByRole('button', { name: 'Batalkan', exact: false }).click()
    await expect(page.getByRole('heading', { name: 'Belum ada pendamping' })).toBeVisible()
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await expect(page.getByRole('heading', { name: 'Fo', level: 1 })).toBeVisible()
  })
})
