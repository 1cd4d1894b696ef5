// The anonymous survey on the touch screen by the door: with a slip, with none, with one that was used.
import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import { left, remember } from './left'
import { scan } from './scanner'
import { freshSlips } from './slips'
import { asked, keys, leave, startTouch, tap } from './touch'
import { answerItems, beginSurvey, handIn, withSlip } from './touchsurvey'

test.use({ appOptions: { demo: true }, hasTouch: true, trace: 'off' })

type Standing = { phases: { phase: string; sheets: number }[]; inBowl: number }

/** What the desk knows, asked once it is open again. */
const sheets = async (page: Page, session: string) => {
  const s = await page.evaluate((id) => window.go.desk.Feedback!.Standing!(id) as Promise<unknown>, session)
  const { phases, inBowl } = s as Standing
  return { after: phases.find((p) => p.phase === 'after')!.sheets, inBowl }
}
const welcome = (page: Page) => expect(page.getByRole('button', { name: 'Isi survei (tanpa nama)' })).toBeVisible()

test('with a slip, by finger; the same slip again is asked about', async ({ app, page }) => {
  await page.goto('/')
  const before = await sheets(page, app.ready.session)
  const [slip = '', other = ''] = await freshSlips(page, app)
  await startTouch(page)
  await beginSurvey(page)

  // Letters that no slip has, and a slip that is none.
  const field = page.getByRole('textbox', { name: 'Kode kartu survei' })
  await field.fill('K0IL1')
  await tap(page, 'Lanjut')
  await expect(page.getByRole('alert')).toContainText('0')
  await field.fill('22223')
  await tap(page, 'Lanjut')
  await expect(page.getByRole('alert')).toContainText('tidak dikenal')
  await field.fill('')
  await withSlip(page, slip)

  // Back shows what was said; skipping forgets it.
  await asked(page, 'Bapas adalah nama lain dari penjara.')
  await tap(page, 'Salah')
  await asked(page, 'Orang yang bebas bersyarat masih wajib lapor.')
  await tap(page, 'Kembali')
  await expect(page.getByRole('button', { name: 'Salah', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await tap(page, 'Lewati / tidak tahu')
  await tap(page, 'Kembali')
  await expect(page.getByRole('button', { name: 'Salah', exact: true })).toHaveAttribute('aria-pressed', 'false')
  await tap(page, 'Salah')
  await answerItems(page)

  // The sentence, with its caution.
  await asked(page, 'Apa yang paling berkesan atau perlu diperbaiki?')
  await expect(page.getByText('Jangan menulis nama orang.')).toBeVisible()
  await keys(page, 'bagus sekali')
  await handIn(page)
  await tap(page, 'Selesai')
  await welcome(page)

  // The same slip: replaced only when its owner says so.
  await beginSurvey(page)
  await withSlip(page, slip)
  await asked(page, 'Kartu ini sudah dipakai')
  await tap(page, 'Pakai kartu lain')
  await withSlip(page, other)
  await answerItems(page, 1)
  await handIn(page)
  await tap(page, 'Selesai')
  await beginSurvey(page)
  await withSlip(page, slip)
  await tap(page, 'Ini kartu saya, ganti jawaban lama')
  await answerItems(page, 4)
  await handIn(page)
  await tap(page, 'Selesai')

  // And one of those who drew none.
  await beginSurvey(page)
  await tap(page, 'Tanpa kartu')
  await answerItems(page, 2)
  await handIn(page)
  await tap(page, 'Selesai')

  await leave(page)
  await expect(page.getByText('Meja terbuka lagi.')).toBeVisible()
  const after = await sheets(page, app.ready.session)
  expect(after).toEqual({ after: before.after + 3, inBowl: before.inBowl - 2 })
})

test('a scanner reads the slip anywhere: the letters alone, and the address for phones', async ({ app, page }) => {
  await page.goto('/')
  const [one = '', two = ''] = await freshSlips(page, app)
  await startTouch(page)
  // From the first screen: what is asked is told first.
  await scan(page, `http://192.168.137.1/u?kartu=${one}`, 'Enter')
  await asked(page, 'Survei tanpa nama')
  await tap(page, 'Setuju, mulai')
  await expect(page.getByRole('textbox', { name: 'Kode kartu survei' })).toHaveValue(one)
  await tap(page, 'Lanjut')
  await asked(page, 'Bapas adalah nama lain dari penjara.')
  await tap(page, 'Batal')
  await beginSurvey(page)
  await asked(page, 'Kode di kartu survei')
  await scan(page, two, 'Enter')
  await asked(page, 'Bapas adalah nama lain dari penjara.')
  // What is no slip is told, and leads nowhere.
  await tap(page, 'Kembali')
  await scan(page, '8991234567890', 'Enter')
  await expect(page.getByText('Itu bukan kartu Bapas Hadir.')).toBeVisible()
})

test('a power cut in the middle leaves nothing, nor does who walks away', async ({ app, page }) => {
  await page.clock.install()
  await page.goto('/')
  const before = await sheets(page, app.ready.session)
  const [slip = ''] = await freshSlips(page, app)
  await startTouch(page)
  const fresh = await remember(page)
  const marker = 'zuqvaxwo'
  await beginSurvey(page)
  await withSlip(page, slip)
  await answerItems(page)
  await keys(page, marker)
  expect(await left(page, fresh, marker), 'while they stand there').not.toEqual([])
  await page.clock.fastForward('00:46')
  await expect(page.getByRole('dialog', { name: 'Masih di sini?' })).toBeVisible()
  await page.clock.runFor('00:11')
  await welcome(page)
  for (const trace of [marker, slip]) await expect.poll(() => left(page, fresh, trace), trace).toEqual([])

  await beginSurvey(page)
  await withSlip(page, slip)
  await answerItems(page)
  await keys(page, marker)
  await app.restart()
  await page.goto(app.desk)
  await welcome(page)
  await leave(page)
  await expect(page.getByText('Meja terbuka lagi.')).toBeVisible()
  expect(await sheets(page, app.ready.session)).toEqual(before)
  expect(await freshSlips(page, app)).toContain(slip)
})

test('who says no, and who answers nothing, hand in nothing; a closed form is not offered', async ({ app, page }) => {
  await page.goto('/')
  const before = await sheets(page, app.ready.session)
  await startTouch(page)
  await tap(page, 'Isi survei (tanpa nama)')
  await tap(page, 'Tidak')
  await expect(page.getByText('Tidak ada yang dicatat.')).toBeVisible()
  await beginSurvey(page)
  await tap(page, 'Tanpa kartu')
  while (!(await page.getByRole('heading', { name: 'Apa yang paling berkesan' }).isVisible())) {
    const heading = await page.getByRole('heading', { level: 1 }).innerText()
    await tap(page, 'Lewati / tidak tahu')
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeHidden()
  }
  await tap(page, 'Selesai tanpa jawaban')
  await expect(page.getByText('Tidak ada yang dicatat.')).toBeVisible()

  await leave(page)
  await expect(page.getByText('Meja terbuka lagi.')).toBeVisible()
  expect(await sheets(page, app.ready.session)).toEqual(before)
  await page.evaluate((id) => window.go.desk.Feedback!.Close!(id, 'after'), app.ready.session)
  await startTouch(page, { at: app.desk, fresh: false })
  await expect(page.getByRole('button', { name: 'Isi survei (tanpa nama)' })).toHaveCount(0)
})
