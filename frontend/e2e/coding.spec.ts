import { readFileSync } from 'node:fs'
import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from './harness'
import { look } from './look'

test.use({ appOptions: { demo: true } })

// The demonstration's session has fourteen sheets; these come on top.
const long = `${'Dulu kami takut sekali kalau ada yang pulang dari penjara, '.repeat(4)}sekarang mau menyapa.`
const sheets = ['Pak Budi dari Bapas sabar, hubungi 0812-3456-7890.', 'Takut kalau malam.', long]

async function send(request: APIRequestContext, post: string, komentar: string, i: number) {
  const sent = await request.post(post, { form: { u1: 3, u2: 3, u3: 3, u4: 3, komentar, nonce: `coding-000${i}` }, headers: { Accept: 'application/json' } })
  expect(sent.ok()).toBeTruthy()
}
// What the results' page asks of the laptop: from then on nothing is added to them.
function seeResults(page: Page, session: string): Promise<void> {
  type Bound = { go: { desk: { Feedback: { See(session: string): Promise<void> } } } }
  return page.evaluate((id) => (window as unknown as Bound).go.desk.Feedback.See(id), session)
}
const text = (page: Page, words: string | RegExp) => page.getByRole('region', { name: 'Teks' }).getByRole('listitem').filter({ has: page.getByRole('button', { name: words }) })
const book = (page: Page) => page.getByRole('region', { name: 'Kode, kategori, tema' })

async function interview(page: Page, who: string, code: string, question: string, told: string, confirmed = '') {
  await page.getByRole('button', { name: who, exact: true }).click()
  await expect(page.getByLabel('Kode informan')).toHaveValue(code)
  await page.getByLabel(question).fill(told)
  if (confirmed) await page.getByLabel('Dikonfirmasi ke informan, tanggal').fill(confirmed)
  await page.getByRole('button', { name: 'Simpan wawancara' }).click()
  await expect(page.getByRole('button', { name: `Ubah wawancara ${code}` })).toBeVisible()
}

test('what people said becomes codes, categories and themes', async ({ app, page, request }) => {
  const post = app.ready.feedback
  for (const [i, words] of sheets.entries()) await send(request, post, words, i)
  await page.goto('/#/umpan-balik')
  await page.getByRole('link', { name: 'Koding', exact: true }).click()
  await expect(page.getByText('Komentar 1 kegiatan belum boleh dibaca.')).toBeVisible()
  await expect(page.getByText('Takut kalau malam.')).toHaveCount(0)
  await look(page, 'coding-empty')
  await page.goto('/#/umpan-balik/koding-tema')
  await expect(page.getByRole('heading', { name: 'Belum ada kode' })).toBeVisible()
  await page.goto('/#/umpan-balik')
  await page.getByRole('button', { name: 'Tutup survei sesudah' }).click()
  await expect(page.getByRole('button', { name: 'Tutup survei sesudah' })).toHaveCount(0)
  await seeResults(page, app.ready.session)

  // An interview of each source; what is no code for an informant is refused, and what is typed outlives a look elsewhere.
  await page.goto('/#/umpan-balik/koding-wawancara')
  await look(page, 'coding-interviews-empty')
  await page.getByRole('button', { name: 'Warga', exact: true }).click()
  await page.getByLabel('Kode informan').fill('Siti Aminah')
  await page.getByLabel('3. Apa yang masih membuat ragu?').fill('Takut anak saya ikut-ikutan.')
  await page.getByRole('button', { name: 'Simpan wawancara' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'misalnya W-03. Jangan menulis nama.' })).toBeVisible()
  await look(page, 'coding-interview')
  await page.getByRole('link', { name: /Tanya jawab/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tanya jawab' })).toBeVisible()
  await page.goto('/#/umpan-balik/koding-wawancara')
  await expect(page.getByLabel('3. Apa yang masih membuat ragu?')).toHaveValue('Takut anak saya ikut-ikutan.')
  await page.getByLabel('Kode informan').fill('w-01')
  await page.getByLabel('Dikonfirmasi ke informan, tanggal').fill('2026-03-08')
  await page.getByRole('button', { name: 'Simpan wawancara' }).click()
  await expect(page.getByText('Dikonfirmasi Minggu, 8 Maret 2026')).toBeVisible()
  await interview(page, 'Klien', 'K-01', '4. Dukungan apa paling menolong?', 'Pak RT mengajak kerja bakti.')
  await interview(page, 'Petugas', 'P-01', '3. Perubahan apa yang terlihat?', 'Warga lebih berani menyapa.')
  await look(page, 'coding-interviews')

  // By keyboard: a text is chosen, a code typed; Enter on nothing goes on.
  await page.getByRole('link', { name: /^Papan/ }).click()
  await text(page, 'Takut kalau malam.').getByRole('button', { name: 'Takut kalau malam.', exact: true }).focus()
  await page.keyboard.press('Enter')
  const tag = page.getByRole('combobox', { name: 'Beri kode' })
  await expect(tag).toBeFocused()
  await tag.fill('rasa takut') // not key by key: a burst of keys that ends with Enter is a scanner's
  await page.keyboard.press('Enter')
  await expect(text(page, 'Takut kalau malam.').getByRole('button', { name: 'Lepas kode rasa takut dari teks ini' })).toBeVisible()
  await expect(tag).toBeFocused()
  await expect(tag).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(text(page, 'Takut kalau malam.').getByRole('button', { name: 'Takut kalau malam.', exact: true })).toBeFocused()
  const give = async (words: string | RegExp, typed: string, code: string) => {
    await text(page, words).getByRole('button', { name: words, exact: true }).click()
    await tag.fill(typed)
    await page.keyboard.press('Enter')
    await expect(text(page, words).getByRole('button', { name: `Lepas kode ${code} dari teks ini` })).toBeVisible()
    await expect(tag).toHaveValue('')
    await page.keyboard.press('Escape')
  }
  await give('Takut anak saya ikut-ikutan.', 'TAKUT', 'rasa takut') // found, not made again
  await give(/^Dulu kami takut/, 'rasa', 'rasa takut')
  await give(/^Dulu kami takut/, 'mau menyapa', 'mau menyapa')
  await give('Warga lebih berani menyapa.', 'berani', 'berani')
  await give('Pak RT mengajak kerja bakti.', 'diajak kerja bakti bersama seluruh warga kampung tanpa beda', 'diajak kerja bakti bersama seluruh warga kampung tanpa beda')
  await expect(book(page).getByRole('button', { name: 'rasa takut, 3' })).toBeVisible()

  // Merged, and undone; renamed everywhere at once.
  await book(page).getByRole('button', { name: 'Ubah atau pindahkan berani' }).click()
  await page.getByRole('dialog').getByLabel('Gabungkan ke kode lain').selectOption('mau menyapa')
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click()
  await expect(book(page).getByRole('button', { name: 'mau menyapa, 2' })).toBeVisible()
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(book(page).getByRole('button', { name: 'berani, 1' })).toBeVisible()
  await expect(page.getByText('Sudah dikembalikan.')).toBeVisible()
  await book(page).getByRole('button', { name: 'Ubah atau pindahkan rasa takut' }).click()
  await page.getByRole('dialog').getByLabel('Nama').fill('Ketakutan')
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click()
  await expect(text(page, 'Takut kalau malam.').getByText('Ketakutan')).toBeVisible()

  // Gathered: one code by its dialog, one by dragging; the category into a theme.
  const make = async (button: string, name: string) => {
    await book(page).getByRole('button', { name: button }).click()
    await page.getByRole('dialog').getByLabel('Nama').fill(name)
    await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click()
    await expect(book(page).getByRole('heading', { name: new RegExp(name) })).toBeVisible()
  }
  await make('Kategori baru', 'Perasaan')
  await make('Tema baru', 'Stigma berubah')
  await book(page).getByRole('button', { name: 'Ubah atau pindahkan Ketakutan' }).click()
  await page.getByRole('dialog').getByLabel('Kategori').selectOption('Perasaan')
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click()
  await expect(book(page).getByRole('heading', { name: /^Perasaan 3/ })).toBeVisible()
  await book(page).getByRole('button', { name: 'berani, 1' }).dragTo(book(page).getByRole('heading', { name: /^Perasaan/ }))
  await expect(book(page).getByRole('heading', { name: /^Perasaan 4/ })).toBeVisible()
  await book(page).getByRole('heading', { name: /^Perasaan/ }).dragTo(book(page).getByRole('heading', { name: /^Stigma berubah/ }))
  await expect(book(page).getByRole('heading', { name: /^Stigma berubah 4/ })).toBeVisible()
  await look(page, 'coding-board')
  await page.getByRole('link', { name: /^Tema/ }).click()
  await expect(page.getByRole('row', { name: /^Stigma berubah 1 – 1 2 4$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Stigma berubah' }).click()
  await expect(page.getByRole('region', { name: /Stigma berubah/ }).getByText('Takut anak saya ikut-ikutan.')).toBeVisible()
  await look(page, 'coding-themes')

  // A quote without the name and the number.
  await page.getByRole('link', { name: /^Papan/ }).click()
  await text(page, /^Pak Budi/).getByRole('button', { name: /^Kutip/ }).click()
  const picker = page.getByRole('dialog', { name: 'Pilih kutipan' })
  await expect(picker.getByText('Pak [nama] dari Bapas sabar, hubungi [nomor].')).toBeVisible()
  await picker.getByRole('button', { name: 'hubungi' }).click()
  await expect(picker.getByText('Pak [nama] dari Bapas sabar, […] [nomor].')).toBeVisible()
  await look(page, 'coding-quote')
  await picker.getByRole('button', { name: 'Simpan kutipan' }).click()
  await expect(page.getByText('Kutipan tersimpan.')).toBeVisible()
  await page.getByRole('link', { name: /^Kutipan/ }).click()
  await expect(page.getByText('Pak [nama] dari Bapas sabar, […] [nomor].', { exact: true })).toBeVisible()
  await look(page, 'coding-quotes')

  // A deletion, undone.
  await page.getByRole('link', { name: /^Wawancara/ }).click()
  await page.getByRole('button', { name: 'Hapus wawancara K-01' }).click()
  await expect(page.getByRole('button', { name: 'Ubah wawancara K-01' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByRole('button', { name: 'Ubah wawancara K-01' })).toBeVisible()

  // Both files.
  await page.getByRole('button', { name: 'Ekspor' }).click()
  const exporting = page.getByRole('dialog', { name: 'Ekspor koding' })
  const save = async () => {
    await exporting.getByRole('button', { name: 'Simpan berkas' }).click()
    const told = exporting.getByText(/^Tersimpan di/)
    await expect(told).toBeVisible()
    return readFileSync((await told.innerText()).replace('Tersimpan di ', ''), 'utf8')
  }
  expect(await save()).toContain('Stigma berubah;Perasaan;Ketakutan;;1;0;0;2;3')
  await exporting.getByLabel('Isi').selectOption('Teks dengan kodenya')
  await expect(exporting.getByText(/^Tersimpan di/)).toHaveCount(0)
  const coded = await save()
  expect(coded).toContain(';W-01;1;2026-03-08;Apa yang masih membuat ragu?;Takut anak saya ikut-ikutan.;Ketakutan;Perasaan;Stigma berubah')
  await exporting.getByRole('button', { name: 'Tutup', exact: true }).click()

  await app.restart()
  await page.goto(`${app.desk}#/umpan-balik/koding`)
  await expect(text(page, 'Pak RT mengajak kerja bakti.').getByText('diajak kerja bakti bersama')).toBeVisible()
  await expect(book(page).getByRole('heading', { name: /^Stigma berubah 4/ })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Cari teks' }).fill('menyapa')
  await expect(page.getByRole('region', { name: 'Teks' }).getByRole('listitem')).toHaveCount(2)
  await page.getByRole('group', { name: 'Sumber' }).getByRole('button', { name: /^Petugas/ }).click()
  await expect(page.getByRole('region', { name: 'Teks' }).getByRole('listitem')).toHaveCount(1)
})
