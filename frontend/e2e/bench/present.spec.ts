// npm run bench:present: from the key's press to the painted slide, in the window's own page and on the projector's page
// at the same time, while 200 phones use the hall's network. One browser draws both, so their clocks are one. The time
// is that of the first frame with the new picture; reveal.js then fades it in (180 ms). It fails where the limit of the
// README is missed.
import { chromium, expect, test, type Page } from '@playwright/test'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { App } from '../harness'

const phones = 200
const presses = Number(process.env.PRESENT_PRESSES ?? 200)
const limit = 100

const share = (times: number[], part: number) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * part) - 1]!
const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(10)

/** Phones that hold a connection each: every few seconds they open the form, and one in ten sends it. */
function crowd(checkin: string): { stop: () => Promise<number>; refused: () => number } {
  let [going, answers, refused] = [true, 0, 0]
  const ask = (agent: Agent, address: string, headers: Record<string, string>, body?: string) =>
    new Promise<void>((done) => {
      const r = request(address, { agent, method: body ? 'POST' : 'GET', headers }, (answer) => {
        answers++
        if (answer.statusCode !== 200) refused++
        answer.resume().on('end', done)
      })
      r.on('error', () => (refused++, done()))
      r.end(body)
    })
  const all = Array.from({ length: phones }, async (_, i) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const headers = { 'X-Phone': `10.0.${Math.floor(i / 200)}.${(i % 200) + 2}`, Accept: 'application/json' }
    await sleep((i / phones) * 4000)
    for (let n = 0; going; n++) {
      const name = 'Warga ' + [...String(i * 100 + n)].map((d) => 'abcdefghij'[Number(d)]).join('')
      const form = new URLSearchParams({ nama: name, lp: 'L', unsur: 'warga', nonce: `bench-${i}-${n}-xxxxxxxx` }).toString()
      if ((i + n) % 10) await ask(agent, checkin, { ...headers, Accept: 'text/html' })
      else await ask(agent, checkin, { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' }, form)
      await sleep(3000 + ((i * 37) % 2000))
    }
    agent.destroy()
  })
  return { stop: async () => ((going = false), await Promise.all(all), answers), refused: () => refused }
}

// Each page notes, on the clock that both share, when a key went down and when a picture was painted first. The page's
// own clock is asked once a frame: what a frame's callback sees is in that frame.
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Record<string, number> = {}
    const pressed: number[] = []
    Object.assign(window, { seen, pressed })
    addEventListener('keydown', (e) => pressed.push(performance.timeOrigin + e.timeStamp), true)
    const place = () => {
      const now = document.querySelector('.reveal .slides > section.present')
      const slide = [...document.querySelectorAll('.reveal .slides > section')].indexOf(now as Element)
      return `${slide}.${now?.querySelectorAll('.fragment.visible').length}`
    }
    let last = place()
    requestAnimationFrame(function frame() {
      const at = place()
      if (at !== last) {
        last = at
        const channel = new MessageChannel() // comes after the frame was painted
        channel.port1.onmessage = () => (seen[at] = performance.timeOrigin + performance.now())
        channel.port2.postMessage(0)
      }
      requestAnimationFrame(frame)
    })
  })
}

type Noted = Window & { seen: Record<string, number>; pressed: number[] }
const latest = (page: Page) =>
  page.evaluate(() => {
    const w = window as unknown as Noted
    const out = { seen: { ...w.seen }, pressed: w.pressed.at(-1) ?? 0 }
    for (const at of Object.keys(w.seen)) delete w.seen[at]
    return out
  })

test('from the key to the painted slide', async () => {
  test.setTimeout(15 * 60_000)
  const app = await App.start({ demo: true, env: { BAPAS_HADIR_PHONE_HEADER: 'X-Phone' } })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
    args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows'],
  })
  try {
    const desk = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' })).newPage()
    const projector = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage()
    await projector.goto(app.ready.screen)
    await desk.goto(app.desk)
    await desk.getByRole('link', { name: /^Materi/ }).click()
    await desk.getByRole('button', { name: 'Tampilkan materi' }).click()
    await desk.getByRole('button', { name: 'Tampilkan ke hadirin' }).click()
    await expect(desk.locator('.reveal .slides > section.present')).toHaveCount(1)
    await expect(projector.getByRole('heading', { name: 'Bapas Hadir di Desa' })).toBeVisible()
    await watch(desk)
    await watch(projector)

    const people = crowd(app.ready.checkin)
    await sleep(5000)
    const took: Record<'window' | 'projector', number[]> = { window: [], projector: [] }
    let forth = true
    for (let n = 0, at = ''; n < presses; n++) {
      await desk.keyboard.press(forth ? 'PageDown' : 'PageUp')
      await sleep(350)
      const [mine, theirs] = [await latest(desk), await latest(projector)]
      const to = Object.keys(mine.seen).at(-1)
      if (!to || to === at) {
        forth = !forth // the end of the deck
        continue
      }
      at = to
      took.window.push(mine.seen[to]! - mine.pressed)
      took.projector.push((theirs.seen[to] ?? Infinity) - mine.pressed)
    }
    const refused = people.refused()
    const answers = await people.stop()
    console.log(`${took.window.length} presses, ${phones} phones, ${answers} answers to them, ${refused} not taken`)
    console.log(`${''.padEnd(10)}${'median'.padStart(10)}${'95 %'.padStart(10)}${'slowest'.padStart(10)}`)
    for (const [where, times] of Object.entries(took))
      console.log(`${where.padEnd(10)}${ms(share(times, 0.5))}${ms(share(times, 0.95))}${ms(share(times, 1))}`)
    expect(took.window.length).toBeGreaterThan(presses * 0.9)
    for (const times of Object.values(took)) expect(share(times, 0.95)).toBeLessThanOrEqual(limit)
  } finally {
    await browser.close()
    await app.stop()
  }
})
