// Answer cards: printed at the desk, then held up before the camera, which here plays films of rooms.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before } from './badges/film'
import { filmDark, filmRoom } from './cards/film'
import { printedCards } from './cards/print'
import type { Answer } from './cards/room'
import { expect, test } from './harness'
import { look } from './look'

const folder = mkdtempSync(join(tmpdir(), 'bapas-hadir-film-'))
const film = join(folder, 'room.y4m')

test.use({
  appOptions: { demo: true },
  permissions: ['camera'],
  launchOptions: [
    async ({ launchOptions }, use) => {
      writeFileSync(film, '')
      await use(before(film, launchOptions))
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
})

test('forty cards are printed, and a room that holds them up is read', async ({ page }) => {
  test.setTimeout(240_000)
  const printed = printedCards()
  await page.goto('/#/hadir/cetak')
  await page.getByText('A, B, C, D untuk kuis').click()
  await expect(page.getByRole('img', { name: /Pratinjau Kartu jawaban 1–40/ })).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 })
  await expect(page.getByText('Halaman 1 dari 40')).toBeVisible()
  await look(page, 'papers-cards')
  await page.getByLabel('Kartu nomor').selectOption('31-40')
  await expect(page.getByText('Halaman 1 dari 10')).toBeVisible()
  await page.getByRole('button', { name: 'Simpan PDF' }).click()
  const told = await page.waitForFunction(() => [...document.querySelectorAll('.toast p')].map((p) => /^Tersimpan di (.+)/.exec(p.textContent ?? '')?.[1]).at(-1))
  expect(execFileSync('pdftotext', [(await told.jsonValue()) ?? '', '-']).toString()).toContain('Kartu 31')
  await page.getByRole('button', { name: 'Tutup', exact: true }).click()

  const grid = page.getByRole('list', { name: 'Kartu yang terbaca' })
  const read = grid.getByText(/^Kartu \d+ terbaca$/)
  // Every answer that is told at the end is the one that was held up; the grid tells none.
  async function finish(truth: Map<number, Answer>) {
    await expect.poll(() => read.count(), { timeout: 60_000 }).toBeGreaterThanOrEqual(38)
    await expect(page.getByRole('status').filter({ hasText: 'dari 40 kartu terbaca' })).toBeVisible()
    expect(await grid.innerText()).not.toMatch(/[ABCD]\b/)
    await page.getByRole('button', { name: 'Selesai' }).click()
    const lines = page.getByRole('listitem').filter({ hasText: /^Kartu \d+ [ABCD]$/ })
    await expect.poll(() => lines.count()).toBeGreaterThanOrEqual(38)
    const told = await lines.allInnerTexts()
    for (const line of told) {
      const [, card, answer] = /Kartu (\d+)\s+([ABCD])/.exec(line) ?? []
      expect(answer, line).toBe(truth.get(Number(card)))
    }
  }

  const truth = filmRoom(film, printed, false)
  await page.getByRole('button', { name: 'Coba kartu' }).click()
  await expect.poll(() => read.count(), { timeout: 60_000 }).toBeGreaterThanOrEqual(38)
  await look(page, 'cards-room')
  await finish(truth)
  await look(page, 'cards-result')

  const mirrored = filmRoom(film, printed, true)
  await page.getByRole('button', { name: 'Coba lagi' }).click()
  await expect(page.getByText('terbalik seperti cermin')).toBeVisible({ timeout: 60_000 })
  await finish(mirrored)

  filmDark(film, printed)
  await page.getByRole('button', { name: 'Coba lagi' }).click()
  await expect(page.getByText('Terlalu gelap.')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Selesai' })).toBeDisabled()
  await look(page, 'cards-dark')

  // Left alone, the camera is let go.
  const stream = await page.locator('video').evaluateHandle((v: HTMLVideoElement) => v.srcObject as MediaStream)
  await page.getByRole('button', { name: 'Batal' }).click()
  await expect.poll(() => stream.evaluate((s) => s.getTracks().map((t) => t.readyState))).toEqual(['ended'])
  await expect(page.getByRole('img', { name: /Pratinjau Kartu jawaban/ })).toBeVisible()

  // In the quiz the same cards are answers, and a second look changes none of them into more.
  const held = filmRoom(film, printed, false)
  await page.goto('/#/kuis')
  await page.getByRole('listitem').filter({ hasText: 'Paling lama berapa jam' }).getByRole('button', { name: 'Tampilkan' }).click()
  await page.getByRole('button', { name: 'Buka jawaban' }).click()
  for (const button of ['Baca kartu jawaban', 'Baca kartu lagi']) {
    await page.getByRole('button', { name: button }).click()
    await expect.poll(() => read.count(), { timeout: 60_000 }).toBe(held.size)
    if (button === 'Baca kartu jawaban') await look(page, 'quiz-cards')
    await page.getByRole('button', { name: 'Selesai' }).click()
    await expect(page.getByText(`Kartu terbaca: ${held.size} dari 40`)).toBeVisible()
  }
  await page.getByRole('button', { name: 'Tutup jawaban' }).click()
  const sums = ['A', 'B', 'C', 'D'].map((letter) => [...held.values()].filter((answer) => answer === letter).length)
  await expect(page.locator('#isi .count strong')).toHaveText(String(held.size))
  const options = page.locator('#isi ol').first().getByRole('listitem')
  for (const [i, n] of sums.entries()) await expect(options.nth(i).locator('strong')).toHaveText(String(n))
})
