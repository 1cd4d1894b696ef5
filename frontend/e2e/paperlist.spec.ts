// A list written by hand during a power cut, copied into the laptop afterwards.
import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import { look } from './look'

test.use({ appOptions: { demo: true } })

const cell = (page: Page, row: number, column = 'Nama') => page.getByLabel(`${column}, baris ${row}`, { exact: true })

/** Pastes as a person does: into whatever has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

async function open(page: Page): Promise<void> {
  await page.goto('/#/hadir')
  await page.getByRole('link', { name: 'Dari kertas' }).click()
  await expect(cell(page, 1)).toBeFocused() // what is pasted goes where the focus is
}

test('typed row by row: each is on the disk when it is left, and a power cut takes none of them', async ({ app, page }) => {
  await open(page)
  await page.keyboard.type('Maryam Jamilah', { delay: 60 })
  await page.keyboard.press('Tab')
  await page.keyboard.type('p', { delay: 60 })
  await page.keyboard.press('Tab')
  await page.keyboard.type('Guru', { delay: 60 })
  await page.keyboard.press('Tab')
  await page.keyboard.type('Dusun 3', { delay: 60 })
  await page.keyboard.press('Enter')
  await expect(cell(page, 2)).toBeFocused()
  await expect(page.getByText('Tersimpan, nomor 41')).toBeAttached()

  await page.keyboard.type('Tjhin Fo', { delay: 60 })
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tersimpan, nomor 42')).toBeAttached()
  await expect(cell(page, 3)).toBeFocused()
  await page.keyboard.type('Belum sel', { delay: 60 })
  await app.restart()
  await page.goto(`${app.desk}#/hadir/kertas`)
  await expect(cell(page, 1)).toHaveValue('Maryam Jamilah')
  await expect(cell(page, 1, 'L/P')).toHaveValue('P')
  await expect(cell(page, 1, 'Unsur')).toHaveValue('guru')
  await expect(cell(page, 2)).toHaveValue('Tjhin Fo')
  await expect(cell(page, 3)).toHaveValue('')

  // A recorded row is put right where it stands, and keeps its number.
  await cell(page, 2, 'Dusun/RT').fill('RT 7')
  await cell(page, 2, 'Dusun/RT').press('ArrowUp')
  await expect(cell(page, 1, 'Dusun/RT')).toBeFocused()
  await expect(page.getByText('Tersimpan, nomor 42')).toBeAttached()
  await page.getByRole('link', { name: 'Hadirin' }).click()
  const row = page.getByRole('row', { name: /^42 Tjhin Fo/ })
  await expect(row).toContainText('RT 7')
  await expect(row).toContainText('dari kertas')
  await expect(page.getByRole('row')).toHaveCount(43)
})

test('of a child on the sheet only the first name and the school are kept', async ({ page }) => {
  await open(page)
  await page.keyboard.type('Budi Hartono', { delay: 60 })
  await cell(page, 1, 'Nomor HP').fill('081234567890')
  await cell(page, 1, 'Unsur').selectOption('Anak di bawah 18 tahun')
  await expect(cell(page, 1, 'Yang menyetujui')).toHaveValue('') // in place of a number
  await cell(page, 1, 'Yang menyetujui').selectOption('Guru')
  await cell(page, 1, 'Sekolah').fill('SDN 4')
  await cell(page, 1, 'Sekolah').press('Enter')
  await expect(page.getByText('Tersimpan, nomor 41')).toBeAttached()
  await expect(cell(page, 1)).toHaveValue('Budi')
  // Looked at again, and its school put right: a child it stays.
  await page.reload()
  await expect(cell(page, 1, 'Sekolah')).toHaveValue('SDN 4')
  await cell(page, 1, 'Sekolah').fill('SDN 14')
  await cell(page, 1, 'Sekolah').press('Enter')
  await page.getByRole('link', { name: 'Hadirin' }).click()
  const row = page.getByRole('row', { name: /^41 Budi/ })
  await expect(row).toContainText('SDN 14')
  await expect(row).toContainText('Anak')
  await expect(row).not.toContainText('Hartono')
})

test('a bad row says why next to its cell, keeps nobody else out, and is recorded once it is right', async ({ page }) => {
  await open(page)
  await paste(page, 'No\tNama\tL/P\tNIK\tJabatan\tNo HP\n1\tSiti Baru\tP\t1901010101010001\tjuru kunci\t081234567890\n2\t1901010101010001\tL\t\tGuru\t\n3\tBudi Baru\tX\t\tKetua RT 02\t12345\n')
  await expect(page.getByText('3 baris terbaca: Nama, L/P, Unsur, Nomor HP. Kolom NIK tidak diambil.')).toBeVisible()
  await expect(page.getByText('“juru kunci” tidak dikenali; menjadi Warga.')).toBeVisible()
  await expect(page.getByText(/NIK tidak diperlukan/)).toBeVisible()
  await expect(page.getByText('“X” tidak dikenali.')).toBeVisible()
  await expect(cell(page, 3, 'Nomor HP')).toHaveValue('12345')
  await look(page, 'paper-refused')

  await page.getByRole('button', { name: 'Catat 3 baris' }).click()
  await expect(page.getByText('Tersimpan, nomor 41')).toBeAttached()
  await expect(page.getByText('2 baris perlu diperbaiki.')).toBeVisible()
  await expect(cell(page, 3, 'Nomor HP')).toHaveAttribute('aria-invalid', 'true')
  await cell(page, 2).fill('Ani Baru')
  await cell(page, 2).press('Enter')
  await expect(page.getByText('Tersimpan, nomor 42')).toBeAttached()
  await cell(page, 3, 'Nomor HP').fill('')
  await cell(page, 3, 'Nomor HP').press('Enter')
  await expect(page.getByText('3 baris tersimpan.')).toBeVisible()
})

test('a hundred rows are pasted, recorded, known when they are pasted again, and undone together', async ({ app, page }) => {
  test.slow()
  await open(page)
  const list = Array.from({ length: 100 }, (_, i) => `${i + 1}\tWarga ${'ABCDEFGHIJ'[i % 10]}${i} Kertas\t${i % 2 ? 'P' : 'L'}\tDusun ${i % 4}`).join('\n')
  await paste(page, list)
  await expect(page.getByText('100 baris terbaca: Nama, L/P, Dusun/RT.')).toBeVisible()
  await page.getByRole('button', { name: 'Catat 100 baris' }).click()
  await expect(page.getByText('100 baris tersimpan.')).toBeVisible()
  await look(page, 'paper-hundred')

  // After a crash nobody knows what went through: the same list again adds nobody.
  await app.restart()
  await page.goto(`${app.desk}#/hadir/kertas`)
  await expect(page.getByText('100 baris tersimpan.')).toBeVisible()
  await expect(cell(page, 101)).toBeFocused()
  await paste(page, `${list}\n101\tOrang Baru\tL\tDusun 1`)
  await expect(page.getByText(/100 baris sudah tercatat, jadi dilewati/)).toBeVisible()
  await page.getByRole('button', { name: 'Catat 1 baris' }).click()
  await expect(page.getByText('101 baris tersimpan.')).toBeVisible()

  await page.getByRole('button', { name: 'Urungkan 1 baris terakhir' }).click()
  await expect(page.getByText('1 baris belum dicatat.')).toBeVisible()
  await page.getByRole('link', { name: 'Hadirin' }).click()
  await expect(page.getByText('140 orang', { exact: true })).toBeVisible()
  // Undone by mistake.
  await page.getByRole('button', { name: 'Urungkan', exact: true }).click()
  await expect(page.getByText('141 orang', { exact: true })).toBeVisible()
})

test('names are pasted as plain lines, and those who have come by phone are pointed out', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Tempel daftar…' }).click()
  await page.getByLabel('Daftar yang ditempel').fill('1. Siti Aminah, S.Pd., M.M.\n2. Yanto\n')
  await page.getByRole('button', { name: 'Baca daftar' }).click()
  await expect(cell(page, 1)).toHaveValue('Siti Aminah, S.Pd., M.M.')
  await expect(cell(page, 2)).toHaveValue('Yanto')
  await expect(page.getByText(/Nama kembar dengan nomor \d+/)).toBeVisible()
  await page.getByRole('button', { name: 'Buang yang belum dicatat' }).click()
  await expect(cell(page, 1)).toHaveValue('')
})
