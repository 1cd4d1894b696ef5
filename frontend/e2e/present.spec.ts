import { cardStays, slideStays } from '../src/lib/hall/welcome/turns'
import { expect, test } from './harness'
import { look } from './look'
import { phone } from './phones'

test.use({ appOptions: { demo: true } })

test('the clicker walks through the deck, and a power cut brings back the same slide', async ({ app, page, browser }) => {
  const projector = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage()
  await projector.goto(app.ready.screen)
  await expect(projector.getByText('orang sudah hadir')).toBeVisible()

  await page.goto('/')
  await page.getByRole('link', { name: /Materi/ }).click()
  await page.getByRole('button', { name: 'Tampilkan materi' }).click()
  await expect(page.getByText('Salam, sebut nama dan jabatan')).toBeVisible()
  await expect(projector.getByRole('heading', { name: 'Bapas Hadir di Desa' })).toBeVisible()

  await page.getByRole('button', { name: 'Tampilkan ke hadirin' }).click()
  await page.keyboard.press('PageDown')
  await expect(projector.getByRole('heading', { name: 'Mengapa kita berkumpul?' })).toBeVisible()
  // Whoever has asked for English reads it.
  const guests = await (await browser.newContext()).newPage()
  await guests.goto(`${app.ready.screen}&bahasa=en`)
  await expect(guests.getByRole('heading', { name: 'Why are we here?' })).toBeVisible()
  await guests.close()
  await page.keyboard.press('b')
  await expect(projector.getByText('Layar ditutup sebentar')).toBeAttached()
  // Wherever one looks there is only the curtain.
  const uncovered = () =>
    projector.evaluate(() => {
      const spots = Array.from({ length: 400 }, (_, i) => [((i % 20) + 0.5) * 64, (Math.floor(i / 20) + 0.5) * 36] as const)
      return spots.filter(([x, y]) => !document.elementFromPoint(x, y)?.closest('.curtain')).length
    })
  await expect.poll(uncovered).toBe(0)
  await page.keyboard.press('b')
  await expect(projector.getByText('Layar ditutup sebentar')).not.toBeAttached()
  for (let i = 0; i < 15; i++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Catatan pembicara')).toBeVisible()
  // Every press arrives, one after the other: here they have all come.
  const at = '5/16'
  const place = page.locator('main').getByText(/^\d+\/16$/)
  const step = page.getByRole('img', { name: 'Langkah 3 dari 4' })
  await expect(place).toHaveText(at)
  await expect(step).toBeVisible()
  await expect(projector.getByText(/^\d+ \/ 16$/)).toHaveText('5 / 16')

  const slide = await projector.locator('body').innerText()
  await app.restart()
  await page.goto(app.desk)
  await page.getByRole('link', { name: /Materi/ }).click()
  await expect(place).toHaveText(at)
  await expect(step).toBeVisible()
  // The projector's page finds its way back by itself.
  await expect(projector.getByText('Menyambung kembali')).toHaveCount(0, { timeout: 40_000 })
  expect(await projector.locator('body').innerText()).toBe(slide)
})

test('reloading the window in the full hall view loses nothing', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /Materi/ }).click()
  await page.getByRole('button', { name: 'Tampilkan materi' }).click()
  await page.getByRole('button', { name: 'Bapas bukan penjara' }).click()
  await expect(page.getByText('Ini salah paham paling sering.')).toBeVisible()
  await page.reload()
  await page.getByRole('link', { name: /Materi/ }).click()
  await expect(page.getByText('Ini salah paham paling sering.')).toBeVisible()
})

test("the officer's phone steers, a stranger's can't", async ({ app, page, browser }) => {
  const remote = await phone(browser)
  await remote.goto(app.ready.remote)
  await page.goto('/')
  await page.getByRole('link', { name: /Materi/ }).click()
  await remote.getByRole('button', { name: 'Tampilkan materi' }).click()
  await expect(page.getByText('Salam, sebut nama dan jabatan')).toBeVisible()
  await remote.getByRole('button', { name: 'Berikutnya' }).click()
  await expect(page.getByText('Siapa yang sudah pernah mendengar kata Bapas?')).toBeVisible()
  await expect(remote.getByText('Siapa yang sudah pernah mendengar kata Bapas?')).toBeVisible()

  const stranger = await phone(browser)
  const answer = await stranger.goto(app.ready.remote + 'x')
  expect(answer?.status()).toBe(403)
  await expect(stranger.getByText('Buka lagi dari laptop petugas.')).toBeVisible()
})

test('a frozen hall keeps its slide while the officer looks for another one, also over a power cut', async ({ app, page, browser }) => {
  const projector = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage()
  await projector.goto(app.ready.screen)
  await page.goto('/')
  await page.getByRole('link', { name: /^Materi/ }).click()
  await page.getByRole('button', { name: 'Tampilkan materi' }).click()
  const seen = projector.getByText(/^\d+ \/ 16$/)
  const place = page.locator('main').getByText(/^\d+\/16$/)
  await page.keyboard.press('PageDown')
  await expect(seen).toHaveText('2 / 16')

  await page.keyboard.press('k')
  const frozen = page.getByText('Layar hadirin dibekukan: slide 2.')
  await expect(frozen).toBeVisible()
  // A number as in other presenting programs.
  await page.keyboard.type('12', { delay: 150 })
  await expect(page.getByText('Ke slide 12, lalu Enter')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(place).toHaveText('12/16')
  // By a word that only the notes have.
  await page.keyboard.press('/')
  await page.keyboard.type('salah paham', { delay: 60 })
  await expect(page.getByText('1 slide ditemukan')).toBeAttached()
  await page.keyboard.press('Enter')
  await expect(place).toHaveText('4/16')
  await expect(page.getByText('Ini salah paham paling sering.')).toBeVisible()
  await look(page, 'presenter')
  await expect(seen).toHaveText('2 / 16')

  await app.restart()
  await page.goto(app.desk)
  await page.getByRole('link', { name: /^Materi/ }).click()
  await expect(place).toHaveText('4/16')
  await expect(frozen).toBeVisible()
  await expect(projector.getByText('Menyambung kembali')).toHaveCount(0, { timeout: 40_000 })
  await expect(seen).toHaveText('2 / 16')
  await page.getByRole('main').getByRole('button', { name: 'Lanjutkan layar' }).click()
  await expect(seen).toHaveText('4 / 16')
  await expect(frozen).toBeHidden()
})

test('notes are as large as the speaker likes, and ? tells the keys', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /^Materi/ }).click()
  const notes = page.getByRole('status').filter({ hasText: 'Salam, sebut nama dan jabatan' })
  await expect(notes).toHaveCSS('font-size', '20px')
  await page.getByRole('button', { name: 'Perbesar catatan' }).click()
  await page.keyboard.press('+')
  await expect(notes).toHaveCSS('font-size', '28px')
  await page.reload()
  await expect(notes).toHaveCSS('font-size', '28px')
  await page.keyboard.press('-')
  await expect(notes).toHaveCSS('font-size', '24px')
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Tombol pintas' })
  await expect(help.getByText('Bekukan atau lanjutkan layar hadirin')).toBeVisible()
  await look(page, 'keys')
  await help.getByRole('button', { name: 'Tutup' }).click()
  await expect(help).toBeHidden()
})

test('while the hall fills, welcome slides take turns with the join card, and the way in stays', async ({ app, page, browser }) => {
  // Half faded in, words have less contrast: what is looked at stands still.
  const projector = await (await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' })).newPage()
  await projector.clock.install()
  await projector.goto(app.ready.screen)
  await expect(projector.getByText('orang sudah hadir')).toBeVisible()
  const welcome = projector.getByRole('heading', { name: 'Selamat datang, warga Desa Petaling' })
  const who = projector.getByRole('heading', { name: 'Apa itu Bapas?' })
  await expect(welcome).toBeHidden()
  await projector.clock.runFor(cardStays)
  await expect(welcome).toBeVisible()
  const way = projector.getByRole('complementary')
  await expect(way.getByRole('img', { name: app.ready.checkin })).toBeVisible()
  await expect(way.getByText(new URL(app.ready.lan).host)).toBeVisible()
  await look(projector, 'welcome-1')
  await projector.clock.runFor(slideStays)
  await expect(welcome).toBeHidden()
  await projector.clock.runFor(cardStays)
  await expect(who).toBeVisible()
  await look(projector, 'welcome-2')
  await projector.clock.runFor(slideStays)
  await projector.clock.runFor(cardStays)
  await expect(projector.getByRole('heading', { name: 'Acara kita' })).toBeVisible()
  await look(projector, 'welcome-3')

  // Switched off at the desk, the card is back at once and stays.
  await page.goto('/')
  await page.getByLabel('Selingi slide sambutan').uncheck()
  await expect(way).toHaveCount(0)
  await projector.clock.runFor(cardStays)
  await expect(projector.getByText('Tanpa HP? Petugas di meja depan siap membantu.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Selingi slide sambutan')).not.toBeChecked()
})
