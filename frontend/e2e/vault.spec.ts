import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import { look } from './look'
import { firstStartLocked, keepCode, nameOffice, newPassword } from './start'
import { locked, settings, unlock } from './vault'

const password = 'sepintu sedulang'

// On paper: one sheet that speaks for itself, and nothing of the window.
async function sheet(page: Page) {
  const code = (await page.locator('.code').first().getAttribute('aria-label')) ?? ''
  await page.emulateMedia({ media: 'print' })
  for (const words of ['Simpan di kantor', 'Bila sandi lupa', 'Bapas Kelas II Pangkalpinang', String(new Date().getFullYear()), ...code.split('-')]) {
    await expect(page.getByText(words).and(page.locator(':visible')).first()).toBeVisible()
  }
  await expect(page.getByRole('button')).toHaveCount(0)
  const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)
  expect(pages, 'sheets of paper').toHaveLength(1)
  await page.emulateMedia({ media: 'screen' })
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
  await sheet(page)
  const told = await page.locator('.code').getAttribute('aria-label')
  await page.reload() // whoever comes off the page by accident finds the code again
  expect(await keepCode(page)).toBe(told)
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()

  await locked(app, page)
  await look(page, 'locked')
  const field = page.getByLabel('Sandi', { exact: true })
  await expect(field).toBeFocused()
  await field.dispatchEvent('keydown', { key: 'S', modifierCapsLock: true })
  await expect(page.getByText('Caps Lock menyala')).toBeVisible()
  await page.keyboard.type('sepintu selawang') // by keys without Caps Lock
  await expect(page.getByText('Caps Lock menyala')).toHaveCount(0)
  await expect(field).toHaveAttribute('type', 'password')
  await page.getByLabel('Tampilkan sandi').check()
  await expect(field).toHaveAttribute('type', 'text')
  await field.press('Enter')
  await expect(page.getByText('Sandi atau kode pemulihan belum cocok.')).toBeVisible()
  await expect(field).toBeFocused()
  await look(page, 'locked-wrong')
  await field.fill(password)
  await field.press('Enter')
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
  await expect(page.getByText('Kelompok ke-1 belum benar.')).toBeVisible()
  await page.getByLabel('Kode pemulihan').fill(code.slice(0, -1) + '?')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kelompok ke-7 belum benar.')).toBeVisible()
  await expect(page.getByLabel('Kode pemulihan')).toBeFocused()
  await look(page, 'recover-wrong')
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
  await page.getByRole('button', { name: /Lupa sandi/ }).click()
  await page.getByLabel('Kode pemulihan').fill(code)
  await newPassword(page, password)
  await page.getByRole('button', { name: 'Ganti sandi dan buka' }).click()
  await expect(page.getByText('Kode ini tidak membuka data ini.')).toBeVisible()
  await page.getByRole('button', { name: 'Kembali ke sandi' }).click()
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
  await page.getByRole('button', { name: 'Pasang sandi' }).first().click()
  await newPassword(page, password)
  await page.getByRole('dialog').getByRole('button', { name: 'Pasang sandi' }).click()
  await keepCode(page)

  await expect(page.getByText('Bersandi', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Ganti sandi' }).click()
  await page.getByLabel('Sandi sekarang').fill('salah sandi')
  await newPassword(page, 'serumpun sebalai')
  await page.getByRole('dialog').getByRole('button', { name: 'Ganti sandi' }).click()
  await expect(page.getByText('Sandi atau kode pemulihan belum cocok.')).toBeVisible()
  await expect(page.getByLabel('Sandi sekarang')).toBeFocused()
  await look(page, 'change-wrong')
  await page.getByLabel('Sandi sekarang').fill(password)
  await page.getByRole('dialog').getByRole('button', { name: 'Ganti sandi' }).click()
  await keepCode(page)

  await locked(app, page)
  await unlock(page, password)
  await expect(page.getByText('Sandi atau kode pemulihan belum cocok.')).toBeVisible()
  await unlock(page, 'serumpun sebalai')
  await settings(page)
  await page.getByRole('button', { name: 'Lepas sandi' }).click()
  await look(page, 'remove')
  await page.getByLabel('Sandi sekarang').fill('serumpun sebalai')
  await page.getByRole('dialog').getByRole('button', { name: 'Pakai tanpa sandi' }).click()
  await expect(page.getByText('Tanpa sandi', { exact: true })).toBeVisible()
})
