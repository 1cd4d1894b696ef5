// npm run bench:results: from the press on "Hasil" to the painted results of 150 pairs, statistics included, in the
// window's own page. The first time also fetches the charts' chunk. It fails where the limit of the README is missed;
// what 5,000 answers cost besides is arithmetic: bapas-hadir bench survey.
import { chromium, expect, test, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { App } from '../harness'
import { firstStart, openSession } from '../start'

const pairs = 150
const rounds = Number(process.env.RESULTS_ROUNDS ?? 20)
const limit = 50

const at = (times: number[], part: number) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * part) - 1] ?? NaN
const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(10)

/** Presses the tab, and tells when all that the screen shows of it was painted; what lies further down is drawn when somebody comes near. */
const opened = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const tab = [...document.querySelectorAll<HTMLAnchorElement>('main nav a')].find((a) => a.textContent === 'Hasil')
    const began = performance.now()
    tab?.click()
    const drawn = () => {
      const seen = [...document.querySelectorAll('main figure')].filter((figure) => figure.getBoundingClientRect().top < innerHeight)
      return seen.length > 0 && seen.every((figure) => figure.querySelector('svg[class^=plot]'))
    }
    await new Promise<void>((done) => {
      const channel = new MessageChannel() // comes after the frame was painted
      channel.port1.onmessage = () => done()
      requestAnimationFrame(function frame() {
        if (drawn()) channel.port2.postMessage(0)
        else requestAnimationFrame(frame)
      })
    })
    return performance.now() - began
  })

test('the results of 150 pairs are on the screen in time', async () => {
  test.setTimeout(600_000)
  const app = await App.start()
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell', args: ['--disable-gpu'] })
  try {
    const page = await (await browser.newContext({ baseURL: app.desk, viewport: { width: 1366, height: 768 }, locale: 'id-ID' })).newPage()
    await firstStart(page)
    await page.getByRole('button', { name: 'Rencanakan kegiatan' }).or(page.getByRole('link', { name: 'Rencanakan kegiatan' })).first().click()
    await page.getByRole('combobox', { name: 'Desa atau kelurahan' }).fill('Petaling')
    await page.getByRole('option', { name: /Petaling.*Mendo Barat/ }).first().click()
    await page.getByRole('button', { name: 'Simpan rencana' }).click()
    await openSession(page)
    await page.goto('/#/hadir/cetak-slip')
    await page.getByLabel('Jumlah kartu baru').fill(String(pairs))
    await page.getByRole('button', { name: 'Buat kartu' }).click()
    await expect(page.getByText(`Yang tampil: ${pairs} kartu baru.`)).toBeVisible()
    await expect(page.getByRole('img', { name: /Pratinjau Kartu survei/ })).toHaveAttribute('aria-busy', 'false')
    await page.getByRole('button', { name: 'Simpan PDF' }).click()
    const told = await page.waitForFunction(() => [...document.querySelectorAll('.toast p')].map((p) => /^Tersimpan di (.+)/.exec(p.textContent ?? '')?.[1]).at(-1))
    const codes = execFileSync('pdftotext', ['-raw', (await told.jsonValue()) ?? '', '-']).toString().match(/^[2-9A-HJKMNP-Z]{5}$/gm) ?? []
    expect(codes).toHaveLength(pairs)
    for (const [phase, which] of [['before', 'sebelum'], ['after', 'sesudah']] as const) {
      await page.goto('/#/umpan-balik')
      await page.getByRole('button', { name: `Buka survei ${which}` }).click()
      await expect(page.getByRole('button', { name: `Tutup survei ${which}` })).toBeVisible()
      const form = (await fetch(`${app.ready.lan}/u`)).url
      for (const [i, kartu] of codes.entries()) {
        const items = ['p1', 'p2', 'p3', 'p4', 'j1', 'j2', 'j3', 'j4', 'b1', 'b2'].map((key, n) => [key, String(1 + ((i * 7 + n * 5 + (phase === 'after' ? i % 3 : 0)) % (n < 4 ? 3 : 4)))])
        const fields = new URLSearchParams([...items, ['tahap', phase], ['kartu', kartu], ['nonce', `${phase}-${kartu}-xx`]])
        const sent = await fetch(form, { method: 'POST', body: fields, headers: { Accept: 'application/json' } })
        expect(sent.ok, await sent.text()).toBeTruthy()
      }
    }
    await page.getByRole('button', { name: 'Tutup survei sesudah' }).click()
    await page.goto('/#/umpan-balik/hasil')
    await page.getByRole('button', { name: 'Tampilkan hasil' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tampilkan hasil' }).click()
    await expect(page.getByText(`${pairs} pasangan jawaban`).first()).toBeVisible()

    await page.goto('/#/umpan-balik')
    await page.reload()
    await page.getByRole('heading', { name: 'Umpan balik' }).waitFor()
    const first = await opened(page)
    const times: number[] = []
    for (let i = 0; i < rounds; i++) {
      await page.goto('/#/umpan-balik')
      await expect(page.locator('main svg[class^=plot]')).toHaveCount(0)
      times.push(await opened(page))
    }
    console.log(`results of ${pairs} pairs, press to paint: first ${ms(first)}, then median ${ms(at(times, 0.5))}, 95 of 100 ${ms(at(times, 0.95))} (limit ${limit} ms, median)`)
    expect(at(times, 0.5)).toBeLessThanOrEqual(limit)
  } finally {
    await browser.close()
    await app.stop()
  }
})
