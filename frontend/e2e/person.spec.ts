// One person's data: found, put right, given, left alone, destroyed; and not brought back by a list or a copy.
import type { Page } from '@playwright/test'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './harness'
import { look } from './look'

test.use({ appOptions: { demo: true } })

const person = 'Siti Aminah'
const csv = (text: string) => ({ name: 'undangan.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

async function find(page: Page, typed: string) {
  await page.getByRole('searchbox').fill(typed)
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
}

test('a person asks, and is gone for good', async ({ app, page }) => {
  // A copy of the data as they are, for later.
  await page.goto('/#/pengaturan/data')
  await expect(page.getByRole('heading', { name: 'Siapa yang bertanya?' })).toBeVisible()
  await look(page, 'person-empty')
  await page.evaluate(async () => {
    const w = window as unknown as { go: { desk: { Vault: { MakeCopy: () => Promise<unknown> } } } }
    await w.go.desk.Vault.MakeCopy()
  })

  await find(page, 's')
  await expect(page.getByText('Ketik sedikitnya dua huruf nama')).toBeVisible()
  await find(page, 'zzzz')
  await expect(page.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeVisible()
  await find(page, person)
  await expect(page.getByText('Nama yang sama belum tentu orang yang sama.')).toBeVisible()
  await look(page, 'person-found')
  await page.getByRole('checkbox', { name: new RegExp(person) }).first().check()
  await page.getByRole('button', { name: 'Tampilkan 1 yang dipilih' }).click()
  await expect(page.getByRole('heading', { name: person, level: 1 })).toBeVisible()
  await expect(page.getByText('Data orang ini dibuka')).toBeVisible()
  await look(page, 'person-shown')

  // Put right.
  await page.getByRole('button', { name: 'Perbaiki Daftar hadir' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Dusun').fill('Dusun Seberang')
  await form.getByRole('button', { name: 'Simpan' }).click()
  await expect(form).toHaveCount(0)
  await expect(page.getByText('Dusun Seberang')).toBeVisible()

  // Given: a PDF to print, and a file for machines.
  await page.getByRole('button', { name: 'Buat salinan' }).click()
  await expect(page.getByRole('heading', { name: 'Salinan untuk orangnya' })).toBeVisible()
  await expect(page.getByText(/Salinan data .*\.json/)).toBeVisible()
  expect(readdirSync(join(app.data, 'dokumen')).some((name) => name.endsWith('.json'))).toBe(true)
  await look(page, 'person-copy')
  await page.getByRole('region', { name: 'Salinan untuk orangnya' }).getByRole('button', { name: 'Tutup', exact: true }).click()

  // Left alone, and the list says so.
  await page.getByRole('button', { name: 'Jeda', exact: true }).click()
  await expect(page.getByText(/^Dijeda sejak /)).toBeVisible()
  await page.getByRole('button', { name: 'Akhiri jeda' }).click()
  await expect(page.getByText(/^Dijeda sejak /)).toHaveCount(0)

  // Destroyed, with a receipt that names nobody.
  await page.getByRole('button', { name: 'Hapus…' }).click()
  const sure = page.getByRole('dialog')
  await expect(sure.getByRole('button', { name: 'Hapus sekarang' })).toBeDisabled()
  await look(page, 'person-erase')
  await sure.getByRole('checkbox').check()
  await sure.getByRole('button', { name: 'Hapus sekarang' }).click()
  await expect(page.getByRole('heading', { name: 'Data sudah dihapus' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cetak', exact: true })).toBeVisible()
  await look(page, 'person-receipt')
  await page.getByRole('link', { name: 'Cari orang lain' }).click()
  await expect(page.getByRole('button', { name: 'Cetak lagi' })).toBeVisible()
  await find(page, person)
  await expect(page.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeVisible()

  // The office's list names the person again: left out until they say they want it.
  await page.goto('/#/hadir/undangan')
  await page.getByRole('button', { name: 'Impor daftar' }).click()
  await page.getByLabel('Pilih berkas XLSX atau CSV').setInputFiles(csv(`Nama;Unsur;Dusun\n${person};warga;\nBaru Sekali;warga;\n`))
  const row = page.getByRole('row', { name: new RegExp(person) })
  await expect(row).toContainText('Pernah minta dihapus')
  await look(page, 'person-import')
  await expect(page.getByRole('button', { name: 'Undang 1 orang' })).toBeVisible()
  await row.getByRole('checkbox').check()
  await expect(page.getByRole('button', { name: 'Undang 2 orang' })).toBeVisible()
  await row.getByRole('checkbox').uncheck()
  await page.getByRole('button', { name: 'Undang 1 orang' }).click()
  await expect(page.getByText('1 orang diundang.').first()).toBeVisible()

  // And the copy of before does not bring anybody back.
  await page.evaluate(async () => {
    type Vault = { Copies: () => Promise<{ name: string }[]>; Restore: (name: string) => Promise<unknown> }
    const vault = (window as unknown as { go: { desk: { Vault: Vault } } }).go.desk.Vault
    await vault.Restore((await vault.Copies()).at(-1)!.name)
  })
  await page.goto('/#/pengaturan/data')
  await page.reload()
  await find(page, 'Baru Sekali')
  await expect(page.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeVisible() // it is the older copy
  await find(page, person)
  await expect(page.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cetak lagi' })).toBeVisible()
})

test('from the lists to the person, by keyboard', async ({ page }) => {
  await page.goto('/#/hadir')
  const button = page.getByRole('button', { name: 'Data Nuraini', exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Nuraini', level: 1 })).toBeVisible()
  await page.goto('/#/pendamping/semua')
  await page.getByRole('link', { name: person }).click()
  await page.getByRole('button', { name: 'Data orang ini' }).click()
  await expect(page.getByText('Perbaiki di daftar pendamping')).toBeVisible()
})
