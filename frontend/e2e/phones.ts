// What a villager does with a phone, for journeys.
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { expect } from './harness'

/** A phone of the smallest kind that people carry; `old` has JavaScript switched off; `kept` is what a browser left behind. */
export async function phone(browser: Browser, old = false, kept?: BrowserContextOptions['storageState']): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: !old, locale: 'id-ID', storageState: kept })
  return context.newPage()
}

/** A phone whose browser lacks what Android 5 came without: whatever of that the page used would throw. */
export async function aged(browser: Browser): Promise<Page> {
  const page = await phone(browser)
  await page.addInitScript(() => {
    const world = globalThis as unknown as Record<string, Record<string, unknown> | undefined>
    for (const name of ['fetch', 'Promise', 'Map', 'Set', 'WeakMap', 'Symbol', 'Proxy', 'Reflect', 'TextEncoder', 'URL', 'URLSearchParams', 'AbortController', 'IntersectionObserver']) delete world[name]
    const gone: [string, string[]][] = [
      ['Array', ['from', 'of']],
      ['Object', ['assign', 'entries', 'values', 'fromEntries']],
      ['Number', ['isInteger', 'isNaN', 'isFinite', 'parseFloat']],
      ['Math', ['trunc', 'sign', 'log2', 'imul', 'clz32']],
    ]
    for (const [name, members] of gone) for (const m of members) delete world[name]![m]
    for (const m of ['fill', 'find', 'findIndex', 'includes', 'flat', 'flatMap', 'at', 'copyWithin']) delete (Array.prototype as unknown as Record<string, unknown>)[m]
    for (const m of ['includes', 'startsWith', 'endsWith', 'repeat', 'padStart', 'padEnd', 'codePointAt', 'normalize', 'replaceAll', 'at', 'matchAll']) delete (String.prototype as unknown as Record<string, unknown>)[m]
    for (const m of ['append', 'prepend', 'remove', 'closest', 'matches', 'replaceWith', 'before', 'after', 'replaceChildren', 'toggleAttribute']) delete (Element.prototype as unknown as Record<string, unknown>)[m]
    delete (NodeList.prototype as unknown as Record<string, unknown>).forEach
    // Told in the page itself: the runner's own evaluate wants what is gone. The page's shims come first, so fill is looked up now.
    const lacks = [...['Promise', 'Map'].filter((name) => !(name in world)), ...('fill' in [] ? [] : ['Array.fill'])].join(' ')
    document.addEventListener('DOMContentLoaded', () => document.body.setAttribute('data-lacks', lacks))
  })
  return page
}

export type Welcome = { number: string; code: string }

/** Fills the check-in form and sends it; the answer is what the person would remember. */
export async function checkIn(page: Page, address: string, name: string, sex: 'Laki-laki' | 'Perempuan'): Promise<Welcome> {
  await page.goto(address)
  await page.getByLabel('Nama').fill(name)
  await page.getByText(sex, { exact: true }).click()
  await page.getByRole('button', { name: 'Setuju, catat hadir' }).click()
  return welcome(page)
}

/** The number and the code that the phone shows. */
export async function welcome(page: Page): Promise<Welcome> {
  const told = page.getByText(/^Nomor hadir \d+, kode [A-Z0-9]{5}/)
  await expect(told).toBeVisible()
  const [, number = '', code = ''] = /Nomor hadir (\d+), kode ([A-Z0-9]{5})/.exec(await told.innerText()) ?? []
  return { number, code }
}

/** Goes through an open form, one item after the other: the answer with these words where there is one, else on. */
export async function goThrough(page: Page, words: string[]): Promise<void> {
  await page.getByRole('link', { name: 'Mulai' }).click()
  const items = await page.locator('fieldset').count()
  for (let n = 1; n <= items; n++) {
    const one = page.locator('#s' + n)
    await expect(one).toBeVisible() // with a script only this one is
    const picked = await Promise.all(words.map((w) => one.getByText(w, { exact: true }).count()))
    const word = words[picked.findIndex((found) => found > 0)]
    await (word ? one.getByText(word, { exact: true }) : one.getByRole('link', { name: 'Lanjut' })).click()
  }
}

/** Sends it, and waits until it is kept. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kirim tanpa nama' }).click()
  await expect(page.getByText('Terima kasih. Boleh keluar dari Wi-Fi.')).toBeVisible()
}

/** Gives a sheet of feedback: the same face for each question that has it. */
export async function answer(page: Page, address: string, face: string, comment = ''): Promise<void> {
  await page.goto(address)
  await goThrough(page, [face])
  if (comment) await page.getByRole('textbox', { name: /berkesan/ }).fill(comment)
  await handIn(page)
}
