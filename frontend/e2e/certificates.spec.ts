import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { cut, png, svg, type Upload } from './certificates/pictures'
import { expect, test, type App } from './harness'
import { look } from './look'

test.use({ appOptions: { demo: true } })

const longest = 'Kusumodiningrat Abdurrahman Wahiduddin Al-Makassari Prawira'

/** All that lies in the documents, by path. */
const documents = (app: App) => readdirSync(join(app.data, 'dokumen'), { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => join(f.parentPath, f.name))
const text = (pdf: string) => execFileSync('pdftotext', ['-layout', pdf, '-']).toString()
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

/** The picture of the sheet as it is drawn now. */
async function drawn(page: Page): Promise<string> {
  const data = await page.locator('canvas').first().evaluate((c: HTMLCanvasElement) => c.toDataURL())
  return createHash('sha1').update(data).digest('hex')
}
/** Does something to a design and waits until the sheet shows it. */
async function redrawn(page: Page, change: () => Promise<void>): Promise<void> {
  const before = await drawn(page)
  await change()
  await expect.poll(() => drawn(page)).not.toBe(before)
}
async function design(page: Page): Promise<void> {
  await page.goto('/#/pendamping/rancangan')
  await expect(page.getByRole('img', { name: 'Pratinjau rancangan Piagam' })).toHaveAttribute('aria-busy', 'false')
}
async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByText('Belum disimpan')).toHaveCount(0)
}
async function make(page: Page, kind = 'Piagam'): Promise<void> {
  await page.goto('/#/pendamping/buat')
  await page.getByText(kind, { exact: true }).first().click()
  await expect(page.getByRole('radio', { name: new RegExp('^' + kind) })).toBeChecked()
}
async function issue(page: Page, n: number): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Terbitkan ${n} `) }).click()
  await expect(page.getByRole('heading', { name: `${n} selesai diterbitkan` })).toBeVisible()
}
async function rename(page: Page, name: string, to: { before?: string; name?: string; after?: string }): Promise<void> {
  await page.goto('/#/pendamping')
  await page.getByRole('listitem').filter({ hasText: name }).or(page.getByRole('row', { name })).getByText('Piagam').click()
  if (to.before !== undefined) await page.getByLabel('Gelar depan').fill(to.before)
  if (to.name !== undefined) await page.getByLabel('Nama', { exact: true }).fill(to.name)
  if (to.after !== undefined) await page.getByLabel('Gelar belakang').fill(to.after)
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(to.name ?? to.after ?? name)
}

test('a design is seen while it is changed, kept, and printed on what comes after', async ({ app, page }) => {
  await design(page)
  await look(page, 'design-look')
  await redrawn(page, () => page.getByText('Anyaman', { exact: true }).click())
  await redrawn(page, () => page.getByLabel('Warna utama', { exact: true }).fill('#7A1F1A'))
  await expect(page.getByText(/Jelas terbaca/)).toBeVisible()
  await page.getByLabel('Warna utama', { exact: true }).fill('#F6E7C8')
  await expect(page.getByText(/Terlalu pucat untuk dibaca/)).toBeVisible()
  await redrawn(page, () => page.getByLabel('Warna utama', { exact: true }).fill('#14406B'))

  await page.getByRole('button', { name: 'Kata-kata', exact: true }).click()
  await redrawn(page, () => page.getByLabel('Judul').fill('PIAGAM TERIMA KASIH'))
  const sentence = page.getByLabel('Kalimat')
  await sentence.fill('atas jasanya sebagai ')
  await sentence.press('End')
  await page.getByRole('button', { name: 'peran', exact: true }).click()
  await expect(sentence).toHaveValue('atas jasanya sebagai {peran}')
  await sentence.press('Control+a')
  await page.getByRole('button', { name: 'Tebal' }).click()
  await expect(sentence).toHaveValue('**atas jasanya sebagai {peran}**')
  await sentence.fill('atas jasanya sebagai **{peran}** di {tempat}.')
  await look(page, 'design-words')

  // A variable that stands for nothing is told at its field; another view keeps what is not saved.
  await sentence.fill('atas {jasa}')
  await expect(page.getByText(/\{jasa\}/).last()).toBeVisible()
  await expect(sentence).toHaveAttribute('aria-invalid', 'true')
  await sentence.fill('atas jasanya sebagai **{peran}** di {tempat}.')
  await page.getByRole('link', { name: /^Kuis/ }).first().click()
  await expect(page.getByRole('heading', { name: 'Kuis', level: 1 })).toBeVisible()
  await page.goto('/#/pendamping/rancangan')
  await expect(page.getByText('Belum disimpan')).toBeVisible()
  await expect(page.getByLabel('Judul')).toHaveValue('PIAGAM TERIMA KASIH')

  await page.getByRole('button', { name: 'Tanda tangan', exact: true }).click()
  await page.getByLabel('Siapa yang menandatangani').selectOption('Dua orang, ditulis di sini')
  const first = page.getByRole('group', { name: 'Penanda tangan 1' })
  await first.getByLabel('Jabatan', { exact: true }).fill('Kepala Balai Pemasyarakatan')
  await first.getByRole('button', { name: 'Plh.' }).click()
  await expect(first.getByLabel('Jabatan', { exact: true })).toHaveValue('Plh. Kepala Balai Pemasyarakatan')
  await first.getByLabel('Nama').fill('Rahmat Hidayat, S.H.')
  await first.getByLabel('NIP').fill('19661018 199203 1 001')
  const second = page.getByRole('group', { name: 'Penanda tangan 2' })
  await second.getByLabel('Jabatan', { exact: true }).fill('Kepala Desa Petaling')
  await second.getByLabel('Nama').fill('Sukardi')
  await look(page, 'design-signers')

  await page.getByRole('button', { name: 'Nomor', exact: true }).click()
  await page.getByLabel('Pola nomor').fill('{kode_unit}')
  await expect(page.getByLabel('Pola nomor')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Pola nomor').fill('W7.PAS-{urut:4}/')
  await page.getByLabel('Pola nomor').press('End')
  await page.getByRole('button', { name: 'tahun', exact: true }).click()
  await page.getByLabel(/^Nomor berikutnya/).fill('41')
  await expect(page.getByText(/W7\.PAS-0041\/\d{4}/)).toBeVisible()
  await look(page, 'design-number')
  await save(page)

  await make(page)
  await page.getByLabel(/orang dipilih$/).check() // of those who have none it becomes all, then nobody
  await page.getByLabel(/orang dipilih$/).uncheck()
  await page.getByRole('checkbox', { name: /^Agus Salim/ }).check()
  await expect(page.getByText(/Nomor W7\.PAS-0041/)).toBeVisible()
  await issue(page, 1)
  const printed = text(documents(app).find((f) => /Agus Salim.*\.pdf$/.test(f))!)
  for (const words of ['PIAGAM TERIMA KASIH', 'atas jasanya sebagai', 'Pendamping Sukarela', 'W7.PAS-0041/', 'Plh. Kepala Balai Pemasyarakatan', 'Rahmat Hidayat, S.H.', '19661018 199203 1 001', 'Sukardi']) expect(printed).toContain(words)

  // The first words come back, and go again.
  await design(page)
  await page.getByRole('button', { name: 'Kata-kata', exact: true }).click()
  await page.getByRole('button', { name: 'Kembalikan bawaan' }).click()
  await expect(page.getByLabel('Judul')).toHaveValue('PIAGAM PENGHARGAAN')
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByLabel('Judul')).toHaveValue('PIAGAM TERIMA KASIH')
})

test('the office loads its own logos, and is told of those that can’t be taken', async ({ page }) => {
  await design(page)
  await page.getByRole('button', { name: 'Kop', exact: true }).click()
  const choose = page.getByLabel(/Tambah gambar/)
  const item = (name: string) => page.getByRole('listitem').filter({ hasText: name })

  await redrawn(page, () => choose.setInputFiles(png('Logo Bapas.png')))
  await expect(item('Logo Bapas').getByRole('button', { name: 'Kiri' })).toHaveAttribute('aria-pressed', 'true')
  await choose.setInputFiles(svg('Logo desa.svg'))
  await expect(item('Logo desa')).toBeVisible()
  await redrawn(page, () => item('Logo desa').getByRole('button', { name: 'Kanan' }).click())
  // The SVG came in as a picture of its own shape, sharp enough for paper.
  const size = await item('Logo desa').locator('img').evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])
  expect(size).toEqual([1200, 600])

  const broken: [Upload, RegExp][] = [
    [cut('terpotong.png'), /rusak atau belum lengkap/],
    [svg('jahat.svg', '<script>alert(1)</script>'), /berisi hal lain selain gambar/],
    [png('bom.png', 8, 20_000), /terlalu besar/],
    [svg('luar.svg', '<image href="https://example.org/a.png" width="9" height="9"/>'), /berisi hal lain selain gambar/],
    [{ name: 'catatan.png', mimeType: 'image/png', buffer: Buffer.from('bukan gambar') }, /bukan gambar PNG, JPG atau SVG/],
  ]
  for (const [bad, said] of broken) {
    await choose.setInputFiles(bad)
    await expect(page.getByRole('alert')).toContainText(said)
    await expect(item(bad.name.split('.')[0]!)).toHaveCount(0)
  }
  await look(page, 'design-head')

  await page.getByLabel('Tulis kop sendiri').check()
  await redrawn(page, () => page.getByLabel('Baris kop').fill('PEMERINTAH DESA\nBALAI CONTOH'))
  await save(page)
  await page.reload()
  await page.getByRole('button', { name: 'Kop', exact: true }).click()
  await expect(page.getByLabel('Baris kop')).toHaveValue('PEMERINTAH DESA\nBALAI CONTOH')
  await expect(page.getByRole('button', { name: 'Hapus Logo Bapas' })).toBeDisabled()
  await item('Logo desa').getByRole('button', { name: 'Kanan' }).click()
  await save(page)
  await page.getByRole('button', { name: 'Hapus Logo desa' }).click()
  await expect(item('Logo desa')).toHaveCount(0)
})

test('volunteers get theirs at once; one with letters that no font has is told by name', async ({ app, page }) => {
  await rename(page, 'Agus Salim', { name: 'Agus 王' })
  await rename(page, 'Siti Aminah', { before: 'Prof. Dr. Hj.', name: longest, after: 'S.Pd., M.M.' })
  await page.goto('/#/pendamping/buku')
  await page.getByRole('link', { name: 'Buat piagam…' }).click()
  await expect(page.getByText(/orang dipilih$/)).toBeVisible()
  await page.getByText('Keterangan', { exact: true }).click()
  await expect(page.getByRole('checkbox', { name: '3 dari 3 orang dipilih' })).toBeChecked()
  await expect(page.getByText(/belum diperiksa pemiliknya\. Ajak/)).toBeVisible()
  await look(page, 'make')
  await page.getByRole('button', { name: 'Tuan Rumah', exact: true }).click()
  await expect(page.getByText(/^Nomor 0001.* sampai 0003/)).toBeVisible()
  await page.getByRole('button', { name: /^Terbitkan 3 / }).click()
  await expect(page.getByRole('heading', { name: '2 selesai diterbitkan' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Agus 王' })).toContainText('王')
  await look(page, 'made')
  const files = documents(app).filter((f) => f.endsWith('.pdf'))
  expect(files.some((f) => f.includes('Prawira'))).toBe(true)
  const pages = files.map((f) => execFileSync('pdfinfo', [f]).toString()).filter((t) => /Pages:\s+2/.test(t))
  expect(pages).toHaveLength(1)

  // Those who have one are not ticked again, nor asked to be printed twice.
  await page.getByRole('button', { name: 'Terbitkan lagi' }).click()
  await expect(page.getByRole('checkbox', { name: '1 dari 3 orang dipilih' })).toBeVisible()
})

test('a training for people who came has hours and a second page', async ({ app, page }) => {
  await design(page)
  await page.getByRole('button', { name: 'Kata-kata', exact: true }).click()
  await page.getByRole('button', { name: 'Sertifikat', exact: true }).click()
  for (const [n, topic, hours] of [[1, 'Peran Bapas di desa', '2'], [2, 'Mendampingi tanpa menghakimi', '3']] as const) {
    await page.getByRole('button', { name: 'Tambah materi' }).click()
    await page.getByLabel(n === 1 ? 'Materi' : `Materi ${n}`, { exact: true }).fill(topic)
    await page.getByLabel(n === 1 ? 'Jam (JP)' : `Jam materi ${n}`, { exact: true }).fill(hours)
  }
  await expect(page.getByText('Jumlah 5 JP')).toBeVisible()
  await expect(page.getByText('Halaman 1 dari 2')).toBeVisible() // of the sample
  await page.getByRole('button', { name: 'Halaman berikutnya' }).click()
  await expect(page.getByText('Halaman 2 dari 2')).toBeVisible()
  await look(page, 'design-material')
  await save(page)

  await make(page, 'Sertifikat')
  await page.getByLabel('Untuk siapa').selectOption('Hadirin kegiatan ini')
  await expect(page.getByRole('checkbox', { name: /^\d+ dari \d+ orang dipilih$/ })).toBeChecked()
  await page.getByRole('checkbox', { name: /^\d+ dari \d+ orang dipilih$/ }).uncheck()
  await expect(page.getByText('Centang satu orang atau lebih.')).toBeVisible()
  await page.getByRole('checkbox', { name: /^Tjhin Fo/ }).check()
  await issue(page, 1)
  const printed = text(documents(app).find((f) => /Tjhin Fo.*\.pdf$/.test(f))!)
  for (const words of ['SERTIFIKAT', 'Tjhin Fo', 'Peserta', '5 jam pelajaran', 'Mendampingi tanpa menghakimi']) expect(printed).toContain(words)
})

test('a number that comes later is noted, a wrong certificate is revoked, and the book is saved', async ({ app, page }) => {
  await design(page)
  await page.getByRole('button', { name: 'Nomor', exact: true }).click()
  await page.getByRole('button', { name: 'Keterangan', exact: true }).click()
  await page.getByLabel('Nomor menyusul dari kantor').check()
  await save(page)
  await make(page, 'Keterangan')
  await expect(page.getByText('Nomor menyusul dari kantor')).toBeVisible()
  await issue(page, 3)
  await page.getByRole('link', { name: 'Ke buku register' }).last().click()

  const agus = row(page, 'Agus Salim')
  await agus.getByRole('button', { name: 'Isi nomor piagam Agus Salim' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await expect(dialog.getByLabel('Nomor')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('Nomor').fill('W7.PAS-UM.01.01-1473')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await expect(agus).toContainText('W7.PAS-UM.01.01-1473')

  await agus.getByRole('button', { name: 'Cabut piagam Agus Salim' }).click()
  await look(page, 'book-revoke')
  await dialog.getByRole('button', { name: 'Cabut piagam' }).click()
  await expect(dialog.getByLabel('Alasan')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('Alasan').fill('Nama salah tulis')
  await dialog.getByRole('button', { name: 'Cabut piagam' }).click()
  await expect(agus).toContainText(/Dicabut .*: Nama salah tulis/)

  // Printed again, each counts; what is revoked is left out of a choice of all.
  await page.getByRole('checkbox', { name: /^Pilih semua/ }).check()
  await page.getByRole('button', { name: 'Cetak ulang jadi satu PDF' }).click()
  await expect(page.getByText(/^3 piagam tersimpan di/)).toBeVisible()
  await expect(row(page, 'Siti Aminah').filter({ hasText: 'Keterangan' })).toContainText('2×')
  await page.getByRole('button', { name: 'Satu berkas tiap orang' }).click()
  await expect(row(page, 'Siti Aminah').filter({ hasText: 'Keterangan' })).toContainText('3×')
  await look(page, 'book')
  await page.getByPlaceholder('Cari nama, nomor').fill('1473')
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('link', { name: 'Agus Salim' }).click()
  await expect(page.getByRole('img', { name: 'Pratinjau piagam Agus Salim' })).toHaveAttribute('aria-busy', 'false')
  await look(page, 'book-one')
  await page.getByRole('link', { name: 'Ke buku register' }).click()

  await page.getByRole('button', { name: 'Simpan buku register' }).click()
  const saved: Record<string, string> = {}
  for (const format of ['pdf', 'xlsx', 'csv']) {
    const before = documents(app)
    await dialog.getByLabel('Bentuk berkas').selectOption(format)
    await dialog.getByRole('button', { name: 'Simpan berkas' }).click()
    await expect(dialog.getByText(/Tersimpan di/)).toBeVisible()
    saved[format] = documents(app).find((f) => !before.includes(f)) ?? ''
    expect(saved[format]).toMatch(new RegExp(`\\.${format}$`))
  }
  for (const words of ['W7.PAS-UM.01.01-1473', 'Agus Salim', 'Siti Aminah']) {
    expect(text(saved.pdf!)).toContain(words)
    expect(readFileSync(saved.csv!, 'utf8')).toContain(words)
  }
})
