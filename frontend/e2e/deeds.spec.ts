// The record of deeds: what is done at the desk stands in it, paper carries its checkpoint, and
// the button and the command line prove it.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { binary, expect, test } from './harness'
import { look } from './look'
import { settings } from './vault'

test.use({ appOptions: { demo: true } })

test('a deed is recorded, printed and proved', async ({ app, page }) => {
  await page.goto('/#/hadir')
  await page.getByRole('link', { name: 'Cetak' }).click()
  await expect(page.getByRole('img', { name: /Pratinjau Daftar hadir/ })).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 })
  await page.getByRole('button', { name: 'Simpan PDF' }).click()
  const told = await page.waitForFunction(() => [...document.querySelectorAll('.toast p')].map((p) => /^Tersimpan di (.+)/.exec(p.textContent ?? '')?.[1]).at(-1))
  const paper = execFileSync('pdftotext', ['-layout', (await told.jsonValue()) ?? '', '-']).toString()
  const printed = /Catatan perbuatan no\. \d+ · sidik jari( [0-9A-Z]{4}){8}/.exec(paper)?.[0] ?? ''
  expect(printed).not.toBe('')

  await settings(page)
  await expect(page.getByText(printed)).toBeVisible()
  const log = page.getByRole('table').filter({ hasText: 'Perbuatan' })
  await expect(log.getByRole('row', { name: /Daftar hadir dibuat untuk dicetak .* Petugas/ })).toBeVisible()
  await page.getByText(printed).scrollIntoViewIfNeeded()
  await look(page, 'deeds')

  await page.getByRole('button', { name: 'Simpan tabel' }).click()
  await expect(log.getByRole('row', { name: /Catatan perbuatan disimpan sebagai tabel/ })).toBeVisible()
  const saved = await page.waitForFunction(() => [...document.querySelectorAll('.toast p')].map((p) => /^Tersimpan di (.+\.csv)/.exec(p.textContent ?? '')?.[1]).at(-1))
  expect(readFileSync((await saved.jsonValue()) ?? '', 'utf8')).toContain('Daftar hadir dibuat untuk dicetak')

  // The paper still tells the truth after more was done; another paper does not.
  await page.getByRole('button', { name: 'Periksa', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Dari kertas (boleh kosong)').fill('entah')
  await dialog.getByRole('button', { name: 'Periksa', exact: true }).click()
  await expect(dialog.getByText('Ini bukan titik periksa catatan perbuatan.')).toBeVisible()
  await dialog.getByLabel('Dari kertas (boleh kosong)').fill(printed)
  await dialog.getByRole('button', { name: 'Periksa', exact: true }).click()
  await expect(dialog.getByText('Semua cocok')).toBeVisible()
  await look(page, 'deeds-checked')
  await dialog.getByLabel('Dari kertas (boleh kosong)').fill(printed.replace(/.{4}$/, 'ZZZZ'))
  await dialog.getByRole('button', { name: 'Periksa', exact: true }).click()
  await expect(dialog.getByText('Catatan ini tidak utuh.')).toBeVisible()
  await app.kill()

  const check = (text: string) => spawnSync(binary, ['check', '--data', app.data, '--checkpoint', text], { encoding: 'utf8' })
  expect(check(printed)).toMatchObject({ status: 0, stdout: 'ok\n' })
  expect(check(printed.replace(/.{4}$/, 'ZZZZ'))).toMatchObject({ status: 1 })
})
