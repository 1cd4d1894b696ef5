// People look at their own name before it is printed: on their phone, and on the touch screen by the door.
import type { Browser, Page } from '@playwright/test'
import { join } from 'node:path'
import { expect, test, type App } from './harness'
import { barriers, look } from './look'
import { aged, checkIn, phone } from './phones'
import { answer, asked, keys, leave, startTouch, tap, ticket } from './touch'

test.use({ appOptions: { demo: true }, hasTouch: true })

const shots = process.env.LOOK_SHOTS
const longest = 'Kampuang Tanjuang Koto Mambang Sungai Durian Raden Mas Panji' // 60 letters, as a registered name may have

/** Nobody is kept out of a phone's page, and it scrolls sideways nowhere. */
async function seen(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: join(shots, `owner-phone-${name}.png`), fullPage: true })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} scrolls sideways`).toBe(0)
  const small = await page.locator('main a:visible, main button:visible, main input:visible').evaluateAll((all) => all.map((e) => [e.textContent, e.getBoundingClientRect().height] as const).filter(([, h]) => h < 48))
  expect(small, `${name}: targets`).toEqual([])
}

/** The lines of the desk's list of volunteers. */
async function volunteers(page: Page): Promise<void> {
  await page.goto('/#/pendamping')
  await expect(page.getByRole('listitem').filter({ hasText: 'Pendamping Sukarela' })).toHaveCount(3)
}

// What looks at a page needs a newer browser than that of 2016.
const unseen = () => Promise.resolve()

for (const [what, open, see] of [
  ['without JavaScript', (browser: Browser) => phone(browser, true), seen],
  ['of today', (browser: Browser) => phone(browser), seen],
  ['of 2016', (browser: Browser) => aged(browser), unseen],
] as const)
  test(`a person becomes a volunteer on a phone ${what}, and the desk sees that the name was read`, async ({ app, browser, page: desk }) => {
    await volunteers(desk)
    const page = await open(browser)
    await checkIn(page, app.ready.checkin, "Siti Nur'aini", 'Perempuan')
    await see(page, 'welcome')
    await page.getByRole('link', { name: 'Saya ingin menjadi pendamping' }).click()
    await expect(page.getByRole('heading', { name: 'Menjadi pendamping' })).toBeVisible()
    await expect(page.getByText('Siapa yang didampingi tidak pernah dicatat.')).toBeVisible()
    await see(page, 'offer')
    await page.getByRole('button', { name: 'Setuju, saya ingin menjadi pendamping' }).click()
    await expect(page.getByText('Terima kasih. Bapak/Ibu tercatat sebagai pendamping.')).toBeVisible()
    const line = desk.getByRole('listitem').filter({ hasText: "Siti Nur'aini" })
    await expect(line).toBeVisible() // by itself
    await expect(line.getByText('Nama sudah benar')).toHaveCount(0)

    await page.getByLabel('Gelar depan').fill('الحاجة')
    await page.getByRole('button', { name: 'Lihat hasilnya' }).click()
    await expect(page.getByText('Huruf ini tidak ada di huruf cetak')).toBeVisible()
    await expect(page.getByLabel('Gelar depan')).toHaveValue('الحاجة')
    await see(page, 'refused')
    await page.getByLabel('Gelar depan').fill('Hj.')
    await page.getByLabel('Gelar belakang').fill('S.Pd., M.M.')
    await page.getByRole('button', { name: 'Nama sudah benar' }).click() // not seen yet
    await expect(page.getByText('Nama diubah. Periksa lagi')).toBeVisible()
    await expect(page.locator('.leaf')).toContainText("Hj. Siti Nur'aini, S.Pd., M.M.")
    await see(page, 'redrawn')
    await expect(line.getByText('Nama sudah benar')).toHaveCount(0)
    await page.getByRole('button', { name: 'Nama sudah benar' }).click()
    await expect(page.getByText('Nama di piagam sudah benar.')).toBeVisible()
    await see(page, 'done')

    const named = desk.getByRole('listitem').filter({ hasText: "Hj. Siti Nur'aini, S.Pd., M.M." })
    await expect(named.getByText('Nama sudah benar ✓')).toBeVisible()
    await expect(named.getByTitle(/^Dibaca pemiliknya: HP/)).toBeVisible()
  })

test('the shortest and the longest name on a phone, and a code of nobody', async ({ app, browser }) => {
  const page = await phone(browser)
  for (const name of ['Fo', longest]) {
    await page.goto(app.ready.checkin)
    await checkIn(page, app.ready.checkin, name, 'Laki-laki')
    await page.getByRole('link', { name: 'Saya ingin menjadi pendamping' }).click()
    await page.getByRole('button', { name: 'Setuju, saya ingin menjadi pendamping' }).click()
    await expect(page.locator('.leaf')).toContainText(name)
    await seen(page, name.length > 9 ? 'long' : 'shortest')
    await page.getByLabel('Gelar depan').fill('Prof. Dr. Ir. H.')
    await page.getByLabel('Gelar belakang').fill('S.H., S.Sos., M.Si., M.H., Ph.D.')
    await page.getByRole('button', { name: 'Lihat hasilnya' }).click()
    await expect(page.locator('.leaf')).toContainText(`Prof. Dr. Ir. H. ${name}, S.H.`)
    await seen(page, name.length > 9 ? 'longest' : 'short')
  }
  expect(await barriers(page)).toEqual([])
  await page.goto(`${app.ready.lan}/n`)
  await seen(page, 'code')
  await page.getByLabel('Kode Bapak/Ibu').fill('K7M2A')
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await expect(page.getByText('Kode belum benar')).toBeVisible()
  await seen(page, 'code-wrong')
  expect(await barriers(page)).toEqual([])
})

/** A screen of the touch screen: read, reached, heard, and nothing of it cut off. */
async function touched(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Shift') // still here, however long looking takes
  await look(page, `owner-touch-${name}`)
  for (const height of [768, 720]) {
    await page.setViewportSize({ width: height === 720 ? 1280 : 1024, height })
    const below = await page.evaluate(() => {
      const main = document.querySelector('main')!
      return main.scrollHeight - main.clientHeight
    })
    expect(below, `${name} is cut off at ${height}`).toBe(0)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
}

const drawn = (page: Page, name: string) => expect(page.getByRole('figure')).toContainText(name)

test('a person without a phone becomes a volunteer on the touch screen, and puts the name right', async ({ page }) => {
  await startTouch(page)
  await touched(page, 'welcome')
  await answer(page, { name: 'Tjhin Fo', sex: 'Laki-laki' })
  await tap(page, 'Setuju, catat hadir')
  const { code } = await ticket(page)
  await tap(page, 'Saya ingin menjadi pendamping')
  await asked(page, 'Menjadi pendamping?')
  await touched(page, 'offer')
  await tap(page, 'Setuju, saya mau')
  await asked(page, 'Apakah nama ini benar?')
  await expect(page.getByText('Terima kasih. Bapak/Ibu tercatat sebagai pendamping.')).toBeVisible()
  await drawn(page, 'Tjhin Fo')
  await touched(page, 'name')
  await tap(page, 'Perbaiki')
  await asked(page, 'Bagian mana yang salah?')
  await touched(page, 'parts')
  await page.getByRole('button', { name: /^Gelar belakang/ }).tap()
  await keys(page, 'S.Pd., M')
  await touched(page, 'title')
  await tap(page, 'Lanjut')
  await drawn(page, 'Tjhin Fo, S.Pd., M')
  // Gone on to something else, nothing was kept.
  await tap(page, 'Batal')
  await tap(page, 'Nama di piagam')
  await asked(page, 'Ketik kode Bapak/Ibu')
  await touched(page, 'code')
  await keys(page, code.slice(0, 4))
  await tap(page, 'Lanjut')
  await expect(page.getByText('Kode belum benar')).toBeVisible()
  await keys(page, code.slice(4))
  await tap(page, 'Lanjut')
  await asked(page, 'Apakah nama ini benar?')
  await expect(page.getByRole('figure')).not.toContainText('S.Pd.')

  await tap(page, 'Perbaiki')
  await page.getByRole('button', { name: /^Nama/ }).tap()
  await asked(page, 'Nama')
  for (let i = 0; i < 'Tjhin Fo'.length; i++) await tap(page, 'Hapus satu huruf')
  await tap(page, 'Lanjut')
  await expect(page.getByText('Nama belum diisi.')).toBeVisible()
  await page.getByRole('textbox').fill(longest)
  await tap(page, 'Lanjut')
  await drawn(page, longest)
  await tap(page, 'Perbaiki')
  await page.getByRole('button', { name: /^Gelar belakang/ }).tap()
  await asked(page, 'Gelar belakang')
  await page.getByRole('textbox').fill('S.H., S.Sos., M.Si., M.H., Ph.D.')
  await tap(page, 'Lanjut')
  await drawn(page, 'M.H., Ph.D.')
  await touched(page, 'longest')
  await tap(page, 'Nama sudah benar')
  await expect(page.getByRole('heading', { name: 'Terima kasih. Nama sudah benar.' })).toBeVisible()
  await touched(page, 'sent')
  await tap(page, 'Selesai')

  await leave(page)
  await expect(page.getByText('Meja terbuka lagi.')).toBeVisible()
  await page.goto('/#/pendamping')
  const line = page.getByRole('listitem').filter({ hasText: longest })
  await expect(line.getByTitle(/^Dibaca pemiliknya: Layar sentuh/)).toContainText('Nama sudah benar')
  await look(page, 'owner-desk')
})

test('children are not asked, strangers who try codes have to wait, and a printed name is the officer’s', async ({ app, page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
  const printed = await codeOf(page, app, 4) // the demonstration's volunteer with a certificate
  await startTouch(page)
  await tap(page, 'Anak di bawah 18 tahun')
  await tap(page, 'Orang tua')
  await keys(page, 'Budi')
  await tap(page, 'Lanjut')
  await asked(page, 'Di mana sekolahmu?')
  await tap(page, 'Lewati')
  await asked(page, 'Setuju data ini dicatat?')
  await tap(page, 'Setuju, catat hadir')
  await ticket(page)
  await expect(page.getByRole('button', { name: 'Saya ingin menjadi pendamping' })).toHaveCount(0)
  await tap(page, 'Selesai')

  await tap(page, 'Nama di piagam')
  await asked(page, 'Ketik kode Bapak/Ibu')
  const field = page.getByRole('textbox', { name: 'Kode' })
  await field.fill(printed)
  await page.keyboard.press('Enter')
  await asked(page, 'Piagam sudah dibuat')
  await expect(page.getByText('Bila namanya salah, temui petugas.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Perbaiki' })).toHaveCount(0)
  await touched(page, 'issued')
  await tap(page, 'Selesai')

  await tap(page, 'Nama di piagam')
  await asked(page, 'Ketik kode Bapak/Ibu')
  for (let n = 0; n <= 10; n++) {
    await field.fill(guess(n))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText(n < 10 ? 'Kode ini tidak ada di daftar hadir.' : 'Terlalu banyak kode yang tidak dikenal.')
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    if (n < 10) await field.fill('')
  }
})

/** The n-th code of all, as of a person: nobody has one so low. */
function guess(n: number): string {
  const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
  return `222${letters[n]}${letters[(4 * n) % letters.length]}`
}

/** What the person with that number was told. */
async function codeOf(page: Page, app: App, number: number): Promise<string> {
  return page.evaluate(
    ([session, number]) =>
      window.go.desk.Attendance!.List!(session).then((list: { number: number; code: string }[]) => list.find((a) => a.number === number)!.code),
    [app.ready.session, number] as const,
  )
}
