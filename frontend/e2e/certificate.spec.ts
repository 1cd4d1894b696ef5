import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Cups } from './cups'
import { expect, test } from './harness'

test.use({ appOptions: { demo: true } })

test('a volunteer goes home with a certificate', async ({ app, page }, testInfo) => {
  await page.goto('/')
  await page.getByRole('link', { name: /Daftar hadir/ }).click()
  await page.getByRole('button', { name: 'Jadikan Nuraini pendamping' }).click()
  await expect(page.getByText('Nuraini tercatat sebagai pendamping.')).toBeVisible()
  await page.getByRole('link', { name: /Pendamping/ }).first().click()
  await page.getByRole('listitem').filter({ hasText: 'Nuraini' }).or(page.getByRole('row', { name: /Nuraini/ })).getByText('Piagam').click()

  await page.getByLabel('Gelar depan').fill('Hj.')
  await page.getByLabel('Gelar belakang').fill('S.Pd., M.M.')
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Hj. Nuraini, S.Pd., M.M.' })).toBeVisible()
  await expect(page.getByRole('img', { name: 'Pratinjau piagam Hj. Nuraini' })).toBeVisible()

  await page.getByRole('button', { name: 'Simpan PDF' }).click()
  await expect(page.getByText(/Tersimpan di/)).toBeVisible()
  await expect(page.getByText(/Nomor 0002\//).first()).toBeVisible()
  await page.getByRole('group').filter({ hasText: 'Tersimpan di' }).getByRole('button', { name: 'Tutup' }).click()
  await expect(page.getByText(/Tersimpan di/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Simpan PDF' }).click() // again: the same number
  await expect(page.getByText(/Tersimpan di/)).toBeVisible()
  await expect(page.getByText(/Nomor 0002\//).first()).toBeVisible()

  const documents = join(app.data, 'dokumen')
  const [folder = ''] = readdirSync(documents)
  const [file = '', ...more] = readdirSync(join(documents, folder))
  expect(more).toEqual([])
  const pdf = join(documents, folder, file)
  const text = execFileSync('pdftotext', ['-layout', pdf, '-']).toString()
  for (const words of ['PIAGAM PENGHARGAAN', 'Hj. Nuraini, S.Pd., M.M.', 'Pendamping Sukarela', 'Balai Desa Petaling', 'Nomor: 0002/']) expect(text).toContain(words)
  const picture = testInfo.outputPath('piagam')
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', pdf, picture])
  const code = execFileSync('zbarimg', ['-q', '--raw', picture + '.png']).toString()
  expect(code).toMatch(/^0002\/BPS-PKP\/[IVX]+\/\d{4} [A-Z0-9]{5}\n$/)
})

// The desktop's viewer, as far as the app meets it: it notes what it was given.
const desktop = mkdtempSync(join(tmpdir(), 'bapas-hadir-desktop-'))
writeFileSync(join(desktop, 'xdg-open'), `#!/bin/sh\necho "$@" >> "${desktop}/asked"\n`)
chmodSync(join(desktop, 'xdg-open'), 0o755)
const opened = () => (existsSync(join(desktop, 'asked')) ? readFileSync(join(desktop, 'asked'), 'utf8') : '')
const cups = new Cups('Balai_Desa=A4,Letter')

test.describe('with a viewer and a printer', () => {
  test.use({ appOptions: { demo: true, env: { PATH: `${desktop}:${process.env.PATH}`, ...cups.env } } })
  test.beforeAll(() => cups.start())
  test.afterAll(() => cups.stop())

  test('the certificate is opened and printed, or told why not', async ({ app, page }) => {
    cups.remove('Balai_Desa')
    await page.goto('/')
    await page.getByRole('link', { name: /Pendamping/ }).first().click()
    await page.getByRole('listitem').filter({ hasText: 'Siti Aminah' }).or(page.getByRole('row', { name: /Siti Aminah/ })).getByText('Piagam').click()
    await page.getByRole('button', { name: 'Buka', exact: true }).click()
    await expect(page.getByText(/Tersimpan di/)).toBeVisible()
    await expect.poll(opened).toContain(`${app.data}/dokumen/`)

    await page.getByRole('button', { name: 'Cetak', exact: true }).click()
    await expect(page.getByText('Laptop ini belum punya pencetak.')).toBeVisible()
    cups.add('Balai_Desa')
    await page.getByRole('button', { name: 'Cetak', exact: true }).click()
    await expect(page.getByText(/Dikirim ke pencetak. Salinan tersimpan di .*Piagam 0001 Siti Aminah\.pdf/)).toBeVisible()
    await expect(page.getByText('Laptop ini belum punya pencetak.')).toHaveCount(0)
    await expect(page.getByText('Selesai dicetak di Balai Desa.')).toBeVisible()
    const [sheet, ...more] = cups.came('Balai_Desa')
    expect(more).toEqual([])
    expect(sheet).toMatchObject({ pages: 1, sides: [210, 297] }) // CUPS turned the lying page
    expect(execFileSync('pdftotext', [sheet!.path, '-']).toString()).toContain('Siti Aminah')
  })
})
