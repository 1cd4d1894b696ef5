// Badges before the camera, which here plays a film of real codes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, makeFilm, type Film } from './badges/film'
import { expect, test } from './harness'

let film: Film

test.use({
  appOptions: { demo: true },
  permissions: ['camera'],
  launchOptions: [
    async ({ launchOptions }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'bapas-hadir-film-'))
      const file = join(folder, 'hall.y4m')
      film = await makeFilm(file)
      await use(before(file, launchOptions))
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

test('the camera reads several at once, mirrored, in the dark, and whatever foreign code lies about', async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto('/#/hadir')
  await page.getByRole('button', { name: 'Pindai kartu' }).click()
  const list = page.getByRole('dialog').getByRole('listitem')
  for (const code of film.badges) await expect(list.filter({ hasText: code }).first()).toBeVisible({ timeout: 60_000 })
  await page.screenshot({ path: test.info().outputPath('scan.png') })
  // The foreign code was told, is no badge, and led nowhere.
  const read = new Set((await list.locator('strong').allTextContents()).map((text) => text.trim()))
  expect([...read].sort()).toEqual([...film.badges].sort())
  await expect(page).toHaveURL(/#\/hadir$/)
  // Each once for a turn of the film, however many pictures showed it.
  const turns = Math.ceil((await page.locator('video').evaluate((v: HTMLVideoElement) => v.currentTime)) / 4.8) + 1
  expect(await list.count()).toBeLessThanOrEqual(film.badges.length * turns)

  // Closed, the camera is let go.
  const stream = await page.locator('video').evaluateHandle((v: HTMLVideoElement) => v.srcObject as MediaStream)
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click()
  await expect.poll(() => stream.evaluate((s) => s.getTracks().map((t) => t.readyState))).toEqual(['ended'])
})
