// Badges at the door without a camera: a USB scanner, which types, and codes typed by hand.
import type { Page } from '@playwright/test'
import { badgeOf, checkLetter } from '../src/lib/scan/code'
import { expect, test } from './harness'
import { scan } from './scanner'

test.use({ appOptions: { demo: true } })

const code = 'K7M2Q' + checkLetter('K7M2Q')
const yz = 'YZ9AW' + checkLetter('YZ9AW')

const read = (page: Page, c: string) => expect(page.getByText(`Kartu ${c} terbaca.`)).toBeVisible()
const foreign = (page: Page) => expect(page.getByText('Itu bukan kartu Bapas Hadir.')).toBeVisible()

test('a USB scanner is heard anywhere, and leaves nothing in a field', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
  await scan(page, badgeOf(code))
  await read(page, code)

  // The next one while somebody's name is being typed, and with Enter at its end.
  await page.goto('/#/hadir')
  const name = page.getByRole('textbox', { name: 'Nama', exact: true })
  await name.fill('Siti Am')
  await scan(page, badgeOf(yz), 'Enter')
  await read(page, yz)
  await expect(name).toHaveValue('Siti Am')
  await expect(page.getByText('40 orang', { exact: true })).toBeVisible()
  // And the person goes on typing.
  await page.keyboard.type('inah', { delay: 120 })
  await expect(name).toHaveValue('Siti Aminah')
})

test('whatever keyboard the laptop believes in', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
  await scan(page, badgeOf(yz), '', { Y: 'Z', Z: 'Y', '/': '-' }) // German
  await read(page, yz)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
  await scan(page, badgeOf(yz), 'Tab', { A: 'Q', Q: 'A', W: 'Z', Z: 'W', M: ',', '/': '!', '9': 'ç' }) // French
  await read(page, yz)
})

test('foreign codes do nothing but be told', async ({ page }) => {
  await page.goto('/#/hadir')
  const name = page.getByRole('textbox', { name: 'Nama', exact: true })
  await name.fill('Ali')
  const address = page.url()
  for (const text of ['8991234567890', `https://example.com/${code}`, '<img src=x onerror=alert(1)>', 'X'.repeat(600)]) await scan(page, text, 'Enter')
  await foreign(page)
  await expect(name).toHaveValue('Ali')
  await expect(page.getByText('40 orang', { exact: true })).toBeVisible()
  expect(page.url()).toBe(address)
  await scan(page, badgeOf(code), 'Enter') // and the next card is read as ever
  await read(page, code)
})

test('a scan while the hall watches turns no slide and drops no curtain', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /Materi/ }).click()
  await page.getByRole('button', { name: 'Tampilkan materi' }).click()
  await expect(page.getByText('Salam, sebut nama dan jabatan')).toBeVisible()
  await page.getByRole('button', { name: 'Tampilkan ke hadirin' }).click()
  const watched = page.getByRole('region', { name: 'Layar hadirin' })
  await expect(watched.getByRole('heading', { name: 'Bapas Hadir di Desa' })).toBeVisible()
  await scan(page, badgeOf('BBBBB' + checkLetter('BBBBB')), 'Enter')
  await scan(page, 'b.b. b.b', 'Enter')
  // The clicker still works, and only the clicker did.
  await page.keyboard.press('PageDown')
  await expect(watched.getByRole('heading', { name: 'Mengapa kita berkumpul?' })).toBeVisible()
  await expect(watched.getByText('Layar ditutup sebentar')).not.toBeAttached()
  await page.keyboard.press('Escape')
  await expect(page.locator('main').getByText('2/16')).toBeVisible()
})

test('a code is typed by hand where no camera is', async ({ page }) => {
  await page.goto('/#/hadir')
  await page.getByRole('button', { name: 'Pindai kartu' }).click()
  await expect(page.getByText('tidak menemukan kamera')).toBeVisible()
  const field = page.getByLabel('Ketik kode')
  await field.fill('K7M2QX')
  await field.press('Enter')
  await expect(page.getByText('Kode itu belum benar.')).toBeVisible()
  await field.fill(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`)
  await field.press('Enter')
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText(code)
})
