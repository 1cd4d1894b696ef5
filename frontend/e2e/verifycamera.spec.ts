// A certificate is held before the laptop's camera, which here plays a film of its code.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Chance } from './badges/chance'
import { before, writeFilm } from './badges/film'
import { Photo } from './badges/photo'
import { hall, layCard } from './badges/scene'
import { symbolOf } from './badges/symbol'
import { asked, listFile } from './codes'
import { expect, test } from './harness'

const genuine = asked('genuine')

test.use({
  appOptions: { demo: true, env: { BAPAS_HADIR_CLOCK: '2026-03-11T09:00:00+07:00' } },
  permissions: ['camera'],
  launchOptions: [
    async ({ launchOptions }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'bapas-hadir-film-'))
      const file = join(folder, 'certificate.y4m')
      const photo = new Photo(1280, 720)
      const chance = new Chance(7)
      hall(photo, chance)
      layCard(photo, chance, await symbolOf(genuine.text, 'Q'), { x: 640, y: 360, size: 430, yaw: 6, pitch: -4, roll: 5 })
      writeFilm(file, [photo.pixels()])
      await use(before(file, launchOptions))
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

// What the page films with, remembered.
interface Filmed {
  tracks: MediaStreamTrack[]
}
function remember(): void {
  const filmed = window as unknown as Filmed
  filmed.tracks = []
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
  navigator.mediaDevices.getUserMedia = async (what) => {
    const stream = await ask(what)
    filmed.tracks.push(...stream.getTracks())
    return stream
  }
}

test('the camera reads the code of a certificate, and is let go', async ({ app, page }) => {
  await page.addInitScript(remember)
  await page.goto(app.desk + '#/pendamping/periksa')
  await page.locator('input[type=file][aria-label="Muat daftar laptop lain"]').setInputFiles({ name: 'daftar.kunci', mimeType: '', buffer: listFile(genuine) })
  await page.getByRole('dialog').getByRole('button', { name: 'Pakai daftar' }).click()
  await expect(page.getByText('Daftar Selasa, 10 Maret 2026')).toBeVisible()
  await page.getByRole('button', { name: 'Pakai kamera' }).click()
  const answer = page.locator('section[data-verdict]')
  await expect(answer).toHaveAttribute('data-verdict', 'asli', { timeout: 60_000 })
  await expect(answer).toContainText('Siti Aminah, S.Pd.')
  await expect(page.locator('video')).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => (window as unknown as Filmed).tracks.map((t) => t.readyState))).toEqual(['ended'])
})
