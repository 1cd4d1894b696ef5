import { expect, test } from './harness'
import { look } from './look'
import { checkIn, phone, welcome } from './phones'

test.use({ appOptions: { demo: true } })

test('two phones, one of them without JavaScript, move the list at the desk', async ({ app, page, browser }) => {
  await page.goto('/#/daftar-hadir')
  await page.getByRole('link', { name: /Daftar hadir/ }).click()
  await expect(page.getByRole('row')).toHaveCount(41)

  const young = await phone(browser)
  const first = await checkIn(young, app.ready.checkin, 'Nur Hidayah', 'Perempuan')
  expect(first.number).toBe('41')
  const row = page.getByRole('row', { name: /Nur Hidayah/ })
  await expect(row).toContainText('41')

  const old = await phone(browser, true)
  const second = await checkIn(old, app.ready.lan, 'Tjhin Fo', 'Laki-laki') // the address typed by hand
  expect(second.number).toBe('42')
  await expect(page.getByRole('row', { name: /^42 Tjhin Fo/ })).toContainText('HP')

  // The answer was lost on the way, the old phone sends its form again: same number, no second line.
  await old.goBack()
  await old.reload()
  await expect(page.getByRole('row')).toHaveCount(43)
})

test('what was typed survives a refresh and a laptop that is away, and counts once', async ({ app, page, browser }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /Daftar hadir/ }).click()
  const villager = await phone(browser)
  await villager.goto(app.ready.checkin)
  await villager.getByLabel('Nama').fill('Siti Rahma')
  await villager.getByText('Perempuan', { exact: true }).click()
  await villager.reload()
  await expect(villager.getByLabel('Nama')).toHaveValue('Siti Rahma')
  await expect(villager.getByRole('radio', { name: 'Perempuan' })).toBeChecked()

  await app.kill()
  await villager.getByRole('button', { name: 'Setuju, catat hadir' }).click()
  await expect(villager.getByText('Menunggu jaringan')).toBeVisible()
  await app.restart()
  expect((await welcome(villager)).number).toBe('41')

  await page.goto(app.desk)
  await page.getByRole('link', { name: /Daftar hadir/ }).click()
  await expect(page.getByRole('row', { name: /Siti Rahma/ })).toHaveCount(1)
})

test('bad input is told next to its field, on both kinds of phones', async ({ app, browser }) => {
  for (const old of [false, true]) {
    const page = await phone(browser, old)
    await page.goto(app.ready.checkin)
    await page.getByLabel('Nama').fill('1901010101010001')
    await page.getByText('Laki-laki', { exact: true }).click()
    await page.getByLabel(/Dusun/).fill('RT 7')
    await page.getByRole('button', { name: 'Setuju, catat hadir' }).click()
    await expect(page.getByText('NIK tidak diperlukan')).toBeVisible()
    await expect(page.getByLabel(/Dusun/)).toHaveValue('RT 7')
    await page.getByLabel('Nama').fill('Budi')
    await page.getByRole('button', { name: 'Setuju, catat hadir' }).click()
    await welcome(page)
  }
})

test('somebody without a phone is added with a name and Enter, corrected, and taken back', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /Daftar hadir/ }).click()
  const name = page.getByPlaceholder('Ketik nama, lalu Enter')
  await name.fill('Maryam')
  await name.press('Enter')
  await expect(page.getByRole('row', { name: /^41 Maryam/ })).toContainText('Meja')
  await expect(name).toHaveValue('')
  await expect(name).toBeFocused()

  await name.fill('Yanto')
  await name.press('Enter')
  await expect(page.getByRole('row', { name: /^42 Yanto/ })).toContainText('Nama kembar')
  await expect(name).toHaveValue('')

  await name.fill('a'.repeat(300))
  await name.press('Enter')
  await expect(page.getByText(/Nama terlalu panjang/)).toBeVisible()
  await expect(name).not.toHaveValue('')
  await name.fill('')

  await page.getByRole('button', { name: 'Perbaiki data Maryam' }).click()
  await page.getByRole('dialog').getByLabel('Nama').fill('Maryam Jamilah')
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByRole('row', { name: /^41 Maryam Jamilah/ })).toBeVisible()

  await page.getByRole('button', { name: 'Hapus Yanto dari daftar' }).first().click()
  await expect(page.getByRole('row', { name: /^42 Yanto/ })).toHaveCount(0)
  const gone = page.getByRole('group').filter({ hasText: 'Nomor 42, Yanto, dihapus dari daftar.' })
  await gone.getByRole('button', { name: 'Urungkan', exact: true }).click()
  await expect(page.getByRole('row', { name: /^42 Yanto/ })).toBeVisible()
})

test('twins are pointed out and told apart, whoever is surely there is told since when, and the last line is undone in one press', async ({ page }) => {
  await page.goto('/#/hadir')
  const name = page.getByPlaceholder('Ketik nama, lalu Enter')
  const rows = (who: RegExp) => page.getByRole('row', { name: who })
  await name.pressSequentially('yanto', { delay: 60 })
  await expect(page.getByText(/Sudah ada yang bernama Yanto: nomor \d+/)).toBeVisible()
  await page.getByLabel('Dusun/RT pembeda').fill('Dusun 9')
  await page.getByLabel('Dusun/RT pembeda').press('Enter')
  await expect(rows(/^41 yanto/)).toContainText('Dusun 9')
  await expect(name).toBeFocused()

  // The same name and dusun: nobody new, unless the officer says so.
  await name.pressSequentially('Yanto', { delay: 60 })
  await page.getByLabel('Dusun/RT pembeda').fill('dusun 9')
  await page.getByLabel('Dusun/RT pembeda').press('Enter')
  await expect(page.getByText(/yanto sudah hadir sejak \d\d\.\d\d\sWIB, nomor 41\./)).toBeVisible()
  await expect(page.getByText('41 orang', { exact: true })).toBeVisible()
  await look(page, 'people-twin')
  await page.getByRole('button', { name: 'Orang lain, catat juga' }).click()
  await expect(page.getByText('42 orang', { exact: true })).toBeVisible()

  await page.getByTitle('Urungkan nomor 42').click()
  await expect(page.getByText('41 orang', { exact: true })).toBeVisible()
  await expect(name).toBeFocused()
})

test('children come with a first name and a school, or are only counted', async ({ page }) => {
  await page.goto('/#/hadir')
  await page.getByLabel('Anak di bawah 18 tahun').check()
  await page.getByLabel('Nama depan').fill('Yusuf Ibrahim')
  await page.getByLabel('Sekolah').fill('SD 4 Petaling')
  await page.getByLabel('Sekolah').press('Enter')
  await expect(page.getByText('Nama anak hanya dicatat bila')).toBeVisible()
  await page.getByLabel('Yang menyetujui').selectOption('Guru')
  await page.getByLabel('Sekolah').press('Enter')
  const row = page.getByRole('row', { name: /^41 Yusuf/ })
  await expect(row).toContainText('SD 4 Petaling')
  await expect(row).toContainText('Anak')
  await expect(row).not.toContainText('Ibrahim')
  // Put right, it stays a child's line.
  await page.getByRole('button', { name: 'Perbaiki data Yusuf' }).click()
  await page.getByRole('dialog').getByLabel('Sekolah').fill('SD 5')
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click()
  await expect(row).toContainText('SD 5')

  for (let n = 0; n < 3; n++) await page.getByRole('button', { name: 'Tambah satu anak' }).click()
  await expect(page.getByText('41 orang dan 3 anak, 44 hadir')).toBeVisible()
  await page.getByRole('textbox', { name: 'Anak yang hanya dihitung' }).fill('12')
  await page.getByRole('textbox', { name: 'Anak yang hanya dihitung' }).press('Enter')
  await expect(page.getByText('41 orang dan 12 anak, 53 hadir')).toBeVisible()
  await look(page, 'people-children')
  await page.reload()
  await expect(page.getByText('41 orang dan 12 anak, 53 hadir')).toBeVisible()
})

test('a closed session tells the phone so', async ({ app, page, browser }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Tutup kegiatan' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup kegiatan' }).click()
  await expect(page.getByText('Ditutup').first()).toBeVisible()
  const late = await phone(browser)
  await late.goto(app.ready.checkin)
  await expect(late.getByText('Kegiatan ini sudah ditutup petugas.')).toBeVisible()
})
