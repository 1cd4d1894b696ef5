import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type App } from './harness'
import { firstStartLocked, keepCode, nameOffice, newPassword } from './start'

const password = 'sepintu sedulang'
const shots = process.env.VAULT_SHOTS

// No new view keeps anybody out, nor scrolls sideways, on a laptop or an old projector.
async function look(page: Page, name: string) {
  for (const width of [1024, 1366]) {
    await page.setViewportSize({ width, height: 768 })
    if (shots) await page.screenshot({ path: join(shots, `${name}-${width}.png`), animations: 'disabled' })
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wider, `${name} scrolls sideways`).toBe(0)
  }
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => [v.id, v.nodes[0]?.html]), name).toEqual([])
}

async function locked(app: App, page: Page) {
  await app.restart({ unready: true })
  await page.goto(app.desk)
  await expect(page.getByRole('heading', { name: 'Data terkunci' })).toBeVisible()
}

async function unlock(page: Page, word: string) {
  await page.getByLabel('Sandi', { exact: true }).fill(word)
  await page.getByRole('button', { name: 'Buka', exact: true }).click()
}

async function settings(page: Page) {
  await page.getByRole('navigation').getByRole('link', { name: /Pengaturan/ }).click()
  await expect(page.getByRole('heading', { name: 'Sandi dan salinan' })).toBeVisible()
}

async function record(page: Page, ...names: string[]) {
  await page.getByRole('link', { name: /Daftar hadir/ }).click()
  for (const name of names) {
    await page.getByPlaceholder('Ketik nama, lalu Enter').fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible()
  }
}

async function makeCopy(page: Page) {
  await settings(page)
  await page.getByRole('button', { name: 'Buat salinan sekarang' }).click()
  await expect(page.getByText('Salinan sudah dibuat dan diperiksa.')).toBeVisible()
  await expect(page.getByText('Terbaca baik').first()).toBeVisible()
}

test('the first start sets a password, and the next one asks for it', async ({ app, page }) => {
  await nameOffice(page)
  await look(page, 'choose')
  await page.getByRole('button', { name: 'Pasang sandi' }).click()
  await expect(page.getByLabel('Sandi baru')).toHaveAttribute('aria-invalid', 'true')
  await newPassword(page, password, 'sepintu selawang')
  await page.getByRole('button', { name: 'Pasang sandi' }).click()
  await expect(page.getByText('Kedua sandi belum sama.')).toBeVisible()
  await newPassword(page, 'pendek')
  await page.getByRole('button', { name: 'Pasang sandi' }).click()
  await expect(page.getByText('Sandi terlalu pendek.')).toBeVisible()
  await newPassword(page, password)
  await page.getByRole('button', { name: 'Pasang sandi' }).click()
  await expect(page.getByRole('heading', { name: 'Kode pemulihan' })).toBeVisible()
  await look(page, 'code')
  const told = await page.locator('.code').getAttribute('aria-label')
  await page.reload() // whoever comes off the page by accident finds the code again
  expect(await keepCode(page)).toBe(told)
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()

  await locked(app, page)
  await look(page, 'locked')
  await unlock(page, 'sepintu selawang')
  await expect(page.getByText('Sandi atau kode pemulihan belum cocok.')).toBeVisible()
  await unlock(page, password)
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
})

test('a forgotten password is replaced with the recovery code, which is then void', async ({ app, page }) => {
  const code = await firstStartLocked(page, password)
  await locked(app, page)
  await page.getByRole('button', { name: /Lupa sandi/ }).click()
  await look(page, 'recover')
  await page.getByLabel('Kode pemulihan').fill('AAAAA-BBBBB')
  await newPassword(page, 'serumpun sebalai')
  await page.getByRole('button', { name: 'Ganti sandi dan buka' }).click()
  await expect(page.getByText('Sandi atau kode pemulihan belum cocok.')).toBeVisible()
  await page.getByLabel('Kode pemulihan').fill(code.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Ganti sandi dan buka' }).click()
  const fresh = await keepCode(page)
  expect(fresh).not.toBe(code)
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()

  await locked(app, page)
  for (const old of [password, code]) {
    await unlock(page, old)
    await expect(page.getByText('Sandi atau kode pemulihan belum cocok.')).toBeVisible()
    await page.getByLabel('Sandi', { exact: true }).fill('')
  }
  await unlock(page, 'serumpun sebalai')
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
})

test('an office without a password says so once, and can set, change and remove one later', async ({ app, page }) => {
  await nameOffice(page)
  await page.getByRole('button', { name: 'Tanpa sandi' }).click()
  await expect(page.getByText('Siapa pun yang memegang laptop ini dapat membaca semua nama.')).toBeVisible()
  await look(page, 'without')
  await page.getByRole('dialog').getByRole('button', { name: 'Pakai tanpa sandi' }).click()
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
  await app.restart()
  await page.goto(app.desk)
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()

  await settings(page)
  await expect(page.getByText('Tanpa sandi', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Pasang sandi' }).click()
  await newPassword(page, password)
  await page.getByRole('dialog').getByRole('button', { name: 'Pasang sandi' }).click()
  await keepCode(page)

  await expect(page.getByText('Bersandi', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Ganti sandi' }).click()
  await page.getByLabel('Sandi sekarang').fill('salah sandi')
  await newPassword(page, 'serumpun sebalai')
  await page.getByRole('dialog').getByRole('button', { name: 'Ganti sandi' }).click()
  await expect(page.getByText('Sandi atau kode pemulihan belum cocok.')).toBeVisible()
  await page.getByLabel('Sandi sekarang').fill(password)
  await page.getByRole('dialog').getByRole('button', { name: 'Ganti sandi' }).click()
  await keepCode(page)

  await page.getByRole('button', { name: 'Lepas sandi' }).click()
  await page.getByLabel('Sandi sekarang').fill('serumpun sebalai')
  await page.getByRole('dialog').getByRole('button', { name: 'Pakai tanpa sandi' }).click()
  await expect(page.getByText('Tanpa sandi', { exact: true })).toBeVisible()
})

test.describe('with people', () => {
  test.use({ appOptions: { demo: true } })

  test('a copy is put back, after what will change was shown', async ({ app, page }) => {
    await page.goto('/')
    await makeCopy(page)
    await expect(page.getByText('1 kegiatan · 40 hadir · 14 umpan balik')).toBeVisible()
    await page.getByRole('heading', { name: 'Sandi dan salinan' }).scrollIntoViewIfNeeded()
    await look(page, 'copies')
    await record(page, 'Maryam Uji', 'Hasanah Uji')
    await settings(page)
    await page.getByRole('button', { name: /^Kembalikan/ }).first().click()
    await expect(page.getByRole('row', { name: 'Hadir 42 40' })).toBeVisible()
    await expect(page.getByText('42 orang menjadi 40')).toBeVisible()
    await look(page, 'restore')
    await page.getByRole('button', { name: 'Kembalikan salinan ini' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.getByRole('link', { name: /Daftar hadir/ }).click()
    await expect(page.getByText('40 orang', { exact: true })).toBeVisible()
    await expect(page.getByRole('row', { name: /Maryam Uji/ })).toHaveCount(0)
    expect(readdirSync(join(app.data, 'karantina'))).toHaveLength(1)
    // Recording goes on in the data that were put back.
    await record(page, 'Siti Uji')
  })

  test('a damaged file is kept, and the newest copy is opened in its place', async ({ app, page }) => {
    await page.goto('/')
    await makeCopy(page)
    await app.kill()
    const garbage = 'listrik padam '.repeat(5000)
    writeFileSync(join(app.data, 'bapas-hadir.db'), garbage)
    await app.restart({ unready: true })
    await page.goto(app.desk)
    await expect(page.getByRole('heading', { name: 'Data tidak terbaca' })).toBeVisible()
    await expect(page.getByText(join(app.data, 'karantina'))).toBeVisible()
    await expect(page.getByRole('row', { name: 'Hadir 40' })).toBeVisible()
    await look(page, 'damaged')
    expect(readFileSync(join(app.data, 'bapas-hadir.db'), 'utf8')).toBe(garbage)
    await page.getByRole('button', { name: 'Buka salinan ini' }).click()
    await page.getByRole('link', { name: /Daftar hadir/ }).click()
    await expect(page.getByText('40 orang', { exact: true })).toBeVisible()
    const kept = readdirSync(join(app.data, 'karantina'))
    expect(kept.map((name) => readFileSync(join(app.data, 'karantina', name), 'utf8'))).toEqual([garbage])
  })
})

test('locked copies of damaged data ask for the password, and a stick for its code', async ({ app, page }) => {
  const code = await firstStartLocked(page, password)
  await makeCopy(page)
  const stick = mkdtempSync(join(tmpdir(), 'bapas-hadir-stik-'))
  await page.getByLabel('Map di stik').fill(join(stick, 'dicabut'))
  await page.getByRole('button', { name: 'Tulis ke stik' }).click()
  await expect(page.getByText(/Laptop tidak dapat menulis di/)).toBeVisible()
  await page.getByLabel('Map di stik').fill(stick)
  await page.getByRole('button', { name: 'Tulis ke stik' }).click()
  await expect(page.getByText(`Salinan tersimpan di ${stick}`)).toBeVisible()

  await app.kill()
  writeFileSync(join(app.data, 'bapas-hadir.db'), '')
  await app.restart({ unready: true })
  await page.goto(app.desk)
  await expect(page.getByText('Berkas data kosong')).toBeVisible()
  await page.getByLabel('Sandi atau kode pemulihan').fill('salah sandi')
  await page.getByRole('button', { name: 'Periksa salinan' }).click()
  await expect(page.getByText('Sandi atau kode pemulihan belum cocok.')).toBeVisible()
  await page.getByLabel('Sandi atau kode pemulihan').fill(password)
  await page.getByRole('button', { name: 'Periksa salinan' }).click()
  await expect(page.getByText('Salinan terbaru')).toBeVisible()
  await page.getByRole('button', { name: 'Pakai salinan dari stik' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Map di stik').fill(stick)
  await dialog.getByLabel('Kode pemulihan').fill(code)
  await look(page, 'stick')
  await dialog.getByRole('button', { name: 'Ganti dengan salinan ini' }).click()
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
  await locked(app, page)
  await unlock(page, password)
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
})
