// The survey on phones: slips from a bowl, before and after, a family on one phone, a network that goes away.
import type { Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test, type App } from './harness'
import { barriers, look } from './look'
import { aged, answer, goThrough, handIn, phone } from './phones'
import { firstStart, openSession } from './start'

/** A new laptop with a session open in Petaling. */
async function hall(desk: Page): Promise<void> {
  await firstStart(desk)
  await desk.getByRole('link', { name: 'Rencanakan kegiatan' }).or(desk.getByRole('button', { name: 'Rencanakan kegiatan' })).first().click()
  await desk.getByRole('combobox', { name: 'Desa atau kelurahan' }).fill('Petaling')
  await desk.getByRole('option', { name: /Petaling.*Mendo Barat/ }).first().click()
  await desk.getByRole('button', { name: 'Simpan rencana' }).click()
  await openSession(desk)
}

/** Makes slips at the desk and saves their PDF; the answer is its text and its codes. */
async function slips(desk: Page, n: number): Promise<{ pdf: string; text: string; codes: string[] }> {
  await desk.goto('/#/hadir/cetak-slip')
  await desk.getByLabel('Jumlah kartu baru').fill(String(n))
  await desk.getByRole('button', { name: 'Buat kartu' }).click()
  await expect(desk.getByText(`Yang tampil: ${n} kartu baru.`)).toBeVisible()
  const pdf = await save(desk, /Pratinjau Kartu survei/)
  const text = textOf(pdf)
  return { pdf, text: oneLine(text), codes: text.match(/^[2-9A-HJKMNP-Z]{5}$/gm) ?? [] }
}

const textOf = (pdf: string) => execFileSync('pdftotext', ['-raw', pdf, '-']).toString()
const oneLine = (text: string) => text.replace(/\s+/g, ' ')

async function save(desk: Page, preview: RegExp): Promise<string> {
  await expect(desk.getByRole('img', { name: preview })).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 })
  await desk.getByRole('button', { name: 'Simpan PDF' }).click()
  const told = await desk.waitForFunction(() => [...document.querySelectorAll('.toast p')].map((p) => /^Tersimpan di (.+)/.exec(p.textContent ?? '')?.[1]).at(-1))
  const toast = desk.locator('.toast').filter({ hasText: 'Tersimpan di' })
  await toast.getByRole('button', { name: 'Tutup' }).click()
  await expect(toast).toHaveCount(0)
  return (await told.jsonValue()) ?? ''
}

async function open(desk: Page, which: 'sebelum' | 'sesudah'): Promise<void> {
  await desk.goto('/#/umpan-balik')
  await desk.getByRole('button', { name: `Buka survei ${which}` }).click()
  await expect(desk.getByRole('button', { name: `Tutup survei ${which}` })).toBeVisible()
}

/** How many sheets of a phase the desk counts. */
const counted = (desk: Page, heading: string) => desk.getByRole('listitem').filter({ has: desk.getByRole('heading', { name: new RegExp('^' + heading) }) })

/** What a person sees, kept for whoever wants to look, and nobody kept out of it. */
async function seen(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' }) // a screen that is still coming is pale
  await picture(page, name)
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} scrolls sideways`).toBe(360)
  expect(await barriers(page), name).toEqual([])
}

async function picture(page: Page, name: string): Promise<void> {
  const shots = process.env.LOOK_SHOTS
  if (shots) await page.screenshot({ path: join(shots, `survey-${name}-360.png`), animations: 'disabled' })
}

/** What a phone's camera reads from the first slip of a sheet. */
function scanned(pdf: string, picture: string): string {
  const cut = [9, 8.5, 64, 35].map((mm) => String(Math.round((mm / 25.4) * 150)))
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', '-x', cut[0]!, '-y', cut[1]!, '-W', cut[2]!, '-H', cut[3]!, pdf, picture])
  return execFileSync('zbarimg', ['-q', '--raw', `${picture}.png`]).toString().trim()
}

test('slips from the bowl: before and after, with JavaScript and without', async ({ app, page: desk, browser }, testInfo) => {
  test.slow()
  await hall(desk)
  await desk.goto('/#/hadir/cetak-slip')
  await expect(desk.getByRole('heading', { name: 'Belum ada kartu survei' })).toBeVisible()
  await look(desk, 'papers-slips-none')
  await desk.getByLabel('Jumlah kartu baru').fill('0')
  await desk.getByRole('button', { name: 'Buat kartu' }).click()
  await expect(desk.getByText('Isi angka 1 sampai 1.000.')).toBeVisible()
  const { pdf, text, codes } = await slips(desk, 30)
  await look(desk, 'papers-slips')
  expect(new Set(codes).size).toBe(30)
  for (const words of ['Survei tanpa nama', 'Desa Petaling', 'Isi sebelum acara', 'Simpan kartu ini', 'Isi sesudah acara']) expect(text).toContain(words)
  expect(scanned(pdf, testInfo.outputPath('slip'))).toBe(`${app.ready.lan}/u?kartu=${codes[0]}`)

  await desk.getByText('diisi dengan pena').click()
  const form = oneLine(textOf(await save(desk, /Pratinjau Formulir Survei awal/)))
  for (const words of ['Survei awal', 'Kode kartu survei', 'Bapas adalah nama lain dari penjara.', 'Sangat mau', 'Lewati']) expect(form).toContain(words)
  await look(desk, 'papers-form')

  await open(desk, 'sebelum')
  const first = await phone(browser)
  await first.goto(`${app.ready.lan}/u?kartu=${codes[0]}`)
  await expect(first.getByRole('heading', { name: 'Survei awal' })).toBeVisible()
  await expect(first.getByLabel('Kode kartu survei')).toHaveValue(codes[0]!)
  await expect(first.getByText('sekitar 2 menit')).toBeVisible()
  await seen(first, 'start')
  await first.getByRole('link', { name: 'Mulai' }).click()
  await expect(first.getByText('1 dari 10')).toBeVisible()
  await seen(first, 'truth')
  await first.locator('#s1').getByText('Salah', { exact: true }).click()
  await expect(first.getByText('2 dari 10')).toBeVisible()
  await expect(first.getByText('1 dari 10')).toBeHidden()
  await first.reload() // a battery that was empty, or a finger that slipped
  await expect(first.getByText('2 dari 10')).toBeVisible()
  await first.goBack()
  await expect(first.getByText('1 dari 10')).toBeVisible()
  await expect(first.getByRole('radio', { name: 'Salah' })).toBeChecked()
  for (let n = 1; n <= 4; n++) {
    await first.locator('#s' + n).getByText(n % 2 ? 'Salah' : 'Benar', { exact: true }).click()
  }
  await expect(first.getByText('5 dari 10')).toBeVisible()
  await seen(first, 'faces')
  await first.getByRole('radio', { name: 'Kurang mau' }).focus() // by keys: chosen, and stays until Lanjut
  await first.keyboard.press('Space')
  await expect(first.getByText('5 dari 10')).toBeVisible()
  await first.keyboard.press('Enter')
  for (let n = 6; n <= 9; n++) await first.locator('#s' + n).getByText('Mau', { exact: true }).click()
  await first.locator('#s10').getByText('Lewati / tidak tahu').click()
  await expect(first.getByText('Terakhir')).toBeVisible()
  await seen(first, 'last')
  await handIn(first)
  await seen(first, 'thanks')

  const old = await phone(browser, true)
  await old.goto(app.ready.lan + '/u')
  await old.getByLabel('Kode kartu survei').fill(codes[1]!.toLowerCase())
  await goThrough(old, ['Tidak tahu', 'Tidak mau'])
  await handIn(old)
  await expect(counted(desk, 'Sebelum')).toContainText('2 lembar')

  // The same slip once more: the person is asked, on both kinds of phone.
  for (const [kind, device] of [['new', first], ['old', old]] as const) {
    await device.goto(`${app.ready.lan}/u?kartu=${codes[0]}`)
    await goThrough(device, ['Benar', 'Mau'])
    await device.getByRole('button', { name: 'Kirim tanpa nama' }).click()
    await expect(device.getByText('Kartu ini sudah dipakai')).toBeVisible()
    await (device === old ? picture : seen)(device, `used-${kind}`) // axe is a script itself
    await device.getByLabel('Ganti jawaban lama dari kartu ini').check()
    await device.getByRole('button', { name: 'Kirim lagi' }).click()
    await expect(device.getByText('Boleh keluar dari Wi-Fi')).toBeVisible()
  }
  await expect(counted(desk, 'Sebelum')).toContainText('2 lembar')

  // Somebody was still filling in when the officer went on.
  await first.getByRole('link', { name: 'Isi untuk anggota keluarga berikutnya' }).click()
  await goThrough(first, ['Benar', 'Mau'])
  await open(desk, 'sesudah')
  await first.getByRole('button', { name: 'Kirim tanpa nama' }).click()
  await expect(first.getByText('belum terkirim dan masih ada di HP ini')).toBeVisible()
  await seen(first, 'closed')

  await first.goto(`${app.ready.lan}/u?kartu=${codes[0]}`)
  await expect(first.getByRole('heading', { name: 'Umpan balik' })).toBeVisible()
  await first.getByLabel('Kode kartu survei').fill('KOM2Q')
  await goThrough(first, ['Salah', 'Sangat mau', 'Setuju'])
  await first.getByRole('textbox', { name: /berkesan/ }).fill('Baru tahu kalau Bapas bukan penjara.')
  await first.getByRole('button', { name: 'Kirim tanpa nama' }).click()
  await expect(first.getByLabel('Kode kartu survei')).toBeFocused()
  await seen(first, 'misread')
  await first.getByLabel('Kode kartu survei').fill(codes[0]!)
  await first.getByRole('button', { name: 'Kirim lagi' }).click()
  await expect(first.getByText('Boleh keluar dari Wi-Fi')).toBeVisible()
  await old.goto(app.ready.lan + '/u?kartu=' + codes[1])
  await goThrough(old, ['Salah', 'Mau', 'Kurang setuju'])
  await handIn(old)
  await expect(counted(desk, 'Sesudah')).toContainText('2 lembar')

  // Those that answered are not printed again.
  await desk.goto('/#/hadir/cetak-slip')
  await expect(desk.getByText('Sudah dibuat 30, belum dipakai 28.')).toBeVisible()
  const again = textOf(await save(desk, /Pratinjau Kartu survei 28/))
  expect(again).toContain(codes[2])
  expect(again).not.toContain(codes[0])
})

test('a family of five answers on one phone, one after the other', async ({ app, page: desk, browser }) => {
  await hall(desk)
  const { codes } = await slips(desk, 5)
  await open(desk, 'sebelum')
  const shared = await phone(browser)
  await shared.goto(app.ready.lan + '/u')
  for (const code of codes) {
    await expect(shared.getByLabel('Kode kartu survei')).toHaveValue('')
    expect(await shared.locator('input[type=radio]:checked').count()).toBe(0) // nothing of the one before
    await shared.getByLabel('Kode kartu survei').fill(code)
    await goThrough(shared, ['Salah', 'Mau'])
    await handIn(shared)
    expect(await shared.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]))).not.toContain(code)
    await shared.getByRole('link', { name: 'Isi untuk anggota keluarga berikutnya' }).click()
    await expect(shared.getByRole('link', { name: 'Mulai' })).toBeVisible()
  }
  await expect(counted(desk, 'Sebelum')).toContainText('5 lembar')
})

test('a phone of 2016 keeps its sheet while the network is away', async ({ app, page: desk, browser }) => {
  await hall(desk)
  await open(desk, 'sebelum')
  const page = await aged(browser)
  const asked: string[] = []
  page.on('request', (r) => asked.push(r.url()))
  await page.goto(app.ready.lan + '/u')
  expect(asked.filter((a) => a.startsWith('http'))).toEqual([app.ready.lan + '/u', page.url().split('#')[0]])
  await expect(page.locator('body')).toHaveAttribute('data-lacks', 'Promise Map Array.fill') // it is really that old
  await expect(page.getByLabel('Kode kartu survei')).toHaveCount(0) // no bowl in this hall
  await goThrough(page, ['Salah', 'Sangat mau'])
  await away(page, app)
  await page.getByRole('button', { name: 'Kirim tanpa nama' }).click()
  await expect(page.getByText('Menunggu jaringan')).toBeVisible()
  await page.unrouteAll()
  await expect(page.getByText('Boleh keluar dari Wi-Fi')).toBeVisible({ timeout: 30_000 })
  await expect(counted(desk, 'Sebelum')).toContainText('1 lembar')
  await answer(await phone(browser, true), app.ready.lan + '/u', 'Mau')
  await expect(counted(desk, 'Sebelum')).toContainText('2 lembar')
})

/** Nothing gets to the laptop from this page. */
async function away(page: Page, app: App): Promise<void> {
  await page.route(`${app.ready.lan}/**`, (route) => route.abort())
}
