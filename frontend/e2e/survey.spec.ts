// The anonymous forms as the officer runs them: what is asked, when, on paper and with cards.
import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import { barriers, look } from './look'
import { scan } from './scanner'
import { freshSlips } from './slips'
import { firstStart, openSession } from './start'

async function ready(page: Page, village = 'Petaling'): Promise<void> {
  await firstStart(page)
  await page.getByRole('link', { name: 'Rencanakan kegiatan' }).or(page.getByRole('button', { name: 'Rencanakan kegiatan' })).first().click()
  await page.getByRole('combobox', { name: 'Desa atau kelurahan' }).fill(village)
  await page.getByRole('option', { name: new RegExp(`${village}.*Mendo Barat`) }).first().click()
  await page.getByRole('button', { name: 'Simpan rencana' }).click()
  await openSession(page)
  await page.getByRole('link', { name: /Umpan balik/ }).click()
  await expect(page.getByRole('heading', { name: 'Umpan balik', level: 1 })).toBeVisible()
}

const part = (page: Page, name: string) => page.getByRole('navigation', { name: 'Bagian umpan balik' }).getByRole('link', { name })

test('what is asked is chosen before the first phase opens, and one phase at a time', async ({ page }) => {
  await ready(page)
  await expect(page.getByText('Survei sebelum ±2 menit, sesudah ±3 menit, lanjutan ±2 menit.')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'SKM internal' })).not.toBeChecked()
  await look(page, 'survey-path-empty')

  await page.getByRole('checkbox', { name: 'Keyakinan' }).check()
  await expect(page.getByText('Survei sebelum ±3 menit, sesudah ±4 menit, lanjutan ±3 menit.')).toBeVisible()
  await page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: 'Keyakinan' }) }).getByText('Lihat 4 pertanyaan').click()
  await expect(page.getByText('Mantan narapidana umumnya berbahaya.')).toBeVisible()

  await page.getByRole('button', { name: 'Buka survei sebelum' }).click()
  await expect(page.getByRole('button', { name: 'Tutup survei sebelum' })).toBeVisible()
  await expect(page.getByText('Terkunci sejak tahap pertama dibuka')).toBeVisible()
  await expect(page.getByRole('main').getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByText('Ini sekaligus menutup survei “Sebelum”.')).toBeVisible()
  await page.getByRole('button', { name: 'Tampilkan kode' }).click()
  await expect(page.getByRole('button', { name: 'Tampilkan kode' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Buka survei sesudah' }).click()
  await expect(page.getByRole('button', { name: 'Tutup survei sesudah' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tutup survei sebelum' })).toHaveCount(0)
  // Closed by mistake: it may be opened again, as nobody has seen anything.
  await page.getByRole('button', { name: 'Buka kembali' }).click()
  await expect(page.getByRole('button', { name: 'Tutup survei sebelum' })).toBeVisible()
  await look(page, 'survey-path-open')
})

test('without an open phase, paper and cards say what to do first', async ({ page }) => {
  await ready(page)
  await part(page, 'Lembar kertas').click()
  await expect(page.getByText('Belum ada tahap yang menerima lembar kertas')).toBeVisible()
  await look(page, 'survey-paper-empty')
  await part(page, 'Kartu jawaban').click()
  await expect(page.getByText('Belum ada tahap untuk kartu jawaban')).toBeVisible()
  await page.getByRole('link', { name: 'Ke jalannya survei' }).click()
  await page.getByRole('link', { name: 'Cetak kartu survei' }).click()
  await expect(page.getByRole('heading', { name: 'Daftar hadir' })).toBeVisible()
  await expect(page.getByLabel('Jumlah kartu baru')).toBeVisible()
})

test.describe('a session with slips', () => {
  test.use({ appOptions: { demo: true } })

  test('paper forms are typed in one after another, and a slip counts once', async ({ app, page }) => {
    await page.goto('/#/umpan-balik')
    await part(page, 'Jalannya survei').click()
    const station = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Di pintu, sebelum sambutan' })
    const sheets = async () => Number(/(\d+) lembar/.exec(await station.innerText())?.[1])
    await expect(station.getByText(/lembar/)).toBeVisible()
    const had = await sheets()
    const [one = '', two = ''] = await freshSlips(page, app)

    // The phase before is closed already: what was written on paper may still come.
    await part(page, 'Lembar kertas').click()
    await page.getByRole('group', { name: 'Tahap' }).getByRole('button', { name: 'Sebelum' }).click()
    const code = page.getByRole('textbox', { name: 'Kode kartu' })
    await expect(page.getByRole('button', { name: 'Sebelum' })).toHaveAttribute('aria-pressed', 'true')
    await code.focus()
    await page.keyboard.type('O2I45', { delay: 60 })
    await page.keyboard.press('Enter')
    await expect(page.getByText(/Kode kartu tidak pernah memuat OI/)).toBeVisible()
    await expect(code).toBeFocused()
    await code.fill('')
    await page.keyboard.type(one.toLowerCase(), { delay: 60 })
    await page.keyboard.press('Enter')
    const first = page.getByRole('textbox', { name: /^1\. / })
    await expect(first).toBeFocused()
    // Half an answer is fine: 2, 1, skipped, 2, then a 5 that no answer has, Backspace and 4.
    await page.keyboard.type('210', { delay: 60 })
    await expect(page.getByRole('textbox', { name: /^4\. / })).toBeFocused()
    await page.keyboard.type('2', { delay: 60 })
    await page.keyboard.type('5', { delay: 60 })
    await expect(page.getByRole('textbox', { name: /^5\. / })).toBeFocused()
    await page.keyboard.press('Backspace')
    await expect(page.getByRole('textbox', { name: /^4\. / })).toBeFocused()
    await page.keyboard.type('144', { delay: 60 })
    await expect(page.getByRole('textbox', { name: /^7\. / })).toBeFocused()
    for (let i = 7; i <= 10; i++) await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Simpan lembar' })).toBeFocused()
    await expect(page.getByText('Jawaban: 2 1 – 1 4 4 – – – –')).toBeVisible()
    await look(page, 'survey-paper-check')
    await page.keyboard.press('Enter')
    await expect(page.getByText('1 lembar diketik di sini')).toBeVisible()
    await expect(code).toBeFocused()
    await expect(code).toHaveValue('')

    // The same slip again: the officer is asked. Scanned, from wherever the focus is.
    await page.keyboard.press('Tab')
    await scan(page, `http://192.168.8.10/u?kartu=${one}`, 'Enter')
    await expect(page.getByText('Kartu ini sudah menjawab pada tahap ini.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Ganti jawaban lama' })).toBeFocused()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Kode lain' }).click()
    await expect(code).toBeFocused()
    await code.fill(two)
    await page.keyboard.press('Enter')
    await expect(first).toBeFocused()
    await page.keyboard.type('2211444444', { delay: 60 })
    await page.keyboard.press('Enter')
    await expect(page.getByText('2 lembar diketik di sini')).toBeVisible()
    await expect(code).toBeFocused()
    await code.fill(one)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Ganti jawaban lama' }).click()
    await expect(page.getByText('Jawaban lama kartu ini akan diganti.')).toBeVisible()
    await expect(first).toBeFocused()
    await page.keyboard.type('1111111111', { delay: 60 })
    await page.keyboard.press('Enter')
    await expect(page.getByText('3 lembar diketik di sini')).toBeVisible()
    await part(page, 'Jalannya survei').click()
    await expect.poll(sheets).toBe(had + 2)
  })
})

test('a room answers with its hands; a power cut keeps the question, and no split is told', async ({ app, page }) => {
  await ready(page)
  await part(page, 'Kartu jawaban').click()
  await expect(page.getByText('Belum ada tahap untuk kartu jawaban')).toBeVisible()
  await part(page, 'Jalannya survei').click()
  await page.getByRole('button', { name: 'Buka survei sebelum' }).click()
  await expect(page.getByRole('button', { name: 'Tutup survei sebelum' })).toBeVisible()
  await part(page, 'Kartu jawaban').click()
  const question = 'Apakah Bapak/Ibu mau kerja bakti bersama mantan narapidana?'
  await page.getByTitle(`Tampilkan: ${question}`).click()
  await expect(page.getByRole('heading', { name: question })).toBeVisible()
  await look(page, 'survey-room')

  await app.restart()
  await page.goto(`${app.desk}#/umpan-balik/ruangan`)
  await expect(page.getByRole('heading', { name: question })).toBeVisible()
  await expect(page.getByText('Hadirin sedang melihat layar lain.')).toHaveCount(0)

  const hands = (letter: string) => page.getByRole('textbox', { name: new RegExp(`^Tangan untuk ${letter}`) })
  await page.getByRole('button', { name: 'Simpan hitungan' }).click()
  await expect(page.getByText('Belum ada hitungan.')).toBeVisible()
  await hands('C').fill('dua')
  await page.getByRole('button', { name: 'Simpan hitungan' }).click()
  await expect(page.getByText('Isi angka 0 sampai 2000.')).toBeVisible()
  await hands('C').fill('14')
  await hands('D').fill('9')
  await page.getByRole('button', { name: 'Simpan hitungan' }).click()
  await expect(page.getByText('23 jawaban tersimpan', { exact: true }).first()).toBeVisible()
  await expect(hands('C')).toHaveValue('')
  await expect(page.getByRole('button', { name: 'Pertanyaan berikutnya' })).toBeFocused()

  // Once more: only after asking, and in place of the first count.
  await hands('A').fill('5')
  await page.getByRole('button', { name: 'Simpan hitungan' }).click()
  await page.getByRole('dialog', { name: 'Ganti hitungan lama?' }).getByRole('button', { name: 'Batal' }).click()
  await expect(page.getByText('23 jawaban tersimpan', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Simpan hitungan' }).click()
  await page.getByRole('dialog', { name: 'Ganti hitungan lama?' }).getByRole('button', { name: 'Ganti hitungan' }).click()
  await expect(page.getByText('5 jawaban tersimpan', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Pertanyaan berikutnya' }).click()
  await expect(page.getByRole('heading', { name: /bekerja di satu tempat/ })).toBeVisible()
})
