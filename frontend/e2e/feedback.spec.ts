import { expect, test } from './harness'
import { answer, phone } from './phones'
import { firstStart, openSession } from './start'

test('feedback stays hidden while people are still answering, and until it is asked for', async ({ app, page, browser, request }) => {
  await firstStart(page)
  await page.getByRole('link', { name: 'Rencanakan kegiatan' }).or(page.getByRole('button', { name: 'Rencanakan kegiatan' })).first().click()
  await page.getByRole('combobox', { name: 'Desa atau kelurahan' }).fill('Petaling')
  await page.getByRole('option', { name: /Petaling.*Mendo Barat/ }).first().click()
  await page.getByRole('button', { name: 'Simpan rencana' }).click()
  await openSession(page)

  const villager = await phone(browser)
  const address = app.ready.lan + '/u'
  await villager.goto(address)
  await expect(villager.getByText('Umpan balik belum dibuka petugas.')).toBeVisible()

  await page.getByRole('link', { name: /Umpan balik/ }).click()
  await page.getByRole('button', { name: 'Buka survei sesudah' }).click()
  await expect(page.getByRole('button', { name: 'Tutup survei sesudah' })).toBeVisible()
  await answer(villager, address, 'Sangat setuju', 'Baru tahu kalau Bapas bukan penjara.')
  const old = await phone(browser, true)
  await answer(old, address, 'Kurang setuju')
  await expect(page.getByText('2 lembar', { exact: true })).toBeVisible()
  await expect(page.getByText('Jawaban tidak tampil di layar mana pun')).toBeVisible()
  await expect(page.getByText('Baru tahu kalau Bapas bukan penjara.')).toHaveCount(0)

  await villager.goto(address)
  const post = villager.url()
  for (let i = 0; i < 8; i++) {
    const sent = await request.post(post, { form: { u1: 3, u2: 3, u3: 3, u4: 3, nonce: `sheet-000${i}` }, headers: { Accept: 'application/json' } })
    expect(sent.ok()).toBeTruthy()
  }
  // Ten are in, and still nothing is told: somebody may be answering.
  await expect(page.getByText('10 lembar', { exact: true })).toBeVisible()
  await expect(page.getByText('Baru tahu kalau Bapas bukan penjara.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Tutup survei sesudah' }).click()
  await expect(page.getByRole('button', { name: 'Buka kembali' })).toBeVisible()
  await expect(page.getByText('Baru tahu kalau Bapas bukan penjara.')).toHaveCount(0)

  // Asked for, they are told, and from then on nothing is taken and nothing opened again.
  const part = (name: string) => page.getByRole('navigation', { name: 'Bagian umpan balik' }).getByRole('link', { name, exact: true })
  await part('Hasil').click()
  await page.getByRole('button', { name: 'Tampilkan hasil' }).click()
  await page.getByRole('dialog', { name: 'Tampilkan hasil sekarang?' }).getByRole('button', { name: 'Tampilkan hasil' }).click()
  await expect(page.getByText('Baru tahu kalau Bapas bukan penjara.')).toBeVisible()
  // The picture of an item is drawn when somebody comes near it.
  await page.getByRole('heading', { name: 'Jawaban tiap pertanyaan' }).scrollIntoViewIfNeeded()
  await expect(page.locator('figure svg').getByText('Materi mudah dipahami.')).toBeVisible()
  await part('Jalannya survei').click()
  await expect(page.getByText('Tidak menerima lembar lagi, karena hasilnya sudah dilihat.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Buka kembali' })).toHaveCount(0)
  await part('Lembar kertas').click()
  await expect(page.getByText('Hasil sudah dilihat, jadi lembar baru tidak diterima lagi.')).toBeVisible()
})
