// A phone whose post can't reach the laptop shows its answers, and the laptop reads them: check-in without radio.
import type { Locator, Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, writeFilm } from './badges/film'
import { openReader } from './badges/reader'
import { expect, test } from './harness'
import { phone } from './phones'
import { scan } from './scanner'

const folder = mkdtempSync(join(tmpdir(), 'bapas-hadir-qrback-'))
const film = join(folder, 'phone.y4m')
const [width, height] = [1280, 720]

test.use({
  appOptions: { demo: true },
  permissions: ['camera'],
  launchOptions: [
    async ({ launchOptions }, use) => {
      writeFilm(film, [new Uint8ClampedArray(width * height * 4).fill(90)])
      await use(before(film, launchOptions))
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
})

/** The laptop's camera sees the phone's screen: a little turned, on a grey desk. */
async function photograph(page: Page, screen: Locator): Promise<Uint8ClampedArray> {
  const png = (await screen.screenshot()).toString('base64')
  const bytes = await page.evaluate(
    async ({ png, width, height }) => {
      const picture = new Image()
      picture.src = `data:image/png;base64,${png}`
      await picture.decode()
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')!
      context.fillStyle = '#6b6760'
      context.fillRect(0, 0, width, height)
      context.translate(width / 2, height / 2)
      context.rotate(0.12)
      const scale = 520 / picture.height
      context.filter = 'blur(0.6px) brightness(0.9)'
      context.drawImage(picture, (-picture.width * scale) / 2, -260, picture.width * scale, 520)
      const { data } = context.getImageData(0, 0, width, height)
      let text = ''
      for (let i = 0; i < data.length; i += 0x8000) text += String.fromCharCode(...data.subarray(i, i + 0x8000))
      return btoa(text)
    },
    { png, width, height },
  )
  return new Uint8ClampedArray(Buffer.from(bytes, 'base64'))
}

/** A family fills the form on one phone, whose radio is gone when they press: their codes, one picture each. */
async function family(villager: Page, address: string, names: string[]): Promise<Uint8ClampedArray[]> {
  await villager.goto(address)
  for (const [i, name] of names.entries()) {
    const row = i ? String(i + 1) : ''
    if (i) await villager.getByRole('button', { name: 'Saya datang bersama' }).click()
    await villager.locator('#nama' + row).fill(name)
    await villager.locator(`#who${row} .two`).getByText('Perempuan', { exact: true }).click()
  }
  await villager.context().setOffline(true)
  await villager.getByRole('button', { name: 'Setuju, catat hadir' }).click()
  await villager.getByRole('button', { name: 'Tunjukkan kode ini kepada petugas' }).click()
  const pictures: Uint8ClampedArray[] = []
  for (const name of names) {
    await expect(villager.locator('#qr-name')).toHaveText(name)
    pictures.push(await photograph(villager, villager.locator('#qr-code')))
    if (names.length > 1) await villager.getByRole('button', { name: 'Orang berikutnya' }).click()
  }
  return pictures
}

test('the camera reads a family one after the other, and their post later adds nobody', async ({ app, page, browser }) => {
  test.slow()
  const villager = await phone(browser)
  const names = ['Siti Rahma Nurhaliza', 'Maryam', "Tjhin Fo Nur'aini"]
  writeFilm(film, await family(villager, app.ready.checkin, names))

  await page.goto('/#/hadir')
  await page.getByRole('button', { name: 'Pindai kartu' }).click()
  const list = page.getByRole('dialog').getByRole('listitem')
  for (const name of names) await expect(list.filter({ hasText: new RegExp(`${name}, nomor hadir 4[123]\\.`) })).toHaveCount(1, { timeout: 60_000 })
  // Held before the camera once more, they are told calmly since when they are here.
  await expect(list.filter({ hasText: /Maryam sudah hadir sejak \d\d\.\d\d\sWIB/ }).first()).toBeVisible({ timeout: 60_000 })
  await page.screenshot({ path: test.info().outputPath('qrback.png') })
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click()
  await expect(page.getByText('43 orang', { exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /^4[123] Maryam/ })).toContainText('Kode HP')

  // The radio is back: the phone sends by itself, and is told the numbers they have.
  await villager.context().setOffline(false)
  await expect(villager.getByText(/^Nomor hadir 4[123], kode [A-Z0-9]{5}, sudah hadir sejak/)).toHaveCount(3, { timeout: 60_000 })
  await page.reload()
  await expect(page.getByText('43 orang', { exact: true })).toBeVisible()
})

test('a USB scanner types them, into a field or none, whatever it ends with; foreign and damaged ones are refused calmly', async ({ app, page, browser }) => {
  test.slow()
  const villager = await phone(browser)
  const names = ['Nur Hidayah', 'Budi Santoso']
  const reader = await openReader()
  const texts = (await family(villager, app.ready.checkin, names)).map((pixels) => reader.look({ pixels, width, height }, true).answers[0] ?? '')
  expect(texts.map((text) => text.slice(0, 4))).toEqual(['BHA1', 'BHA1'])

  await page.goto('/#/hadir')
  const name = page.getByRole('textbox', { name: 'Nama', exact: true })
  await name.fill('Ali')
  await scan(page, texts[0]!, 'Enter')
  await expect(page.getByText('Isian HP terbaca. Nur Hidayah, nomor hadir 41.')).toBeVisible()
  await expect(name).toHaveValue('Ali')
  await page.goto('/#/materi')
  await expect(page.getByRole('heading', { level: 1, name: 'Materi' })).toBeVisible()
  await scan(page, texts[1]!.toLowerCase()) // caps lock
  await expect(page.getByText('Isian HP terbaca. Budi Santoso, nomor hadir 42.')).toBeVisible()
  await scan(page, texts[1]!, 'Tab')
  await expect(page.getByText(/Budi Santoso sudah hadir sejak \d\d\.\d\d\sWIB, nomor 42\./)).toBeVisible()

  await scan(page, texts[0]!.replace(/.{9}$/, 'AAAAAAAAA'), 'Enter')
  await expect(page.getByText(/Kode di HP terbaca tidak utuh/)).toBeVisible()

  await villager.context().setOffline(false)
  await expect(villager.getByText(/^Nomor hadir 4[12], kode/)).toHaveCount(2, { timeout: 60_000 })
  await page.goto('/#/hadir')
  await expect(page.getByText('42 orang', { exact: true })).toBeVisible()
})
