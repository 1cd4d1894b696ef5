// The hall's network as browsers see it: pages work under their policies, a phone that comes over the air is heard, and
// the window is led nowhere.
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import { showCode } from './helpers'
import { checkIn, phone } from './phones'

test.use({ appOptions: { demo: true, lan: '0.0.0.0:0' } })

/** What the policy of a page stopped, in its own words. */
function stopped(page: Page): string[] {
  const all: string[] = []
  page.on('console', (said) => {
    if (/Content Security Policy|Refused to/i.test(said.text())) all.push(said.text())
  })
  return all
}

// The loopback is a secure place to a browser, and there it says more of who sends than it does in a hall.
test('a phone that comes over the network is let in and heard', async ({ app, browser, page: desk }) => {
  const air = Object.values(networkInterfaces())
    .flat()
    .find((at): at is NetworkInterfaceInfo => at?.family === 'IPv4' && !at.internal)
  test.skip(!air, 'this machine has no network')
  const there = (address: string) => address.replace(/^http:\/\/[^/:]+/, `http://${air!.address}`)
  const code = await showCode(desk)

  const page = await phone(browser)
  const sent: Record<string, string>[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') void request.allHeaders().then((headers) => sent.push(headers))
  })
  const fault = stopped(page)
  await page.goto(there(`${app.ready.lan}/p/${code}`))
  await page.getByLabel('Tempat').fill('Meja 2')
  await page.getByRole('button', { name: 'Pasangkan HP ini' }).click()
  await expect(page.getByRole('heading', { name: 'Pindai kartu' })).toBeVisible()
  await expect.poll(() => sent.length).toBe(1)
  expect(sent[0]!['sec-fetch-site'], 'the network is no secure place').toBeUndefined()
  expect(sent[0]!.origin).toBe(there(app.ready.lan))
  expect((await checkIn(await phone(browser), there(app.ready.checkin), 'Siti Aminah', 'Perempuan')).number).toBe('41')
  expect(fault).toEqual([])
})

test('the pages of the hall do nothing that their policies stop', async ({ app, browser }) => {
  for (const address of [app.ready.screen, app.ready.remote, app.ready.checkin, `${app.ready.lan}/k`, `${app.ready.lan}/n`, `${app.ready.lan}/r`, `${app.ready.lan}/nowhere`]) {
    const page = await (await browser.newContext()).newPage()
    const fault = stopped(page)
    await page.goto(address)
    await expect(page.locator('body')).not.toBeEmpty()
    await page.waitForLoadState('load')
    // A style that did not count leaves the browser's own letters.
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily), address).not.toMatch(/^"?Times/)
    expect(fault, address).toEqual([])
    await page.context().close()
  }
})

/** A server that nobody should be led to, and where it was asked. */
async function outside(): Promise<{ server: Server; at: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, answer) => {
    asked.push(request.url!)
    answer.end('<!doctype html><title>away</title>')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, at: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked }
}

/** Tries to lead the page away, and tells where it is a while later, if it is still there to say so. */
const leave = async (to: string): Promise<string> => {
  const link = document.createElement('a')
  link.href = to + 'link'
  document.body.append(link)
  link.click()
  window.open(to + 'open')
  location.href = to + 'location'
  await new Promise((done) => setTimeout(done, 2000))
  return location.href + (document.querySelector('#app')?.textContent ? '' : ', empty')
}

test('the desk is led to no other page, and what is not kept there is', async ({ app, browser, page }) => {
  const { server, at, asked } = await outside()
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
  expect(await page.evaluate(leave, at)).toBe(page.url())
  expect(asked).toEqual([])
  // The proof notices a page that goes: the hall's own has no bindings, and is not kept.
  const other = await (await browser.newContext()).newPage()
  await other.goto(app.ready.screen)
  expect(await other.evaluate(leave, at).catch(() => 'gone')).toBe('gone')
  expect(asked).not.toEqual([])
  server.close()
})
