// The locked window, and the window in a helper's hands.
import type { Page } from '@playwright/test'
import { badgeOf } from '../src/lib/scan/code'
import { expect, test } from './harness'
import { invite } from './helpers'
import { look } from './look'
import { scan } from './scanner'
import { keys, leave, pin, tap } from './touch'

test.use({ appOptions: { demo: true }, hasTouch: true })

const locked = (page: Page) => expect(page.getByRole('heading', { name: 'Layar terkunci' })).toBeVisible()
const desk = (page: Page, view = 'Daftar hadir') => expect(page.getByRole('heading', { name: view, level: 1 })).toBeVisible()

/** Makes the officer's PIN, past the screen. */
async function withPIN(page: Page): Promise<void> {
  await page.goto('/#/hadir')
  await desk(page)
  await page.evaluate((pin) => window.go.desk.Touch!.SetPIN!(pin), pin)
}

async function open(page: Page, digits = pin): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(digits)
  await page.keyboard.press('Enter')
}

test('locked by button: nothing of anybody, no shortcut, no card; over a power cut; by the PIN', async ({ app, page }) => {
  await page.goto('/#/hadir')
  await desk(page)
  const name = await page.getByRole('row').nth(1).getByRole('cell').nth(1).innerText().then((text) => text.split('\n')[0]!)
  await page.getByRole('button', { name: 'Kunci layar' }).click()
  const dialog = page.getByRole('dialog', { name: 'Kunci layar' })
  await look(page, 'lock-first')
  await dialog.getByLabel('PIN baru').fill(pin)
  await dialog.getByLabel('Ulangi PIN').fill(pin)
  await dialog.getByRole('button', { name: 'Kunci layar' }).click()
  await locked(page)
  await expect(page.getByText('Bapas Kelas II Pangkalpinang')).toBeVisible()
  await look(page, 'lock')
  expect(await page.content()).not.toContain(name)

  // Neither keys nor a scanner lead anywhere, and the letters of a card are no guess.
  for (const key of ['Alt+2', 'F5', 'Escape', 'Control+l']) await page.keyboard.press(key)
  await scan(page, badgeOf('K7M2QX'), 'Enter')
  await expect(page.getByLabel('PIN', { exact: true })).toHaveValue('')
  await locked(page)
  expect(await page.evaluate((s) => window.go.desk.Attendance!.List!(s).catch(String), app.ready.session)).toContain('touch_on')
  const state = (await page.evaluate(() => window.go.desk.Touch!.State!())) as { wait: number }
  expect(state.wait).toBe(0)
  expect((await fetch(app.ready.checkin)).status, 'phones go on').toBe(200)

  await app.restart()
  await page.goto(`${app.desk}#/hadir`)
  await locked(page)
  await keys(page, pin) // with a finger
  await tap(page, 'Buka')
  await desk(page)
  await expect(page.getByText(name).first()).toBeVisible()
})

test('wrong PINs wait, in the language of the desk; a forgotten one has a way on', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('bahasa', 'en'))
  await page.goto('/#/hadir')
  await desk(page, 'Attendance')
  await page.evaluate((pin) => window.go.desk.Touch!.SetPIN!(pin), pin)
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'The screen is locked' })).toBeVisible()
  for (let i = 0; i < 5; i++) {
    await open(page, '4072')
    await expect(page.getByRole('alert')).toContainText(i < 4 ? 'That is not the PIN' : 'Too many wrong PINs')
  }
  await look(page, 'lock-wait-en')
  await expect(page.getByRole('button', { name: 'Open' })).toBeDisabled()
  await page.getByRole('button', { name: 'PIN forgotten?' }).tap()
  await expect(page.getByText('bapas-hadir forget-pin')).toBeVisible()
  await look(page, 'lock-forgotten-en')
  await page.getByRole('button', { name: 'Use the PIN' }).tap()
  await expect(page.getByRole('button', { name: 'Open' })).toBeEnabled({ timeout: 20_000 })
  await open(page)
  await desk(page, 'Attendance')
})

test('nobody touches it: told before, locked, what was written is there again; a talk is not cut off', async ({ page }) => {
  await page.clock.install()
  await withPIN(page)
  await page.goto('/#/pengaturan')
  await expect(page.getByRole('group', { name: 'Kunci sendiri' }).getByRole('button', { name: '10 menit' })).toHaveAttribute('aria-pressed', 'true')
  await look(page, 'lock-settings')
  await page.getByRole('group', { name: 'Kunci sendiri' }).getByRole('button', { name: '5 menit', exact: true }).click()
  await expect(page.getByRole('group', { name: 'Kunci sendiri' }).getByRole('button', { name: '5 menit', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.clock.runFor('04:40')
  await expect(page.getByRole('status').filter({ hasText: 'Layar segera terkunci' })).toBeVisible()
  await page.keyboard.press('Shift')
  await expect(page.getByText('Layar segera terkunci')).toHaveCount(0)
  await page.clock.runFor('05:02')
  await locked(page)
  await open(page)
  await desk(page, 'Pengaturan')

  // The hall's picture stays, however long nobody touches it; a key in it does not help who leaves it then.
  await page.keyboard.press('F5')
  const hall = page.getByRole('region', { name: 'Layar hadirin' })
  await expect(hall).toBeVisible()
  await page.clock.runFor('12:00')
  await expect(hall).toBeVisible()
  await page.keyboard.press('Shift')
  await expect(hall).toBeVisible()
  await page.keyboard.press('Escape')
  await locked(page)
})

test('a helper has the window: cards and counts, no list; the PIN leads back', async ({ app, page }) => {
  const code = await invite(app, page, 'Hamdan Yusuf')
  await withPIN(page)
  await page.getByRole('button', { name: 'Layar sentuh' }).click()
  const dialog = page.getByRole('dialog', { name: 'Layar sentuh di pintu' })
  await dialog.getByRole('radio', { name: /Pembantu pindai/ }).check()
  const anew = page.waitForEvent('load')
  await dialog.getByRole('button', { name: 'Mulai layar sentuh' }).click()
  await anew
  await expect(page.getByRole('heading', { name: 'Periksa kartu di pintu' })).toBeVisible()
  await expect(page.getByText('Dekatkan kartu ke kamera, pindai')).toBeVisible()
  await expect(page.getByText('tidak menemukan kamera')).toBeVisible()
  await look(page, 'helper-window')
  await scan(page, badgeOf(code), 'Enter')
  await expect(page.getByText('Hamdan Yusuf')).toBeVisible()
  await expect(page.getByText('Nomor 41. Silakan masuk.')).toBeVisible()
  await expect(page.getByText('41', { exact: true })).toBeVisible()
  await look(page, 'helper-window-came')
  await page.getByLabel('Ketik kode').fill(code)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Nomor 41\. Sudah hadir sejak/)).toBeVisible()
  await page.getByLabel('Ketik kode').fill(code.slice(0, 5))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kode itu belum benar.')).toBeVisible()
  for (const [struct, method] of [['Attendance', 'List'], ['Sessions', 'Close'], ['Mentors', 'List']] as const)
    expect(await page.evaluate(([s, m, id]) => window.go.desk[s!]![m!]!(id).catch(String), [struct, method, app.ready.session] as const), `${struct}.${method}`).toContain('touch_on')
  await app.restart()
  await page.goto(app.desk)
  await expect(page.getByRole('heading', { name: 'Periksa kartu di pintu' })).toBeVisible()
  await leave(page)
  await desk(page, 'Persiapan')
})
