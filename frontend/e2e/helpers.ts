// What a helper by the door does, and the officer who lets them in, for journeys.
import type { Browser, Page } from '@playwright/test'
import { symbolOf } from './badges/symbol'
import { expect, type App } from './harness'
import { phone } from './phones'

/** Opens the helpers at the desk; the answer is the code that is shown there. */
export async function showCode(desk: Page): Promise<string> {
  await desk.goto('/#/hadir')
  const dialog = desk.getByRole('dialog', { name: 'Pembantu pindai' })
  if (await dialog.isVisible()) await desk.keyboard.press('Escape') // a code of before stands there
  await expect(dialog).toHaveCount(0)
  await desk.getByRole('button', { name: /Pembantu pindai/ }).click()
  const code = dialog.locator('.code')
  await expect(code).toHaveText(/^[A-Z0-9]{3}\s[A-Z0-9]{3}$/)
  return (await code.innerText()).replace(/\s/g, '')
}

/** A phone that was let in, on the scan page. */
export async function helper(app: App, browser: Browser, desk: Page, label = 'Meja 2', old = false): Promise<Page> {
  const code = await showCode(desk)
  const page = await phone(browser, old)
  await page.goto(`${app.ready.lan}/p/${code}`)
  await page.getByLabel('Tempat').fill(label)
  await page.getByRole('button', { name: 'Pasangkan HP ini' }).click()
  await expect(page.getByRole('heading', { name: 'Pindai kartu' })).toBeVisible()
  return page
}

/** Invites somebody to the session; the answer is the code of their badge. */
export async function invite(app: App, desk: Page, nama: string): Promise<string> {
  await desk.goto('/')
  await expect(desk.getByRole('heading', { name: 'Persiapan' })).toBeVisible() // the way to the app is open
  return desk.evaluate(
    async ([session, nama]) => {
      type Guests = { Invite(session: string, in_: object, willing: boolean): Promise<{ guest: { code: string } }> }
      const { Guests } = (window as unknown as { go: { desk: { Guests: Guests } } }).go.desk
      return (await Guests.Invite(session!, { nonce: '', nama, lp: '', unsur: 'warga', dusun: '', hp: '' }, false)).guest.code
    },
    [app.ready.session, nama],
  )
}

/** A photo of twelve million pixels: a card lies askew on a table, and its QR says `text`. */
export async function photoOf(browser: Browser, text: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const { size, dark } = await symbolOf(text, 'H')
  const dots = [...dark].map((d, i) => (d ? `M${i % size} ${Math.floor(i / size)}h1v1h-1z` : '')).join('')
  const page = await browser.newPage({ viewport: { width: 1500, height: 2000 }, deviceScaleFactor: 2 })
  await page.setContent(`<body style="margin:0;background:#7a5b3c;display:grid;place-items:center;height:2000px">
    <div style="background:#fdfaf2;padding:60px;rotate:11deg;filter:blur(1px)">
    <svg width="460" viewBox="-4 -4 ${size + 8} ${size + 8}"><path d="${dots}"/></svg><h1>Rusli bin Hamid</h1></div></body>`)
  const buffer = await page.screenshot({ type: 'jpeg', quality: 70 })
  await page.close()
  return { name: 'kartu.jpg', mimeType: 'image/jpeg', buffer }
}
