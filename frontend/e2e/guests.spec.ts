// Invited people: lists from spreadsheets, by hand, spare badges, and back into a spreadsheet.
import type { Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type App } from './harness'
import { look } from './look'

test.use({ appOptions: { demo: true } })

// Made by backend/sheet's fixture_test.go, as an office makes it: rows 5 to 11, of which 7, 8 and 9 are mistakes.
const list = join(import.meta.dirname, 'lists', 'undangan.xlsx')

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })

async function choose(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.getByRole('button', { name: 'Impor daftar' }).click()
  await page.getByLabel('Pilih berkas XLSX atau CSV').setInputFiles(file)
}

const csv = (text: string, name = 'undangan.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

async function imported(page: Page, text: string, n: number): Promise<void> {
  await choose(page, csv(text))
  await page.getByRole('button', { name: `Undang ${n} orang` }).click()
  await expect(page.getByText(`${n} orang diundang.`)).toBeVisible()
}

const documents = (app: App) => join(app.data, 'dokumen')

test('a list from Excel is looked at, put right, and imported once', async ({ page }) => {
  await page.goto('/#/hadir/undangan')
  await expect(page.getByRole('heading', { name: 'Belum ada undangan' })).toBeVisible()
  await look(page, 'guests-empty')
  await choose(page, list)

  // What each column is, and every row that can't be taken, by its number and reason.
  await expect(page.getByLabel('Nama Lengkap')).toHaveValue('nama')
  await expect(page.getByLabel('NIK', { exact: true })).toHaveValue('')
  await expect(page.getByText('3 orang baru, 1 sudah ada, 3 ditolak.')).toBeVisible()
  await expect(row(page, '^7 ')).toContainText('Nama belum diisi')
  await expect(row(page, '^8 ')).toContainText('NIK tidak diperlukan')
  await expect(page.getByText('1901014101010001')).toHaveCount(0)
  await expect(row(page, '^9 ')).toContainText('tanda yang tidak dapat dicatat: < >')
  await look(page, 'import-refused')
  await page.getByRole('button', { name: /^Isi tidak dipahami/ }).click()
  await expect(row(page, '^10 ')).toContainText('Unsur: “juru kunci” tidak dipahami')
  await expect(row(page, '^10 ')).toContainText('Nomor HP: “12345” tidak dipahami')
  await page.getByRole('button', { name: /^Semua/ }).click()
  await look(page, 'import-all')

  // A column taken for something else, and back.
  await page.getByLabel('Alamat (RT/Dusun)').selectOption('')
  await expect(row(page, '^5 ')).not.toContainText('Dusun 2')
  await page.getByLabel('Jabatan/Unsur').selectOption('nama')
  await expect(row(page, '^5 ')).toContainText('Ketua RT 03')
  await expect(page.getByLabel('Nama Lengkap')).toHaveValue('')
  await page.getByLabel('Nama Lengkap').selectOption('nama')
  await page.getByLabel('Jabatan/Unsur').selectOption('unsur')
  await page.getByLabel('Alamat (RT/Dusun)').selectOption('dusun')

  await page.getByRole('button', { name: 'Undang 3 orang' }).click()
  await expect(page.getByText('3 orang diundang. 3 baris ditolak; perbaiki di berkas, lalu impor lagi.')).toBeVisible()
  await page.getByRole('button', { name: 'Kembali ke undangan' }).click()
  await expect(row(page, 'Siti Aminah')).toContainText('Kepala dusun/RT/RW · Dusun 2 · P')
  await expect(row(page, 'Tjhin Fo')).toBeVisible()

  await choose(page, list)
  await expect(page.getByText('Tidak ada orang baru: 4 sudah ada di daftar, 3 ditolak.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Undang \d/ })).toHaveCount(0)
})

test('a wrong list is taken back whole, and its badges with it', async ({ page }) => {
  await page.goto('/#/hadir/undangan')
  await imported(page, 'Nama;L/P\nSiti Aminah;P\nFo;L\n', 2)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByRole('heading', { name: 'Belum ada undangan' })).toBeVisible()
})

test('a file dropped on the page is read; one that is no list is told why', async ({ page }) => {
  await page.goto('/#/hadir/undangan')
  const refused: [string, Buffer, string][] = [
    ['lama.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'Simpan ulang sebagai XLSX'],
    ['kosong.csv', Buffer.from(' \n;;\n'), 'Berkas ini kosong'],
    ['rusak.xlsx', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(64)]), 'rusak atau bukan daftar'],
    ['foto.csv', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'rusak atau bukan daftar'],
    ['besar.csv', Buffer.alloc((8 << 20) + 1, 'a'), 'lebih dari 8 MB'],
    ['panjang.csv', Buffer.from('nama\n' + 'a\n'.repeat(20001)), 'lebih dari 20.000 baris'],
  ]
  await page.getByRole('button', { name: 'Impor daftar' }).click()
  for (const [name, buffer, sentence] of refused) {
    await page.getByLabel('Pilih berkas XLSX atau CSV').setInputFiles({ name, mimeType: '', buffer })
    await expect(page.getByRole('alert')).toContainText(name)
    await expect(page.getByRole('alert')).toContainText(sentence)
  }
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File(['\ufeffNAMA UNDANGAN,JENIS KELAMIN\nSiti Aminah,Perempuan\n'], 'seret.csv'))
    return data
  })
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped }) // beside the frame
  await expect(page.getByText('1 orang baru, 0 sudah ada, 0 ditolak.')).toBeVisible()
  await expect(row(page, 'Siti Aminah')).toContainText('P')
})

test('twenty thousand rows show how far they are, and stop when asked', async ({ page }) => {
  test.slow()
  await page.goto('/#/hadir/undangan')
  const rows = Array.from({ length: 19_000 }, (_, i) => `Siti Aminah ${i};P;Dusun ${i % 9}`)
  await choose(page, csv(`Nama;L/P;Dusun\n${rows.join('\n')}\n`))
  await page.getByRole('button', { name: 'Undang 19000 orang' }).click({ timeout: 60_000 })
  await expect(page.getByText(/\d+ dari 19000 baris dicatat…/)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Hentikan' }).dispatchEvent('click') // at once: a quick laptop is soon done
  const told = page.getByText(/Dihentikan\. \d+ dari 19000 baris sudah diperiksa/)
  await expect(told).toBeVisible({ timeout: 60_000 })
  const done = Number(/Dihentikan\. (\d+)/.exec(await told.innerText())?.[1])
  expect(done).toBeGreaterThan(0)
  expect(done).toBeLessThan(19_000)
  await expect(page.getByText(`${19_000 - done} orang baru, ${done} sudah ada, 0 ditolak.`)).toBeVisible({ timeout: 120_000 })
})

test('people are invited by hand, corrected, taken off and brought back', async ({ page }) => {
  await page.goto('/#/hadir/undangan')
  await page.getByRole('button', { name: 'Undang satu orang' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nama').fill('Rusmni')
  await dialog.getByLabel('Dusun/RT').fill('Dusun 2')
  await dialog.getByLabel('Nomor HP').fill('0717-123')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Nomor HP ini belum benar')).toBeVisible()
  await dialog.getByLabel('Nomor HP').fill('')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/Rusmni diundang, kartu/)).toBeVisible()
  // The next name of the list goes straight in.
  await page.keyboard.type('Fo', { delay: 120 })
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/Fo diundang, kartu/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Tutup' }).click()

  const code = await row(page, 'Rusmni').locator('.code').innerText()
  await page.getByRole('button', { name: 'Perbaiki undangan Rusmni' }).click()
  await dialog.getByLabel('Nama').fill('Rusmini')
  await page.keyboard.press('Enter')
  await expect(row(page, 'Rusmini')).toContainText(code)

  await page.getByRole('button', { name: 'Hapus Rusmini dari undangan' }).click()
  await expect(row(page, 'Rusmini')).toHaveCount(0)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(row(page, 'Rusmini')).toContainText(code)

  // Who comes without the badge is found by name.
  await page.getByRole('button', { name: 'Catat Rusmini hadir' }).click()
  await expect(row(page, 'Rusmini')).toContainText('nomor 41')
  await page.getByRole('button', { name: /^Belum datang/ }).click()
  await expect(row(page, 'Rusmini')).toHaveCount(0)
  await expect(row(page, 'Fo')).toBeVisible()
  await page.getByLabel('Cari nama, dusun').fill('tidak ada')
  await expect(page.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeVisible()
})

test('a spare badge gets its name when it is given away', async ({ page }) => {
  await page.goto('/#/hadir/undangan')
  await page.getByLabel('Jumlah').fill('3')
  await page.getByRole('button', { name: 'Buat kartu' }).click()
  await expect(page.getByText('3 kartu belum bernama')).toBeVisible()
  const spares = page.getByRole('button', { name: /^Beri nama kartu/ })
  const code = (await spares.first().innerText()).replace(' ', '')

  // Read at the door it asks for the name, and its holder has come.
  await page.goto('/#/hadir')
  await page.getByRole('button', { name: 'Pindai kartu' }).click()
  await page.getByLabel('Ketik kode').fill(code)
  await page.getByLabel('Ketik kode').press('Enter')
  const asked = page.getByRole('dialog', { name: `Siapa pemegang kartu ${code.slice(0, 3)} ${code.slice(3)}?` })
  await asked.getByLabel('Nama').fill('Tjhin Kiun')
  await asked.getByRole('button', { name: 'Catat hadir' }).click()
  await expect(page.getByText('Tjhin Kiun, nomor hadir 41.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Tutup' }).first().click()
  await expect(row(page, 'Tjhin Kiun')).toContainText('Kartu')

  await page.goto('/#/hadir/undangan')
  await expect(row(page, 'Tjhin Kiun')).toContainText('nomor 41')
  await expect(page.getByText('2 kartu belum bernama')).toBeVisible()
  await page.getByRole('button', { name: 'Buat untuk semua' }).click()
  await expect(page.getByText('3 pendamping sudah punya kartu')).toBeVisible()
  await look(page, 'guests-few')
})

test('what was exported says who came, and imported again changes nothing', async ({ app, page }) => {
  await page.goto('/#/hadir/undangan')
  await imported(page, 'Nama;L/P;Jabatan;Dusun;HP\n-Rusmini;P;Ketua RT;=1+1;+62 812-3456-7890\nFo;L;Guru;;\n', 2)
  await page.getByRole('button', { name: 'Catat Fo hadir' }).click()
  await expect(row(page, 'Fo')).toContainText('nomor 41')
  for (const [format, name] of [['csv', 'CSV dengan titik koma'], ['xlsx', 'Excel (XLSX)']] as const) {
    await page.getByRole('button', { name: 'Ekspor' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Bentuk berkas').selectOption(name)
    await dialog.getByRole('button', { name: 'Simpan berkas' }).click()
    await expect(dialog.getByText(`Tersimpan di ${documents(app)}`)).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Buka' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Tutup' }).click()
    const [file = ''] = readdirSync(documents(app)).filter((f) => f.endsWith(format))
    expect(file).toMatch(/^Undangan \d{4}-\d\d-\d\d Desa Petaling\./)
    if (format === 'csv') {
      const text = readFileSync(join(documents(app), file), 'utf8')
      expect(text).toContain(`;'-Rusmini;P;Kepala dusun/RT/RW;'=1+1;0812-3456-7890;;`)
      expect(text).toMatch(/;Fo;L;Guru\/sekolah;;;41;\d\d\.\d\d WIB\n/)
    }
    await choose(page, join(documents(app), file))
    await expect(page.getByText('Semua 2 orang sudah ada di daftar. Tidak ada yang berubah.')).toBeVisible()
    await page.getByRole('button', { name: 'Kembali ke undangan' }).click()
  }
  // An earlier export stays: somebody may have worked on it.
  await page.goto('/#/hadir')
  for (let i = 0; i < 2; i++) {
    await page.getByRole('button', { name: 'Ekspor' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Simpan berkas' }).click()
    await expect(page.getByRole('dialog').getByText('Tersimpan di')).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click()
  }
  expect(readdirSync(documents(app)).filter((f) => f.startsWith('Data hadir'))).toHaveLength(2)
})

test('five hundred guests stay quick to find and to choose', async ({ page }) => {
  await page.goto('/#/hadir/undangan')
  const long = 'Raden Ajeng Siti Nurhaliza Kusumaningrum Wijayakusuma binti Haji Abdurrahman Wahid Sastrodiningrat'
  const rows = Array.from({ length: 499 }, (_, i) => `${i < 490 ? 'Warga' : 'Pemuda'} ${String(i).padStart(3, '0')};${i % 2 ? 'L' : 'P'};Kampung Tanjung Koto ${i % 12}`)
  await imported(page, `Nama;L/P;Dusun\n${long};P;Kampuang Tanjuang Koto Mambang Sungai Durian RT 003\n${rows.join('\n')}\n`, 500)
  await page.getByRole('button', { name: 'Kartu lain' }).click()
  await expect(page.getByRole('button', { name: 'Buat kartu' })).toBeVisible()
  await page.getByRole('button', { name: 'Kartu lain' }).click()
  await look(page, 'guests-500', ['tbody tr:nth-child(n+20)']) // all rows are drawn by the same lines; five hundred take axe minutes
  await page.getByLabel('Cari nama, dusun').fill('pemuda')
  await expect(page.getByRole('row')).toHaveCount(10)
  await page.getByLabel('Pilih semua yang tampil').check()
  await expect(page.getByText('9 dipilih').first()).toBeVisible()
  await page.getByLabel('Cari nama, dusun').fill('')
  await expect(page.getByText('9 dipilih').first()).toBeVisible()
  await page.getByRole('button', { name: 'Tampilkan lagi' }).click()
  await expect(page.getByRole('row')).toHaveCount(501)
  await page.getByRole('button', { name: 'Hapus yang dipilih' }).click()
  await expect(page.getByRole('button', { name: /^Semua 491/ })).toBeVisible()
  const gone = page.getByRole('group').filter({ hasText: '9 orang atau kartu dihapus' }) // the import's may stand there still
  await gone.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByRole('button', { name: /^Semua 500/ })).toBeVisible()
})
