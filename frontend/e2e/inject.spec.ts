// 300 texts that attack, in every field that people type, on every screen: none of them becomes more than text. The short
// form has every tenth of them; BAPAS_HADIR_LONG=1 has them all, ten times thirty.
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { views, type View } from '../src/lib/state/route.svelte'
import { App, expect, test } from './harness'
import { helper } from './helpers'
import { Watch } from './inject'
import { still } from './look'

const long = Boolean(process.env.BAPAS_HADIR_LONG)
const parts = 10
const each = 30
const root = resolve(import.meta.dirname, '../..')

const id = (table: string, n: number) => table.padEnd(4, '.') + String(n).padStart(8, '0')
const some = (table: string, most = each) => Array.from({ length: long ? most : 2 }, (_, i) => id(table, i * (long ? 1 : 7)))

// Where the window can be: each view with the items that it knows.
const places: Record<View, string[]> = {
  persiapan: ['', 'baru', ...some('ses')],
  hadir: ['', 'undangan', 'kertas', 'cetak', 'cetak-slip'],
  acara: [''],
  materi: ['', 'daftar', ...some('dek'), id('dek', each)],
  kuis: [''],
  'tanya-jawab': [''],
  'umpan-balik': ['', 'kertas', 'ruangan', 'hasil', 'desa', 'suara', 'koding', 'koding-tema', 'koding-wawancara', 'koding-kutipan'],
  pendamping: ['', 'semua', 'buku', 'rancangan', 'periksa', 'buat', ...some('men').flatMap((m) => [`orang-${m}`, `piagam-${m}`]), ...some('cer').map((c) => `terbit-${c}`)],
  pengaturan: ['', 'jaringan'],
}
// What the hall's screen can show.
const showings = ['join', 'agenda', 'deck', 'feedback', 'thanks', 'quiz', 'box', 'survey', 'results']

test('no view, item or picture of the hall is left out of the walk', () => {
  expect(Object.keys(places)).toEqual([...views])
  const source = readdirSync(join(root, 'frontend/src/desk'), { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.svelte'))
  const items = source.flatMap((f) => [...readFileSync(join(root, 'frontend/src/desk', f), 'utf8').matchAll(/\b(?:item|prefix): '([^']+)'|\bitem(?: ===|\.startsWith\() ?'([^']+)'/g)].map((m) => m[1] ?? m[2]!))
  expect(items.length).toBeGreaterThan(15)
  const walked = Object.values(places).flat()
  expect(items.filter((item) => !walked.some((w) => w === item || (item.endsWith('-') && w.startsWith(item))))).toEqual([])
  const position = readFileSync(join(root, 'backend/outreach/position.go'), 'utf8')
  expect([...position.matchAll(/ Showing = "(\w+)"/g)].map((m) => m[1])).toEqual(showings)
})

const call = (page: Page, struct: string, method: string, ...args: unknown[]) =>
  page.evaluate(([s, m, a]) => window.go.desk[s as string]![m as string]!(...(a as never[])).then(() => '', (e: unknown) => String(e)), [struct, method, args])

/** Waits until what is drawn stays; a view that a payload keeps busy is looked at all the same. */
const settled = (page: Page) => Promise.race([still(page).catch(() => {}), page.waitForTimeout(4_000)])

// What leaves the view for good, or the machine.
const never = /English|Tutup|Hapus|Cabut|Layar|Cetak|Simpan|Unduh|Ekspor|proyektor|Proyektor|Batal|Buka kegiatan|Terbitkan/

/** Presses the buttons of a view, one after the other, and looks at what opens. */
async function press(page: Page, watch: Watch, place: string, most: number): Promise<void> {
  const names = await page.locator('#isi button:visible:enabled').evaluateAll((all) => all.map((b, i) => [i, (b.getAttribute('aria-label') ?? b.textContent ?? '').trim().slice(0, 25)] as const))
  const unlike = names.filter(([, n], i) => !never.test(n) && names.findIndex(([, m]) => m.slice(0, 5) === n.slice(0, 5)) === i)
  for (const [i, name] of unlike.slice(0, most)) {
    await page.locator('#isi button:visible:enabled').nth(i).click({ timeout: 3_000 }).catch(() => {}) // moved or covered by what the last one did
    await settled(page)
    await watch.look(page, `${place} > ${name}`)
    await page.keyboard.press('Escape')
    if (!page.url().endsWith(`#/${place}`)) await page.evaluate((to) => (location.hash = to), `#/${place}`)
  }
}

/** Ends the survey and looks at what it says, which takes no more answers from phones. */
async function results(page: Page, watch: Watch, session: string): Promise<void> {
  for (const phase of ['before', 'after']) await call(page, 'Feedback', 'Close', session, phase)
  expect(await call(page, 'Feedback', 'See', session)).toBe('')
  for (const place of ['umpan-balik/hasil', 'umpan-balik/desa', 'umpan-balik/koding']) {
    await page.evaluate((to) => (location.hash = to), `#/${place}`)
    await settled(page)
    await watch.look(page, `${place}, seen`)
  }
}

async function walkDesk(page: Page, watch: Watch): Promise<void> {
  await page.goto('/')
  await expect(page.getByRole('navigation').first()).toBeVisible()
  for (const [view, items] of Object.entries(places)) {
    for (const item of items) {
      const place = item ? `${view}/${item}` : view
      await page.evaluate((to) => (location.hash = to), `#/${place}`)
      await settled(page)
      await watch.look(page, place)
      if (!/-?\w{3}\.\d/.test(item)) await press(page, watch, place, long ? 12 : 1)
    }
  }
}

async function walkHall(browser: Browser, app: App, desk: Page, watch: Watch): Promise<void> {
  const open: Open = async (to, what, more = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce', ...more })
    await watch.over(context)
    const page = await context.newPage()
    await page.goto(to)
    await watch.look(page, what)
    return page
  }
  const screen = await open(app.ready.screen, 'screen')
  const remote = await open(app.ready.remote, 'remote', { viewport: { width: 360, height: 740 } })
  for (const what of showings) {
    const refused = await call(desk, 'Present', 'Show', what)
    await settled(screen)
    await watch.look(screen, `screen: ${what}${refused && ' refused'}`)
    await watch.look(remote, `remote: ${what}`)
    if (what !== 'deck') continue
    for (let slide = 0; slide < (long ? 100 : 12); slide++) {
      await call(desk, 'Present', 'GoTo', slide, 0)
      await screen.waitForTimeout(60)
      await watch.look(screen, `screen: slide ${slide}`)
    }
    await watch.look(remote, 'remote: deck at its end')
  }
  await desk.goto('/') // nothing of the last view stands open
  await expect(desk.getByRole('navigation').first()).toBeVisible()
  const list = await desk.evaluate((session) => window.go.desk.Attendance!.List!(session) as Promise<{ name: string; code: string; child: boolean }[]>, app.ready.session)
  const person = list.find((a) => a.name.includes('<img') && !a.child)!
  await phones(open, app, person.code)
  const helping = await helper(app, browser, desk)
  await helping.getByLabel('Kode di kartu').fill(person.code)
  await helping.getByRole('button', { name: 'Periksa' }).click()
  await expect(helping.locator('#answer')).toContainText('<img')
  await watch.look(helping, 'helper')
  const texts = codes(app).texts.slice(0, long ? each : 3)
  await checkOnAStick(open, app, watch, texts, test.info().outputDir)
  await desk.goto('/#/pendamping/periksa')
  await check(desk, watch, texts, 'desk: periksa')
  await touch(desk, watch)
}

type Open = (to: string, what: string, more?: BrowserContextOptions) => Promise<Page>

/** What a phone gets, with and without scripts; the code is that of a person with a payload for a name. */
async function phones(open: Open, app: App, code: string): Promise<void> {
  const { lan, checkin, feedback } = app.ready
  for (const javaScriptEnabled of [true, false]) {
    for (const to of [checkin, feedback, `${lan}/k`, `${lan}/n?kode=${code}`, `${lan}/p`, `${lan}/r`, `${lan}/screen/open`, `${lan}/nowhere`]) {
      const page = await open(to, `${to.slice(lan.length, lan.length + 8)}${javaScriptEnabled ? '' : ' without a script'}`, { javaScriptEnabled, viewport: { width: 360, height: 740 } })
      await page.context().close()
    }
  }
}

type Codes = { list: string; texts: string[] }
const codes = (app: App) => JSON.parse(readFileSync(join(app.data, 'codes.json'), 'utf8')) as Codes

/** Holds certificates' codes up to a page that checks them: the desk's, and the one that travels on a stick. */
async function check(page: Page, watch: Watch, texts: string[], what: string): Promise<void> {
  for (const [n, text] of texts.entries()) {
    await page.getByLabel('Teks kode').fill(text)
    await page.getByRole('button', { name: 'Periksa', exact: true }).click()
    await expect(page.locator('section[data-verdict], [role=alert]').first()).toBeVisible() // the desk's own list can't be made of payloads
    await watch.look(page, `${what} ${n}`)
  }
}

async function checkOnAStick(open: Open, app: App, watch: Watch, texts: string[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'Periksa sertifikat.html')
  const page = readFileSync(join(root, 'frontend/dist/verify.html'), 'utf8')
  writeFileSync(file, page.replace('@DAFTAR@', () => codes(app).list))
  await check(await open(pathToFileURL(file).href, 'Periksa sertifikat.html'), watch, texts, 'Periksa sertifikat.html')
}

/** The window as a touch screen by the door: what it asks and shows, up to the consent. */
async function touch(desk: Page, watch: Watch): Promise<void> {
  await desk.goto('/')
  await call(desk, 'Touch', 'SetPIN', '4071')
  expect(await call(desk, 'Touch', 'Start', '')).toBe('')
  await desk.reload()
  const welcome = desk.getByRole('button', { name: 'Sentuh untuk daftar hadir' })
  await expect(welcome).toBeVisible()
  await watch.look(desk, 'touch')
  for (const name of await desk.getByRole('button').evaluateAll((all) => all.map((b) => (b.textContent ?? '').trim()).filter((n) => n && !/Petugas/.test(n)))) {
    await desk.getByRole('button', { name }).first().click({ timeout: 2_000 }).catch(() => {}) // not on this screen
    await settled(desk)
    await watch.look(desk, `touch > ${name.slice(0, 25)}`)
    await desk.reload()
    await expect(welcome).toBeVisible()
  }
  expect(await call(desk, 'Touch', 'Leave', '4071')).toBe('')
  await desk.reload()
}

test(`${long ? 300 : each} payloads in every field: none runs on any screen`, async ({ browser }) => {
  test.setTimeout(long ? 3_600_000 : 180_000)
  const watch = new Watch()
  for (let part = 0; part < (long ? parts : 1); part++) {
    const app = await App.start({ demo: true, env: { BAPAS_HADIR_PAYLOADS: `${part}/${parts}` } })
    const context = await browser.newContext({ baseURL: app.desk, viewport: { width: 1366, height: 768 }, locale: 'id-ID' })
    await watch.over(context)
    const desk = await context.newPage()
    try {
      await walkDesk(desk, watch)
      await walkHall(browser, app, desk, watch)
      await results(desk, watch, app.ready.session)
      if (part === 0) await planted(browser, app)
    } finally {
      await app.stop()
    }
    for (const open of browser.contexts()) await open.close()
  }
  expect([...watch.found]).toEqual([])
  const fields = readFileSync(join(root, 'backend/inject/fields.go'), 'utf8').split('`')[1]!.trim().split(/\s+/).length
  expect([...watch.seen].length, 'payloads that were seen as text').toBe(long ? 300 : each)
  console.log(`${watch.seen.size} payloads, ${fields} fields, ${watch.screens.size} screens: ${watch.found.size} run`)
})

/** What is drawn raw in the same views is found: as an element, and as a script that ran where no policy of ours stops it. */
async function planted(browser: Browser, app: App): Promise<void> {
  for (const [to, ran] of [
    [`${app.desk}#/hadir`, true],
    [app.ready.screen, false],
  ] as const) {
    const watch = new Watch()
    const context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: ran })
    await watch.over(context)
    const page = await context.newPage()
    await page.goto(to)
    const names = page.locator('main, body').getByText('<img src=x onerror=')
    await expect(names.first()).toBeAttached()
    await watch.look(page, 'as text')
    expect([...watch.found]).toEqual([])
    await names.evaluateAll((all) => all.forEach((e) => (e.innerHTML = e.textContent ?? '')))
    await watch.look(page, 'raw')
    expect([...watch.found].some((f) => /^raw: (on\w+=|<|href=|src)/.test(f)), 'an element out of a name').toBe(true)
    if (ran) await expect.poll(() => [...watch.found].some((f) => f.endsWith('ran'))).toBe(true)
    await context.close()
  }
}
