// The faces by the way out: one tap for one person, and nothing else to be had there.
import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import { look } from './look'
import { leave, pin, tap } from './touch'

test.use({ appOptions: { demo: true }, hasTouch: true })

const question = 'Secara umum saya puas.'
const shown = (page: Page) => expect(page.getByRole('heading', { name: question })).toBeVisible()

async function startFaces(page: Page, fresh = true): Promise<void> {
  await page.goto('/#/hadir')
  await page.getByRole('button', { name: 'Layar sentuh' }).tap()
  const dialog = page.getByRole('dialog', { name: 'Layar sentuh di pintu' })
  await dialog.getByRole('radio', { name: /Wajah di pintu/ }).check()
  if (fresh) {
    await dialog.getByLabel('PIN baru').fill(pin)
    await dialog.getByLabel('Ulangi PIN').fill(pin)
  }
  await look(page, 'faces-start')
  const anew = page.waitForEvent('load')
  await dialog.getByRole('button', { name: 'Mulai layar sentuh' }).tap()
  await anew
  await shown(page)
}

test('one tap, thanks, a pause; over a power cut; the PIN leads out', async ({ app, page }) => {
  await startFaces(page)
  await look(page, 'faces')
  const faces = page.getByRole('group', { name: question }).getByRole('button')
  expect(await faces.allInnerTexts()).toEqual(['Tidak setuju', 'Kurang setuju', 'Setuju', 'Sangat setuju'])
  await tap(page, 'Setuju')
  await expect(page.getByRole('status')).toContainText('Terima kasih')
  await expect(faces).toHaveCount(0) // nothing can be tapped within the pause
  await shown(page) // by itself, for the next one

  // Nobody signs in here, and a power cut changes nothing.
  await expect(page.getByRole('button', { name: 'Sentuh untuk daftar hadir' })).toHaveCount(0)
  await app.restart()
  await page.goto(app.desk)
  await shown(page)
  await tap(page, 'Tidak setuju')
  await expect(page.getByRole('status')).toContainText('Terima kasih')
  await shown(page) // by itself

  await leave(page, '4072')
  await expect(page.getByText('PIN belum cocok.')).toBeVisible()
  await tap(page, 'Batal')
  await shown(page)
  await leave(page)
  await expect(page.getByText('Meja terbuka lagi.')).toBeVisible()

  // Closed, it says so, and waits.
  await page.evaluate((id) => window.go.desk.Sessions!.Close!(id), app.ready.session)
  await page.evaluate(() => window.go.desk.Touch!.Start!('faces'))
  await expect(page.getByRole('heading', { name: 'Belum ada kegiatan yang terbuka' })).toBeVisible()
  await look(page, 'faces-closed')
  await leave(page)
  await expect(page.getByText('Meja terbuka lagi.')).toBeVisible()
})
