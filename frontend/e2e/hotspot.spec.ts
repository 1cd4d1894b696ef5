import type { Browser, Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cardStays } from '../src/lib/hall/welcome/turns'
import { expect, test, type App } from './harness'
import { look } from './look'
import { checkIn } from './phones'
import { firstStart, openSession } from './start'

// All phones of these journeys are browsers on this laptop: a header tells where each pretends to come from, and a file
// tells which network cards the laptop has (backend/journey).
const folder = mkdtempSync(join(tmpdir(), 'bapas-hadir-aula-'))
const cards = join(folder, 'cards')
const from = 'x-pretend-phone'
const has = (...list: string[]) => writeFileSync(cards, list.join('\n'))
test.use({ appOptions: { demo: true, lan: '0.0.0.0:0', env: { BAPAS_HADIR_CARDS: cards, BAPAS_HADIR_PHONE_HEADER: from } } })
// Before the first program starts, and for the next.
const usual = () => has('docker0 172.17.0.1', 'enp3s0 192.168.1.20', 'wlp2s0 10.42.0.1')
usual()
test.afterEach(usual)
test.afterAll(() => rmSync(folder, { recursive: true }))
test.slow() // each waits for a laptop that looks around every few seconds

// The laptop looks at its network every three seconds, and a phone that is done keeps its place for twenty.
const soon = { timeout: 30_000 }
const later = { timeout: 60_000 }

/** An address that the hall shows, as it is reached on this laptop. */
const here = (address: string) => address.replace(/^http:\/\/[^/:]+/, 'http://127.0.0.1')

async function projector(app: App, browser: Browser, how = ''): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage()
  // The join card alone, however long a journey waits: welcome slides are looked at in another.
  await page.addInitScript({ content: `{ const wait = setTimeout; window.setTimeout = (run, ms, ...rest) => (ms === ${cardStays} ? 0 : wait(run, ms, ...rest)) }` })
  await page.goto(here(app.ready.screen) + how)
  await expect(page.getByText(/orang sudah hadir|people are here/)).toBeVisible(soon)
  return page
}

/** Phone number n of the hotspot. */
async function phone(browser: Browser, n: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'id-ID', extraHTTPHeaders: { [from]: `10.42.0.${100 + n}` } })
  return context.newPage()
}

/** What a camera reads off the hall's screen. */
async function codes(hall: Page): Promise<string[]> {
  const file = join(folder, 'screen.png')
  await hall.screenshot({ path: file, animations: 'disabled' })
  // Finding none it fails, and says nothing.
  const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file])
  return stdout.toString().trim().split('\n').sort()
}

/** The words of the hall's card that are too small for the last row, cut off, or outside the sheet. */
const unreadable = (hall: Page) =>
  hall.evaluate(() => {
    const sheet = document.querySelector('.stage')!.getBoundingClientRect()
    const walk = document.createTreeWalker(document.querySelector('.join')!, NodeFilter.SHOW_TEXT)
    const bad: string[] = []
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const words = node.parentElement!
      if (!node.textContent?.trim() || words.closest('.sr')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const at = range.getBoundingClientRect()
      const card = words.closest('section')?.getBoundingClientRect() ?? sheet
      const small = parseFloat(getComputedStyle(words).fontSize) < 28
      const shortened = getComputedStyle(words).textOverflow === 'ellipsis'
      const outside = at.top < card.top || at.bottom > card.bottom || (!shortened && (at.left < card.left || at.right > card.right))
      if (small || outside) bad.push(`${node.textContent} (${getComputedStyle(words).fontSize})`)
    }
    return bad
  })

async function settings(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: /(Atur|Ubah) jaringan/ }).click()
  await expect(page.getByRole('heading', { name: 'Jaringan aula' })).toBeInViewport()
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Simpan jaringan' }).click()
  await expect(page.getByText('Jaringan aula sudah disimpan.').first()).toBeVisible(soon)
}

test('the officer tells the network, phones come until it is full, and one leaves', async ({ app, page, browser }) => {
  const hall = await projector(app, browser)
  expect(app.ready.checkin).toMatch(/^http:\/\/10\.42\.0\.1:/)
  await expect.poll(() => codes(hall)).toEqual([app.ready.checkin])
  await expect(hall.getByText('Sambung Wi-Fi')).toHaveCount(0)
  await look(hall, 'hall-two-steps')

  await settings(page)
  await page.getByLabel('Nama Wi-Fi').fill('Bapas Hadir')
  await page.getByLabel('Sandi Wi-Fi').fill('pendek')
  await page.getByRole('button', { name: 'Simpan jaringan' }).click()
  await expect(page.getByText('Kata sandi Wi-Fi harus 8 sampai 63')).toBeVisible()
  await expect(page.getByLabel('Sandi Wi-Fi')).toBeFocused()
  await page.getByLabel('Sandi Wi-Fi').fill('sedulang;26')
  await expect(page.getByRole('img', { name: 'Kode Wi-Fi Bapas Hadir' })).toBeVisible()
  await expect(page.getByText('Ada perubahan yang belum disimpan.')).toBeVisible()
  await save(page)
  await expect(page.getByText('Ada perubahan yang belum disimpan.')).toHaveCount(0)
  await look(page, 'network')
  await expect(hall.getByText('sedulang;26')).toBeVisible(soon)
  await expect.poll(() => codes(hall)).toEqual(['WIFI:T:WPA;S:Bapas Hadir;P:sedulang\\;26;;', app.ready.checkin])
  await look(hall, 'hall-three-steps')

  // Two people take their time, the others only look.
  const [siti, budi] = [await phone(browser, 1), await phone(browser, 2)]
  for (const slow of [siti, budi]) await slow.goto(here(app.ready.checkin))
  await expect(hall.getByText('6 dari 8 tempat kosong')).toBeVisible(soon)
  await expect(page.getByText('2 HP di halaman · 6 dari 8 tempat kosong').first()).toBeVisible(soon)
  const opens = (n: number) => page.request.get(here(app.ready.checkin), { headers: { [from]: `10.42.0.${100 + n}` } })
  for (let n = 3; n <= 8; n++) expect((await opens(n)).ok()).toBe(true)
  await expect(hall.getByText('Wi-Fi sedang penuh')).toBeVisible(soon)
  await expect(hall.getByText('Semua 8 tempat terisi')).toBeVisible()
  await expect(hall.getByText('Meja depan')).toBeVisible()
  await expect(hall.getByText('Layar sentuh')).toHaveCount(0) // there is none here
  await expect.poll(() => codes(hall)).toEqual([app.ready.checkin]) // for those inside, and no way in for others
  await look(hall, 'hall-full')

  // Nobody who comes all the same is refused, and no connection is kept.
  const ninth = await opens(9)
  expect(ninth.ok()).toBe(true)
  expect(ninth.headers()['connection']).toBe('close')
  await expect(page.getByText('9 HP di halaman · 0 dari 8 tempat kosong').first()).toBeVisible(soon)

  // Two are done, read their numbers, and leave.
  expect((await checkIn(siti, here(app.ready.checkin), 'Siti Aminah', 'Perempuan')).number).toBe('41')
  await checkIn(budi, here(app.ready.checkin), 'Budi', 'Laki-laki')
  await expect(hall.getByText('1 dari 8 tempat kosong')).toBeVisible(later)
  await expect(hall.getByText('Sambung Wi-Fi')).toBeVisible()
  await expect.poll(() => codes(hall)).toHaveLength(2)
})

test('the address follows the network, and the officer who knows better', async ({ app, page, browser }) => {
  const hall = await projector(app, browser)
  await settings(page)
  const choice = page.getByLabel('Alamat untuk HP', { exact: true })
  await expect(choice.getByRole('option')).toHaveText([
    'Otomatis: 10.42.0.1',
    '10.42.0.1 · hotspot laptop ini (wlp2s0)',
    '192.168.1.20 · kabel (enp3s0)',
    '172.17.0.1 · mesin virtual, bukan untuk HP (docker0)',
    'Ketik sendiri…',
  ])
  has('docker0 172.17.0.1', 'enp3s0 192.168.1.20')
  await expect(hall.getByText(/^192\.168\.1\.20:/)).toBeVisible(soon)
  has('docker0 172.17.0.1', 'enp3s0 192.168.1.20', 'wlp2s0 10.42.0.1')
  await expect(hall.getByText(/^10\.42\.0\.1:/)).toBeVisible(soon)

  await choice.selectOption({ label: '192.168.1.20 · kabel (enp3s0)' })
  await save(page)
  await expect(hall.getByText(/^192\.168\.1\.20:/)).toBeVisible(soon)
  // The chosen card is unplugged: that is said, and the next best shown.
  has('docker0 172.17.0.1', 'wlp2s0 10.42.0.1')
  await expect(page.getByText(/Alamat pilihan 192\.168\.1\.20 tidak ada di laptop ini\. Dipakai dulu: 10\.42\.0\.1:/).first()).toBeVisible(soon)
  await expect(hall.getByText(/^10\.42\.0\.1:/)).toBeVisible(soon)
  await look(page, 'network-gone')
  // No card is left that phones could reach: no address is shown, and the front desk is.
  has('docker0 172.17.0.1')
  await expect(hall.getByText('Silakan daftar di meja depan')).toBeVisible(soon)
  await expect(hall.getByText(/\d+\.\d+\.\d+\.\d+/)).toHaveCount(0)
  await expect(page.getByText('Laptop belum tersambung ke jaringan balai.')).toBeVisible()

  await choice.selectOption({ label: 'Ketik sendiri…' })
  await page.getByLabel('Alamat laptop').fill('localhost')
  await page.getByRole('button', { name: 'Simpan jaringan' }).click()
  await expect(page.getByText('Alamat localhost tidak dapat dibuka HP.')).toBeVisible()
  await page.getByLabel('Alamat laptop').fill('172.17.0.1')
  await save(page)
  await expect(hall.getByText(/^172\.17\.0\.1:/)).toBeVisible(soon)
})

test.describe('a new office', () => {
  test.use({ appOptions: { lan: '0.0.0.0:0', env: { BAPAS_HADIR_CARDS: cards, BAPAS_HADIR_PHONE_HEADER: from } } })

  test('the longest names keep to their places, and are read from the last row', async ({ app, page, browser }) => {
    const ssid = 'Kampuang Tanjuang Koto Mambang12'
    const password = 'Ab1lI0O;'.repeat(8).slice(0, 63)
    await firstStart(page)
    await page.getByRole('link', { name: 'Rencanakan kegiatan' }).first().click()
    await page.getByRole('combobox', { name: 'Desa atau kelurahan' }).fill('Simpang Tiga Sungai Kubu Lubuk Batu Tinggal B') // 44 letters
    await page.getByLabel('Tempat').fill('Gedung Serbaguna')
    await page.getByRole('button', { name: 'Simpan rencana' }).click()
    await openSession(page)
    const hall = await projector(app, browser)
    await expect.poll(() => unreadable(hall)).toEqual([])

    await settings(page)
    await page.getByLabel('Nama Wi-Fi').fill(ssid)
    await page.getByLabel('Sandi Wi-Fi').fill(password)
    await page.getByLabel(/Jaringan tersembunyi/).check()
    await page.getByLabel('HP sekaligus').fill('30')
    await save(page)
    await expect(hall.getByText('30 dari 30 tempat kosong')).toBeVisible(soon)
    const english = await projector(app, browser, '&bahasa=en')
    for (const [width, height] of [[1280, 720], [1024, 768], [1366, 768], [1280, 1024]] as const) {
      for (const screen of [hall, english]) {
        await screen.setViewportSize({ width, height })
        await expect.poll(() => unreadable(screen), `${width} x ${height}`).toEqual([])
      }
      await expect.poll(() => codes(hall), `${width} x ${height}`).toEqual([expect.stringMatching(/^WIFI:T:WPA;S:Kampuang Tanjuang Koto Mambang12;P:.*;H:true;;$/), expect.stringMatching(/^http:/)])
    }
    await look(hall, 'hall-longest')
    await look(english, 'hall-longest-en')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('link', { name: 'Change network' }).click()
    await look(page, 'network-en')
  })
})
