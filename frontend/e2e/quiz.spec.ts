import type { Browser, Page } from '@playwright/test'
import { expect, test } from './harness'
import { barriers, look } from './look'
import { phone } from './phones'
import { keys, leave, startTouch, tap } from './touch'

test.use({ appOptions: { demo: true } })

const asked = 'Paling lama berapa jam pidana kerja sosial?'
const shots = process.env.LOOK_SHOTS

async function projected(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' })).newPage()
  await page.goto(address)
  return page
}

/** Keeps a picture where somebody wants to look. */
async function keep(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` })
}

/** The same, and asks axe. */
async function see(page: Page, name: string): Promise<void> {
  await keep(page, name)
  expect(await barriers(page), name).toEqual([])
}

async function show(page: Page, text: string): Promise<void> {
  await page.getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: 'Tampilkan' }).click()
}

/** Enter where the focus is: a press while the last one is under way counts as the same. */
async function enter(page: Page): Promise<void> {
  await expect(page.locator('#isi [aria-busy="true"]')).toHaveCount(0)
  await page.keyboard.press('Enter')
}

test('a question goes through the hall by Enter alone, survives a power cut, and leaves counts', async ({ app, page, browser, request }) => {
  const projector = await projected(browser, app.ready.screen)
  const old = await phone(browser, true)
  const k = `${app.ready.lan}/k`
  await page.goto('/#/kuis')
  await show(page, asked)
  await expect(projector.getByRole('heading', { name: asked })).toBeVisible()
  await old.goto(k)
  await expect(old.getByText('Menunggu petugas membuka jawaban')).toBeVisible()
  await keep(old, 'quiz-phone-shown')

  await page.getByRole('button', { name: 'Buka jawaban' }).focus()
  await enter(page)
  await expect(page.getByText('Jawaban terbuka')).toBeVisible()
  await old.getByRole('link', { name: 'Perbarui' }).click()
  await keep(old, 'quiz-phone-open')
  await old.getByRole('button', { name: /24 jam/ }).click()
  await expect(old.getByText('Masih bisa diubah')).toBeVisible()
  await old.getByRole('button', { name: /240 jam/ }).click()
  await expect(old.getByRole('button', { name: /240 jam/ })).toHaveAttribute('aria-pressed', 'true')
  await keep(old, 'quiz-phone-sent')
  for (const n of [1, 2, 3]) {
    const sent = await request.post(k, { form: { soal: 1, jawab: n, nonce: `phone-000${n}` }, headers: { Accept: 'application/json' } })
    expect(sent.ok()).toBeTruthy()
  }
  await expect(projector.locator('.count')).toContainText('4')
  await expect(projector.locator('.bar')).toHaveCount(0)
  await see(projector, 'quiz-hall-open')
  const sizes = await projector.locator('ol .text').evaluateAll((all) => [...new Set(all.map((e) => getComputedStyle(e).fontSize))])
  expect(sizes, 'options of one size').toHaveLength(1)
  expect(parseFloat(sizes[0]!)).toBeGreaterThanOrEqual(28)

  await app.restart()
  await page.goto(`${app.desk}#/kuis`)
  await expect(page.getByText('Jawaban terbuka')).toBeVisible()
  await expect(page.locator('#isi .count strong')).toHaveText('4')
  await old.reload()
  await expect(old.getByRole('button', { name: /240 jam/ })).toHaveAttribute('aria-pressed', 'true')

  await page.getByLabel('Tangan untuk B').fill('7')
  await page.getByRole('button', { name: 'Simpan hitungan' }).click()
  await expect(page.locator('#isi .count strong')).toHaveText('11')
  await page.getByRole('button', { name: 'Tutup jawaban' }).focus()
  await enter(page)
  await expect(page.getByText('Jawaban ditutup', { exact: true })).toBeVisible()
  await expect(projector.getByText('Tunggu hasilnya')).toBeVisible({ timeout: 40_000 })
  await expect(projector.locator('.bar')).toHaveCount(0)
  await enter(page)
  await expect(projector.getByText('Paling sedikit 8 jam')).toBeVisible()
  await expect(projector.locator('li.right')).toContainText('240 jam')
  await expect(projector.locator('li strong')).toHaveCount(4)
  await see(projector, 'quiz-hall-result')
  await look(page, 'quiz-desk')
  await old.reload()
  await expect(old.getByText('Jawaban yang benar')).toBeVisible()
  await keep(old, 'quiz-phone-result')

  await page.getByRole('button', { name: 'Pertanyaan berikutnya' }).focus()
  await enter(page)
  await expect(projector.getByRole('heading', { name: 'Apa kepanjangan Bapas?' })).toBeVisible()
  await expect(page.getByText('dari 11 benar')).toBeVisible()
})

test('a phone that stays on its page follows the quiz, and what is being written stays', async ({ app, page, browser }) => {
  const villager = await phone(browser)
  await villager.goto(`${app.ready.lan}/k`)
  await villager.getByLabel('Pertanyaan').pressSequentially('Apakah aman', { delay: 60 })
  await page.goto('/#/kuis')
  await show(page, asked)
  await page.getByRole('button', { name: 'Buka jawaban' }).click()
  await expect(villager.getByText(asked)).toBeVisible()
  await see(villager, 'quiz-phone-both')
  await expect(villager.getByLabel('Pertanyaan')).toHaveValue('Apakah aman')
  await villager.getByLabel('Pertanyaan').fill('')
  await page.getByRole('button', { name: 'Tutup jawaban' }).click()
  await expect(villager.getByText('Hasilnya segera tampil')).toBeVisible()
})

test('the office writes a question of its own, and takes it back', async ({ app, page, browser }) => {
  const projector = await projected(browser, app.ready.screen)
  await page.goto('/#/kuis')
  await page.getByRole('button', { name: 'Tulis pertanyaan' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tulis pertanyaan' })
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await expect(dialog.getByText('Pertanyaan belum diisi')).toBeVisible()
  await dialog.getByLabel('Pertanyaan').fill('Siapa nama Griya Abhipraya Bapas Pangkalpinang, rumah kegiatan bersama Pokmas Lipas, pemerintah daerah, sekolah dan warga desa yang diresmikan tahun 2023?')
  await dialog.getByLabel('Jawaban benar').fill('Seperadik Baspana, diresmikan bersama pemerintah daerah pada Maret 2023')
  const others = ['Sepintu Sedulang, semboyan warga Kabupaten Bangka dan warga sekitarnya', 'Rumah Singgah Warga Pangkalpinang, dekat alun-alun dan Masjid Jami kota', 'Balai Latihan Kerja Provinsi Kepulauan Bangka Belitung di Pangkalpinang']
  for (const [i, other] of others.entries()) await dialog.getByLabel(`Jawaban lain ${i + 1}`).fill(other)
  await dialog.getByLabel('Penjelasan').fill('Griya Abhipraya adalah tempat Bapas, Pokmas Lipas dan pemerintah daerah berkegiatan bersama warga: belajar, bekerja, dan saling menguatkan.')
  await look(page, 'quiz-dialog')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await show(page, 'Griya Abhipraya')
  await expect(projector.getByText('Seperadik Baspana')).toBeVisible()
  await see(projector, 'quiz-hall-long')
  await page.getByRole('button', { name: /^Hapus: Siapa nama/ }).click()
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByRole('button', { name: /^Hapus: Siapa nama/ })).toBeVisible()
  await page.getByRole('button', { name: 'Batalkan' }).click()
  await expect(projector.getByText('Kuis segera dimulai')).toBeVisible()
  await see(projector, 'quiz-hall-soon')

  // The longest there can be is readable from the last row, and cut off nowhere.
  await show(page, 'Griya Abhipraya')
  await page.getByRole('button', { name: 'Buka jawaban' }).focus()
  for (const said of ['Jawaban terbuka', 'Jawaban ditutup', 'Hasil tampil']) {
    await enter(page)
    await expect(page.getByText(said, { exact: true })).toBeVisible()
  }
  await expect(projector.getByText('Griya Abhipraya adalah tempat')).toBeVisible()
  await keep(projector, 'quiz-hall-longest')
  const sizes = await projector.locator('ol .text, .why').evaluateAll((all) => all.map((e) => parseFloat(getComputedStyle(e).fontSize)))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28)
  const lowest = await projector.locator('ol li').last().evaluate((e) => e.getBoundingClientRect().bottom - e.closest('.quiz')!.querySelector('.why')!.getBoundingClientRect().top)
  expect(lowest, 'the explanation covers nothing').toBeLessThanOrEqual(0)
  await projector.setViewportSize({ width: 1024, height: 768 })
  await keep(projector, 'quiz-hall-longest-1024')
})

test.describe('at the touch screen', () => {
  test.use({ hasTouch: true })

  test('people without a phone answer one after the other, and ask', async ({ page }) => {
    await page.goto('/#/kuis')
    await show(page, asked)
    await page.getByRole('button', { name: 'Buka jawaban' }).click()
    await expect(page.getByText('Jawaban terbuka')).toBeVisible()
    await startTouch(page)
    await see(page, 'quiz-touch-welcome')
    await tap(page, 'Jawab kuis')
    for (const option of [/240 jam/, /1\.000 jam/]) {
      await page.getByRole('button', { name: option }).tap()
      await see(page, 'quiz-touch')
      await tap(page, 'Kirim jawaban')
      await expect(page.getByRole('heading', { name: 'Jawaban tersimpan' })).toBeVisible()
      await see(page, 'quiz-touch-sent')
      await tap(page, 'Orang berikutnya')
      await expect(page.locator('[aria-pressed=true]')).toHaveCount(0)
    }
    await tap(page, 'Kembali')
    await tap(page, 'Tulis pertanyaan')
    await keys(page, 'Ada upah?')
    await expect(page.getByRole('textbox')).toHaveValue('Ada upah?')
    await see(page, 'box-touch')
    await tap(page, 'Kirim')
    await expect(page.getByRole('heading', { name: 'Pertanyaan masuk' })).toBeVisible()
    await tap(page, 'Selesai')
    await leave(page)
    await page.getByRole('link', { name: /Kuis/ }).click()
    await page.getByRole('button', { name: 'Tutup jawaban' }).click()
    await expect(page.locator('#isi .count strong')).toHaveText('2')
    await page.getByRole('link', { name: /Tanya jawab/ }).click()
    await expect(page.getByText('Ada upah?')).toBeVisible()
  })
})
