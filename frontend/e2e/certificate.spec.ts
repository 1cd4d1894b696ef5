import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

// The desktop's own programs, as far as the app meets them: they note what they were given.
const desktop = mkdtempSync(join(tmpdir(), 'bapas-hadir-desktop-'))
for (const program of ['xdg-open', 'lp']) {
  writeFileSync(join(desktop, program), `#!/bin/sh\necho "$@" >> "${desktop}/${program}.asked"\n`)
  chmodSync(join(desktop, program), 0o755)
}
writeFileSync(join(desktop, 'lpstat'), `#!/bin/sh\ncat "${desktop}/printers"\n`)
chmodSync(join(desktop, 'lpstat'), 0o755)

/** What a program of the desktop was given so far: it starts beside the app. */
const asked = (program: string) => (existsSync(join(desktop, `${program}.asked`)) ? readFileSync(join(desktop, `${program}.asked`), 'utf8') : '')

test.describe('with a viewer and a printer', () => {
  test.use({ appOptions: { demo: true, env: { PATH: `${desktop}:${process.env.PATH}` } } })

  test('the certificate is opened and printed, or told why not', async ({ app, page }) => {
    writeFileSync(join(desktop, 'printers'), '')
    await page.goto('/')
    await page.getByRole('link', { name: /Pendamping/ }).first().click()
    await page.getByRole('listitem').filter({ hasText: 'Siti Aminah' }).or(page.getByRole('row', { name: /Siti Aminah/ })).getByText('Piagam').click()
    await page.getByRole('button', { name: 'Buka', exact: true }).click()
    await expect(page.getByText(/Tersimpan di/)).toBeVisible()
    await expect.poll(() => asked('xdg-open')).toContain(`${app.data}/dokumen/`)

    await page.getByRole('button', { name: 'Cetak' }).click()
    await expect(page.getByText('Laptop ini belum punya pencetak.')).toBeVisible()
    writeFileSync(join(desktop, 'printers'), 'Balai_Desa\n')
    await page.getByRole('button', { name: 'Cetak' }).click()
    await expect(page.getByText(/Dikirim ke pencetak/)).toBeVisible()
    await expect.poll(() => asked('lp')).toMatch(/^-d Balai_Desa .*Piagam 0001 Siti Aminah\.pdf\n$/)
  })
})
