import { expect, test } from './harness'
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
