import type { Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test, type App } from './harness'
import { aged, checkIn, phone, welcome } from './phones'

test.use({ appOptions: { demo: true } })

const send = (page: Page) => page.getByRole('button', { name: 'Setuju, catat hadir' }).click()

/** How many people the laptop counts: the number that the next arrival gets, less one. */
async function counted(app: App): Promise<number> {
  const answer = await fetch(app.ready.checkin, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify({ nama: 'Penghitung', lp: 'L', unsur: 'warga' }),
  })
  return ((await answer.json()) as { number: number }).number - 1
}

async function fill(page: Page, name: string, sex: string, row = ''): Promise<void> {
  await page.locator('#nama' + row).fill(name)
  await page.locator(`#who${row} .two`).getByText(sex, { exact: true }).click()
}

test('one answer holds the whole page, and a phone of 2016 can use it', async ({ app, browser }) => {
  const page = await aged(browser)
  const asked: string[] = []
  page.on('request', (r) => asked.push(r.url()))
  await page.goto(app.ready.checkin)
  expect(asked.filter((a) => a.startsWith('http'))).toEqual([app.ready.checkin])
  await expect(page.locator('body')).toHaveAttribute('data-lacks', 'Promise Map Array.fill') // it is really that old

  await fill(page, 'Siti Aminah', 'Perempuan')
  await page.getByRole('button', { name: 'Saya datang bersama' }).click()
  await fill(page, 'Budi', 'Laki-laki', '2')
  await page.getByRole('button', { name: 'Saya datang bersama' }).click()
  await fill(page, '<Fo>', 'Laki-laki', '3')
  await send(page)
  await expect(page.locator('#who3')).toContainText('Nama memuat tanda')
  await expect(page.locator('#nama3')).toBeFocused()
  await page.locator('#nama3').fill('Fo')
  await send(page)
  await expect(page.getByText(/^Nomor hadir 4[123], kode/)).toHaveCount(3)
  await expect(page.getByText('Selesai. Boleh keluar dari Wi-Fi.')).toBeVisible()
})

test('people who come together: a row less, a row more, a child, another unsur', async ({ app, browser, page: desk }) => {
  const page = await phone(browser)
  await page.goto(app.ready.checkin)
  await fill(page, 'Ibu Rahmah', 'Perempuan')
  await page.locator('#dusun').fill('RT 7')
  const more = page.getByRole('button', { name: 'Saya datang bersama' })
  for (let n = 2; n <= 10; n++) await more.click()
  await expect(more).toBeHidden()
  await fill(page, 'Salah', 'Laki-laki', '2')
  await fill(page, 'Yusuf Ibrahim', 'Laki-laki', '3')
  await page.locator('#who3').getByText('Anak di bawah 18 tahun').click()
  await page.locator('#sekolah3').fill('SD 4 Petaling')
  await page.locator('#wali3').selectOption('Orang tua')
  await expect(page.locator('#dusun3')).toBeHidden()
  await fill(page, 'Hasan', 'Laki-laki', '4')
  await page.locator('#who4').getByText('Unsur atau dusun berbeda').click()
  await page.locator('#unsur4').selectOption({ label: 'Babinsa' })
  for (let n = 10; n >= 5; n--) await page.locator('#who' + n).getByRole('button', { name: 'Hapus' }).click()
  await page.locator('#who2').getByRole('button', { name: 'Hapus' }).click()
  await expect(page.locator('#nama2')).toHaveValue('Yusuf Ibrahim')
  await page.reload() // a refresh keeps the rows too
  await expect(page.locator('#nama2')).toHaveValue('Yusuf Ibrahim')
  await expect(page.locator('#sekolah2')).toHaveValue('SD 4 Petaling')
  await expect(page.locator('#wali2')).toHaveValue('ortu')
  await expect(page.locator('#unsur3')).toHaveValue('babinsa')
  await expect(page.locator('#unsur3')).toBeVisible()
  await send(page)
  await expect(page.getByText(/^Nomor hadir 4[123], kode/)).toHaveCount(3)

  await desk.goto('/#/daftar-hadir')
  await desk.getByRole('link', { name: /Daftar hadir/ }).click()
  await expect(desk.getByRole('row', { name: /Hasan/ })).toContainText('Babinsa')
  await expect(desk.getByRole('row', { name: /Hasan/ })).toContainText('RT 7')
  await expect(desk.getByRole('row', { name: /^42 Yusuf/ })).not.toContainText('Ibrahim')
})

test('without JavaScript a child is asked for a school, and one person comes after the other', async ({ app, browser }) => {
  const page = await phone(browser, true)
  await page.goto(app.ready.checkin)
  await expect(page.getByRole('button', { name: 'Saya datang bersama' })).toBeHidden()
  await page.getByText('Anak di bawah 18 tahun').click()
  await expect(page.locator('#dusun')).toBeHidden()
  await fill(page, 'Dewi Lestari', 'Perempuan')
  await page.getByLabel(/Sekolah/).fill('SMP 1')
  await send(page)
  await expect(page.getByText('Nama anak hanya dicatat bila')).toBeVisible()
  await page.getByLabel('Yang menyetujui').selectOption('Guru')
  await send(page)
  expect((await welcome(page)).number).toBe('41')
  await page.getByRole('link', { name: 'Catat orang lain' }).click()
  await fill(page, 'Ibu Dewi', 'Perempuan')
  await send(page)
  expect((await welcome(page)).number).toBe('42')
})

test('without a network the answers become a QR, and the post that comes later is the same arrival', async ({ app, browser }) => {
  const page = await phone(browser)
  await page.goto(app.ready.checkin)
  await fill(page, 'Nguyễn Thị Ánh', 'Perempuan')
  await page.locator('#dusun').fill('RT 02')
  await page.getByRole('button', { name: 'Saya datang bersama' }).click()
  await fill(page, 'Budi', 'Laki-laki', '2')
  await page.context().setOffline(true)
  await send(page)
  await expect(page.getByText('Menunggu jaringan')).toBeVisible()
  await expect(page.getByText('Orang ke-1 dari 2')).toBeVisible() // by itself after the second failure
  const first = await scan(page)
  expect(first).toMatch(/^BHA1[A-Z2-7]+$/)
  readByTheLaptop(first, 'Nguyễn Thị Ánh')
  await page.getByRole('button', { name: 'Orang berikutnya' }).click()
  await expect(page.getByText('Orang ke-2 dari 2')).toBeVisible()
  const second = await scan(page)
  readByTheLaptop(second, 'Budi')

  await page.context().setOffline(false)
  await expect(page.getByText(/^Nomor hadir 4[12], kode/)).toHaveCount(2)
  expect(await counted(app)).toBe(42)
})

test('a browser that was killed goes on where it was', async ({ app, browser }) => {
  const first = await phone(browser)
  await first.goto(app.ready.checkin)
  await fill(first, 'Siti Rahma', 'Perempuan')
  await first.getByLabel(/Dusun/).fill('RT 3')
  const typed = await first.context().storageState()
  const link = first.url()
  expect(link).toMatch(/\?r=[\w-]{22}$/)
  await first.context().close()

  // Scanned again: what was typed is there, under the same nonce.
  const second = await phone(browser, false, typed)
  await second.goto(app.ready.checkin)
  await expect(second.getByLabel('Nama')).toHaveValue('Siti Rahma')
  expect(second.url()).toBe(link)
  await app.kill()
  await send(second)
  await expect(second.getByText('Menunggu jaringan')).toBeVisible()
  const waiting = await second.context().storageState()
  await second.context().close()

  // Killed while it waited: it sends by itself what the person had sent.
  await app.restart()
  const third = await phone(browser, false, waiting)
  await third.goto(app.ready.checkin)
  const told = await welcome(third)
  expect(told.number).toBe('41')
  await third.context().close()

  // The answer was lost, the draft is still there: the link answers with the number, and forgets the draft.
  const fourth = await phone(browser, false, waiting)
  await fourth.goto(link)
  expect(await welcome(fourth)).toEqual(told)
  await expect(fourth.getByText(/sudah hadir sejak \d\d\.\d\d WIB/)).toBeVisible()
  await fourth.getByRole('link', { name: 'Catat orang lain' }).click()
  await expect(fourth.getByLabel('Nama')).toHaveValue('')
  expect(fourth.url()).not.toBe(link)
  expect(await counted(app)).toBe(41)
})

test('a draft is gone once the laptop has answered, or when it is old', async ({ app, browser }) => {
  const page = await phone(browser)
  await checkIn(page, app.ready.checkin, 'Siti Aminah', 'Perempuan')
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0)
  await page.goto(app.ready.checkin)
  await page.getByLabel('Nama').fill('Orang lain')
  for (const [hours, kept] of [[3.9, 'Orang lain'], [4.1, '']] as const) {
    const passed = await page.evaluate((h) => {
      const key = localStorage.key(0)!
      const d = JSON.parse(localStorage.getItem(key)!) as { t: number }
      localStorage.setItem(key, JSON.stringify({ ...d, t: Date.now() - h * 3600e3 }))
      return localStorage.length
    }, hours)
    expect(passed).toBe(1)
    await page.goto(app.ready.checkin)
    await expect(page.getByLabel('Nama')).toHaveValue(kept)
  }
})

test('a phone that keeps nothing has its form in the address', async ({ app, browser }) => {
  const page = await phone(browser)
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new Error('not allowed') } }))
  await checkIn(page, app.ready.checkin, 'Fo', 'Laki-laki')
  await page.reload()
  expect((await welcome(page)).number).toBe('41')
  expect(await counted(app)).toBe(41)
})

test('Opera Mini, whose scripts run far away, gets the plain form', async ({ app, browser }) => {
  const page = await phone(browser)
  await page.addInitScript(() => Object.assign(window, { operamini: { [Symbol.toStringTag]: 'OperaMini' } }))
  await page.goto(app.ready.checkin)
  await expect(page.getByRole('button', { name: 'Saya datang bersama' })).toBeHidden()
  await fill(page, 'Fo', 'Laki-laki')
  const posted = page.waitForRequest((r) => r.method() === 'POST')
  await send(page)
  expect((await posted).isNavigationRequest()).toBe(true)
  expect((await welcome(page)).number).toBe('41')
})

test('a session closed meanwhile is told, and the form stays as it was', async ({ app, browser, page: desk }) => {
  const page = await phone(browser)
  await page.goto(app.ready.checkin)
  await fill(page, 'Siti Aminah', 'Perempuan')
  await desk.goto('/')
  await desk.getByRole('button', { name: 'Tutup kegiatan' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Tutup kegiatan' }).click()
  await expect(desk.getByText('Ditutup').first()).toBeVisible()
  await send(page)
  await expect(page.getByText('Kegiatan ini sudah ditutup petugas.')).toBeVisible()
  await expect(page.getByLabel('Nama')).toHaveValue('Siti Aminah')
  await expect(page.getByRole('button', { name: 'Setuju, catat hadir' })).toBeEnabled()
})

/** What a scanner reads from the phone's screen. */
async function scan(page: Page): Promise<string> {
  const file = test.info().outputPath('screen.png')
  await page.locator('#qr-code').scrollIntoViewIfNeeded()
  await page.screenshot({ path: file })
  return execFileSync('zbarimg', ['--quiet', '--raw', file], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim()
}

/** The laptop's own reader says whose answers they are. */
function readByTheLaptop(text: string, name: string): void {
  execFileSync('go', ['test', './backend/outreach', '-count=1', '-run', '^TestAnswerReadFromAScreen$'], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...process.env, BAPAS_HADIR_ANSWER: text, BAPAS_HADIR_ANSWER_OF: name },
  })
}
