// A second phone by the door: it looks up a code, checks in, and sees nothing else of the list.
import type { Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { badgeOf } from '../src/lib/scan/code'
import { expect, test } from './harness'
import { helper, invite, photoOf, showCode } from './helpers'
import { barriers, look } from './look'
import { aged, checkIn, phone } from './phones'

test.use({ appOptions: { demo: true } })

const shots = process.env.LOOK_SHOTS

/** Keeps a picture for whoever wants to look, and nobody out. */
async function seen(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: join(shots, `helper-${name}.png`), fullPage: true })
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wider, `${name} scrolls sideways`).toBe(0)
  expect(await barriers(page), name).toEqual([])
}

async function type(page: Page, code: string): Promise<void> {
  await page.getByLabel('Kode di kartu').fill(code)
  await page.getByRole('button', { name: 'Periksa' }).click()
}
const answer = (page: Page) => page.locator('#answer')

test('the officer lets a phone in by the QR, and it checks people in', async ({ app, browser, page: desk }) => {
  const badge = await invite(app, desk, 'Raden Mas Haryo Kusumo Wibisono bin Abdurrahman Suryadiningrat')
  const code = await showCode(desk)
  const dialog = desk.getByRole('dialog', { name: 'Pembantu pindai' })
  await expect(dialog.getByText(/Berlaku [45]:\d\d lagi/)).toBeVisible()
  await expect(dialog.getByText('Belum ada HP pembantu.')).toBeVisible()
  const file = test.info().outputPath('qr.png')
  await dialog.getByRole('img').screenshot({ path: file })
  const address = execFileSync('zbarimg', ['--quiet', '--raw', file]).toString().trim()
  expect(address).toBe(`${app.ready.lan}/p/${code}`)
  await look(desk, 'helpers-code')
  await desk.setViewportSize({ width: 1366, height: 768 })

  const page = await phone(browser)
  await page.goto(address)
  await expect(page.getByLabel('Kode di laptop petugas')).toHaveValue(code)
  await seen(page, 'pair')
  await page.getByLabel('Tempat').fill('Meja 2')
  await page.getByRole('button', { name: 'Pasangkan HP ini' }).click()
  await expect(page.getByRole('heading', { name: 'Pindai kartu' })).toBeVisible()
  await seen(page, 'empty')
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/p' })
  // The desk sees it, and the code is used up.
  await expect(dialog.getByText('Meja 2')).toBeVisible()
  await expect(dialog.getByText('Terhubung')).toBeVisible()
  await expect(dialog.getByText('Kode tadi sudah dipakai')).toBeVisible()
  const second = await phone(browser)
  await second.goto(address)
  await second.getByRole('button', { name: 'Pasangkan HP ini' }).click()
  await expect(second.getByText('Kode ini salah atau sudah tidak berlaku.')).toBeVisible()
  await seen(second, 'pair-refused')

  await type(page, ` ${badge.toLowerCase().slice(0, 3)} ${badge.slice(3)}`)
  await expect(answer(page)).toContainText('Selamat datang')
  await expect(answer(page)).toContainText('Suryadiningrat')
  await expect(answer(page).locator('.num')).toHaveText('41')
  await expect(page.getByLabel('Kode di kartu')).toHaveValue('')
  await expect(page.getByLabel('Kode di kartu')).toBeFocused()
  await seen(page, 'welcome')
  await type(page, badge)
  await expect(answer(page)).toContainText(/Sudah hadir sejak \d\d\.\d\d WIB/)
  await seen(page, 'already')
  await type(page, 'K7M2')
  await expect(answer(page)).toContainText('Kode belum benar.')
  await expect(page.getByLabel('Kode di kartu')).toHaveValue('K7M2')
  await seen(page, 'wrong')

  // Somebody's own code, from their phone.
  const own = await checkIn(await phone(browser), app.ready.checkin, 'Siti Aminah', 'Perempuan')
  await type(page, own.code)
  await expect(answer(page)).toContainText('Siti Aminah')
  await expect(answer(page).locator('.num')).toHaveText('42')

  await dialog.getByRole('button', { name: 'Tutup' }).click()
  await expect(desk.getByRole('button', { name: 'Pembantu pindai (1)' })).toBeVisible()
  await expect(desk.getByRole('row', { name: /Suryadiningrat/ })).toContainText('Pembantu')
})

test('a photo of a badge is read, and one of something else is told', async ({ app, browser, page: desk }) => {
  const badge = await invite(app, desk, 'Rusli bin Hamid')
  const page = await helper(app, browser, desk)
  const asked: string[] = []
  page.on('request', (r) => asked.push(r.url()))
  const input = page.locator('#photo')
  await expect(page.getByText('Foto kartu')).toBeVisible()
  expect(asked.filter((a) => a.includes('/assets/'))).toEqual([]) // the reader comes when it is used
  await input.setInputFiles(await photoOf(browser, badgeOf(badge)))
  await expect(answer(page)).toContainText('Rusli bin Hamid')
  await expect(answer(page)).toContainText('Selamat datang')
  expect(asked.filter((a) => /zxing_reader.*wasm/.test(a))).toHaveLength(1)

  await input.setInputFiles(await photoOf(browser, 'https://example.org/'))
  await expect(page.getByText('Itu bukan kartu Bapas Hadir.')).toBeVisible()
  await input.setInputFiles(await page.screenshot().then((buffer) => ({ name: 'hp.png', mimeType: 'image/png', buffer })))
  await expect(page.getByText('Kode tidak terbaca.')).toBeVisible()
  await seen(page, 'photo-none')
  await input.setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') })
  await expect(page.getByText('HP ini tidak dapat membaca foto.')).toBeVisible()
  await input.setInputFiles(await photoOf(browser, badgeOf(badge))) // and the next one is read as ever
  await expect(answer(page)).toContainText('Sudah hadir sejak')
  expect(asked.filter((a) => /zxing_reader.*wasm/.test(a))).toHaveLength(1)
})

test('without JavaScript a code is typed', async ({ app, browser, page: desk }) => {
  const badge = await invite(app, desk, 'Rusli bin Hamid')
  const page = await helper(app, browser, desk, '', true)
  await expect(page.getByText('Foto kartu')).toBeHidden()
  await type(page, badge.toLowerCase())
  await expect(answer(page)).toContainText('Selamat datang')
  await type(page, badge)
  await expect(answer(page)).toContainText('Sudah hadir sejak')
})

test('a phone of 2016 can help too', async ({ app, browser, page: desk }) => {
  const badge = await invite(app, desk, 'Rusli bin Hamid')
  const code = await showCode(desk)
  const page = await aged(browser)
  await page.goto(`${app.ready.lan}/p`)
  await page.getByLabel('Kode di laptop petugas').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Pasangkan HP ini' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-lacks', 'Promise Map Array.fill')
  await type(page, badge)
  await expect(answer(page)).toContainText('Rusli bin Hamid')
})

test('a USB scanner types into the page wherever the focus is', async ({ app, browser, page: desk }) => {
  const badges = [await invite(app, desk, 'Rusli bin Hamid'), await invite(app, desk, 'Fo')]
  const page = await helper(app, browser, desk)
  for (const [i, name] of ['Rusli bin Hamid', 'Fo'].entries()) {
    await page.getByRole('heading', { name: 'Pindai kartu' }).click() // the focus is nowhere
    await page.keyboard.type(`BH/${badges[i]}`)
    await page.keyboard.press('Enter')
    await expect(answer(page)).toContainText(name)
  }
})

test('cut off while the page is open: it says so, and a new code lets it in again', async ({ app, browser, page: desk }) => {
  const badge = await invite(app, desk, 'Rusli bin Hamid')
  const page = await helper(app, browser, desk)
  const other = await helper(app, browser, desk, 'Pintu timur')
  const dialog = desk.getByRole('dialog', { name: 'Pembantu pindai' })
  const row = dialog.getByRole('listitem').filter({ hasText: 'Meja 2' })
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await look(desk, 'helpers-list')
  await row.getByRole('button', { name: 'Putuskan' }).click()
  await expect(page.getByRole('button', { name: 'Periksa' })).toBeVisible() // one press is no decision
  await row.getByRole('button', { name: 'Ya, putuskan' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await expect(page.getByText('HP ini tidak dipasangkan lagi.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Periksa' })).toBeHidden()
  await seen(page, 'cut')
  await page.reload()
  await expect(page.getByText('HP ini tidak dipasangkan lagi.')).toBeVisible()
  await seen(page, 'cut-reloaded')
  await type(other, badge)
  await expect(answer(other)).toContainText('Rusli bin Hamid')
})

test('what was read without a network is sent by itself, also to a laptop that started again', async ({ app, browser, page: desk }) => {
  const badges = [await invite(app, desk, 'Rusli bin Hamid'), await invite(app, desk, 'Fo')]
  const page = await helper(app, browser, desk)
  await app.kill()
  await type(page, badges[0]!)
  await expect(page.getByText('Menunggu jaringan')).toBeVisible()
  await type(page, badges[1]!)
  await type(page, badges[1]!)
  await expect(page.getByText(`Belum terkirim: ${badges[0]}, ${badges[1]}`)).toBeVisible()
  await seen(page, 'waiting')
  await app.restart()
  await expect(answer(page)).toContainText('Fo', { timeout: 30_000 })
  await expect(answer(page)).toContainText('Selamat datang')
  await expect(page.getByText('Belum terkirim')).toBeHidden()
  await expect(page.getByText('Menunggu jaringan')).toBeHidden()
  await desk.goto(app.desk + '#/hadir')
  await expect(desk.getByText('42 orang', { exact: true })).toBeVisible()
})

test('an answer that was lost is asked for again: the same welcome, one arrival', async ({ app, browser, page: desk }) => {
  const badge = await invite(app, desk, 'Rusli bin Hamid')
  const page = await helper(app, browser, desk)
  let lost = 0
  await page.route('**/p/scan', async (route) => {
    if (route.request().method() !== 'POST' || lost++) return route.continue()
    await route.fetch() // it arrives, and its answer does not
    await route.abort()
  })
  await type(page, badge)
  await expect(answer(page)).toContainText('Selamat datang')
  expect(lost).toBe(2)
  await desk.goto('/#/hadir')
  await expect(desk.getByText('41 orang', { exact: true })).toBeVisible()
})

test('codes tried out are bounded, and the end of the session ends it', async ({ app, browser, page: desk }) => {
  const badge = await invite(app, desk, 'Rusli bin Hamid')
  const page = await helper(app, browser, desk)
  for (let n = 0; n < 10; n++) {
    await type(page, ['22222', '22236', '2224A', '2225E', '2226J', '2227P', '2228T', '2229X', '222A3', '222B7'][n]!)
    await expect(answer(page)).toContainText('tidak ada di daftar')
    await expect(page.getByLabel('Kode di kartu')).toHaveValue('')
  }
  await seen(page, 'unknown')
  await type(page, badge)
  await expect(answer(page)).toContainText('Tunggu 2 menit')
  await expect(page.getByLabel('Kode di kartu')).toHaveValue(badge)
  await seen(page, 'limited')
  await desk.goto('/')
  await desk.getByRole('button', { name: 'Tutup kegiatan' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Tutup kegiatan' }).click()
  await expect(page.getByText('Kegiatan ini sudah ditutup petugas.')).toBeVisible()
  await seen(page, 'closed')
})

test('the desk speaks English too', async ({ page: desk }) => {
  await desk.goto('/')
  await desk.evaluate(() => localStorage.setItem('bahasa', 'en'))
  await desk.reload()
  await desk.goto('/#/hadir')
  await desk.getByRole('button', { name: 'Scan helpers' }).click()
  await expect(desk.getByText('No helper’s phone yet.')).toBeVisible()
  await expect(desk.getByText(/Valid for [45]:\d\d more/)).toBeVisible()
  await look(desk, 'helpers-en')
})
