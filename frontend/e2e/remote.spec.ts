// The officer's phone steers the hall's picture: let in by code and PIN, shown the door at once.
import type { Browser, Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test, type App } from './harness'
import { barriers, look } from './look'
import { phone } from './phones'

test.use({ appOptions: { demo: true } })

const shots = process.env.LOOK_SHOTS

/** Keeps a picture for whoever wants to look, and nobody out. */
async function seen(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: join(shots, `remote-${name}.png`) })
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wider, `${name} scrolls sideways`).toBe(0)
  expect(await barriers(page), name).toEqual([])
}

const dialogOf = (desk: Page) => desk.getByRole('dialog', { name: 'Remot HP' })

/** Shows the next code at the desk. */
async function invite(desk: Page): Promise<{ code: string; pin: string }> {
  const dialog = dialogOf(desk)
  if (await dialog.isVisible()) await desk.keyboard.press('Escape') // a code of before stands there
  await expect(dialog).toHaveCount(0)
  await desk.getByRole('button', { name: /^Remot HP/ }).click()
  await expect(dialog.locator('.code')).toHaveText(/^[A-Z0-9]{3}\s[A-Z0-9]{3}$/)
  const pin = dialog.locator('.pin b')
  await expect(pin).toHaveText(/^\d{4}$/)
  return { code: (await dialog.locator('.code').innerText()).replace(/\s/g, ''), pin: await pin.innerText() }
}

async function remote(app: App, browser: Browser, desk: Page, label: string): Promise<Page> {
  const { code, pin } = await invite(desk)
  const page = await phone(browser)
  await page.goto(`${app.ready.lan}/r/${code}`)
  await page.getByLabel('PIN di laptop petugas').fill(pin)
  await page.getByLabel('Nama HP').fill(label)
  await page.getByRole('button', { name: 'Pasangkan HP ini' }).click()
  await expect(page.getByRole('button', { name: 'Tampilkan materi' })).toBeVisible()
  return page
}

test('paired by QR and PIN, it steers; a lost one is cut off at once', async ({ app, page: desk, browser }) => {
  await desk.goto('/')
  const { code, pin } = await invite(desk)
  const dialog = dialogOf(desk)
  await expect(dialog.getByText('Belum ada remot.')).toBeVisible()
  const file = test.info().outputPath('qr.png')
  await dialog.getByRole('img').screenshot({ path: file })
  const address = execFileSync('zbarimg', ['--quiet', '--raw', file]).toString().trim()
  expect(address).toBe(`${app.ready.lan}/r/${code}`) // and the PIN is not in it
  await look(desk, 'remotes-code')
  await desk.setViewportSize({ width: 1366, height: 768 })

  // A phone without JavaScript is let in all the same, and told why it shows nothing.
  const plain = await phone(browser, true)
  await plain.goto(address)
  await expect(plain.getByLabel('Kode di laptop petugas')).toHaveValue(code)
  await plain.getByLabel('PIN di laptop petugas').fill(pin === '0000' ? '0001' : '0000')
  await plain.getByRole('button', { name: 'Pasangkan HP ini' }).click()
  await expect(plain.getByText('PIN ini salah.')).toBeVisible()
  if (shots) await plain.screenshot({ path: join(shots, 'remote-pair-wrong.png') })
  await plain.getByLabel('PIN di laptop petugas').fill(pin)
  await plain.getByRole('button', { name: 'Pasangkan HP ini' }).click()
  await expect(plain).toHaveURL(/\/remote/)
  expect(await plain.content()).toContain('memerlukan JavaScript')
  await expect(dialog.getByText('Kode tadi sudah dipakai')).toBeVisible()

  const lost = await remote(app, browser, desk, 'HP lama')
  const [cookie] = await lost.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/remote' })
  await seen(lost, 'join')
  const mine = await remote(app, browser, desk, 'HP Bu Rina')
  await expect(mine.getByRole('timer')).toContainText(/\d\d\.\d\d.*berjalan \d+:\d\d/)
  await mine.getByRole('button', { name: 'Tampilkan materi' }).click()
  await expect(lost.getByText('Salam, sebut nama dan jabatan')).toBeVisible()
  await mine.getByRole('button', { name: 'Berikutnya' }).click()
  await expect(lost.getByText('Siapa yang sudah pernah mendengar kata Bapas?')).toBeVisible()
  await seen(lost, 'deck')
  // Found by a thumb without a look.
  await expect.poll(async () => (await lost.getByRole('button', { name: 'Berikutnya' }).boundingBox())?.height).toBeGreaterThan(150)
  await stroke(lost, 250, 80)
  await expect(mine.getByRole('img', { name: 'Langkah 1 dari 3' })).toBeVisible()
  await stroke(lost, 80, 250)
  await expect(mine.getByRole('img', { name: 'Langkah 0 dari 3' })).toBeVisible()
  await mine.getByRole('button', { name: 'Tutup layar' }).click()
  await expect(lost.getByText('Layar sedang ditutup')).toBeVisible()
  await seen(lost, 'curtain')
  await mine.getByRole('button', { name: 'English' }).click()
  await mine.getByRole('button', { name: 'Open the screen' }).click()
  await expect(mine.getByRole('button', { name: 'Next' })).toBeVisible()
  await seen(mine, 'deck-en')
  await mine.reload()
  await expect(mine.getByRole('button', { name: 'Next' })).toBeVisible() // its language, too, is kept

  await expect(dialog.getByRole('listitem')).toHaveCount(3)
  await look(desk, 'remotes-list')
  await desk.setViewportSize({ width: 1366, height: 768 })
  const row = dialog.getByRole('listitem').filter({ hasText: 'HP lama' })
  await row.getByRole('button', { name: 'Putuskan' }).click()
  await row.getByRole('button', { name: 'Ya, putuskan' }).click()
  await expect(lost.getByRole('heading', { name: 'HP ini tidak lagi menjadi remot' })).toBeVisible({ timeout: 5_000 })
  await expect(lost.getByRole('button', { name: 'Berikutnya' })).toBeHidden()
  await seen(lost, 'cut')
  expect((await lost.request.post(`${app.ready.lan}/remote/do`, { data: { do: 'next' } })).status()).toBe(403)
  await mine.getByRole('button', { name: 'Next' }).click()
  await expect(mine.getByRole('img', { name: 'Step 1 of 3' })).toBeVisible()

  // The end of the session ends the others.
  await dialog.getByRole('button', { name: 'Tutup', exact: true }).click()
  await desk.goto('/#/persiapan')
  await desk.getByRole('button', { name: 'Tutup kegiatan' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Tutup kegiatan' }).click()
  await expect(mine.getByText('This phone is no longer a remote')).toBeVisible()
})

/** A thumb's stroke over what the hall sees, from one place to another. */
async function stroke(page: Page, from: number, to: number): Promise<void> {
  await page.locator('.now').evaluate(
    (node, [from, to]) => {
      const finger = (clientX: number) => new Touch({ identifier: 1, target: node, clientX, clientY: 300 })
      node.dispatchEvent(new TouchEvent('touchstart', { touches: [finger(from!)], changedTouches: [finger(from!)] }))
      node.dispatchEvent(new TouchEvent('touchend', { touches: [], changedTouches: [finger(to!)] }))
    },
    [from, to],
  )
}

test('the end of an item is felt once, and seen where a phone cannot tremble', async ({ app, page: desk, browser }) => {
  await desk.goto('/')
  const felt = await phone(browser)
  const dumb = await phone(browser)
  for (const page of [felt, dumb]) {
    await page.addInitScript((trembles) => {
      const world = window as unknown as { buzzes: unknown[] }
      world.buzzes = []
      Object.defineProperty(navigator, 'vibrate', { value: trembles ? (what: unknown) => world.buzzes.push(what) > 0 : undefined })
    }, page === felt)
    // The laptop tells of an item that ends in a moment.
    await page.route('**/remote/events*', async (route) => {
      const hall = { session: 's', village: 'Desa Petaling', showing: 'join', arrived: 41, opened: new Date(Date.now() - 3_900_000).toISOString(), zone: 'WIB' }
      const state = { ...hall, slide: 0, slides: 16, item: { title: 'Materi bagian pertama', ends: new Date(Date.now() + 2_000).toISOString() } }
      await route.fulfill({ contentType: 'text/event-stream', body: `event: hall\ndata: ${JSON.stringify({ topic: 'hall', seq: 1, state })}\n\n` })
      await page.unroute('**/remote/events*')
      await page.route('**/remote/events*', () => {}) // and is out of reach from then on
    })
    await page.goto(app.ready.remote)
    await expect(page.getByRole('timer')).toContainText('berjalan 1:05')
    await expect(page.getByRole('timer')).toContainText('Materi bagian pertama')
    await expect(page.getByRole('timer')).toContainText(/lewat 0:\d\d/)
    if (page === dumb) await expect(dumb.locator('.flashes')).toBeVisible() // for four seconds
  }
  await seen(felt, 'over')
  expect(await felt.evaluate(() => (window as unknown as { buzzes: unknown[] }).buzzes)).toEqual([[400, 200, 400]])
})

test('the desk speaks English too', async ({ page: desk }) => {
  await desk.goto('/')
  await desk.evaluate(() => localStorage.setItem('bahasa', 'en'))
  await desk.reload()
  await desk.getByRole('button', { name: 'Phone remote' }).click()
  await expect(desk.getByText('Then type the PIN')).toBeVisible()
  await look(desk, 'remotes-en')
})
