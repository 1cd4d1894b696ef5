// People without a phone, at the laptop by the door: with a finger, on keys that the screen shows.
import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import { left, remember } from './left'
import { scan } from './scanner'
import { answer, asked, keys, leave, startTouch, tap, ticket } from './touch'
import { badgeOf } from '../src/lib/scan/code'

// A trace keeps the very pictures and words of a page that are to be gone from it.
test.use({ appOptions: { demo: true }, hasTouch: true, trace: 'off' })

type Bound = Record<string, Record<string, (...args: unknown[]) => Promise<never>>>
declare global {
  interface Window {
    go: { desk: Bound }
  }
}

/** Asks the app what somebody might who found the way to a console. */
const ask = (page: Page, struct: string, method: string, ...args: unknown[]) =>
  page.evaluate(
    ([struct, method, args]) => window.go.desk[struct]![method]!(...args).then((v: unknown) => v, (e: unknown) => String(e)),
    [struct, method, args] as const,
  )

const welcome = (page: Page) => expect(page.getByRole('button', { name: 'Sentuh untuk daftar hadir' })).toBeVisible()

test('a person without a phone signs in with a finger, and the desk has them', async ({ page }) => {
  await startTouch(page)
  await answer(page, { name: "Siti Nur'aini", sex: 'Perempuan', unsur: 'PKK/kader posyandu', dusun: 'RT 03', phone: '081234567890' })
  await expect(page.getByText("Siti Nur'aini · Perempuan · PKK/kader posyandu · RT 03 · 081234567890")).toBeVisible()
  await expect(page.getByText(/Data disimpan 12 bulan lalu dihapus/)).toBeVisible()
  await tap(page, 'Setuju, catat hadir')
  const first = await ticket(page)
  expect(first.number).toBe(41)
  await tap(page, 'Selesai')
  await welcome(page)

  // A child gives a first name and a school when an adult agrees, and is asked nothing else.
  await tap(page, 'Anak di bawah 18 tahun')
  await asked(page, 'Siapa orang dewasa yang setuju?')
  await tap(page, 'Guru')
  await asked(page, 'Siapa nama panggilanmu?')
  await keys(page, 'Budi')
  await tap(page, 'Lanjut')
  await asked(page, 'Di mana sekolahmu?')
  await keys(page, 'SDN 1')
  await tap(page, 'Lanjut')
  await asked(page, 'Setuju data ini dicatat?')
  await tap(page, 'Setuju, catat hadir')
  expect((await ticket(page)).number).toBe(42)
  await tap(page, 'Selesai')
  // Without one it is counted, and no name is asked for.
  await tap(page, 'Anak di bawah 18 tahun')
  await tap(page, 'Tidak ada di sini')
  await expect(page.getByText('Terima kasih. Anak ini sudah dihitung, tanpa nama.')).toBeVisible()

  await leave(page)
  await expect(page.getByText('Meja terbuka lagi.')).toBeVisible()
  const row = page.getByRole('row', { name: "Siti Nur'aini" })
  await expect(row).toContainText('Layar sentuh')
  await expect(page.getByRole('row', { name: '42 Budi' })).toBeVisible()
  await expect(page.getByText('42 orang dan 1 anak, 43 hadir')).toBeVisible()
})

test('wrong answers are told beside their question, and who says no is not recorded', async ({ page }) => {
  await startTouch(page)
  await tap(page, 'Sentuh untuk daftar hadir')
  await tap(page, 'Lanjut')
  await expect(page.getByText('Nama belum diisi.')).toBeVisible()
  // A real keyboard works as well, and Enter goes on.
  const field = page.getByRole('textbox')
  await expect(field).toBeFocused()
  await page.keyboard.type('1905012345678901', { delay: 120 })
  await page.keyboard.press('Enter')
  await expect(page.getByText('NIK tidak diperlukan.')).toBeVisible()
  await field.fill('')
  await page.keyboard.type('Joko', { delay: 120 })
  await page.keyboard.press('Enter')
  await tap(page, 'Laki-laki')
  await tap(page, 'Warga')
  await asked(page, 'Dusun atau RT mana?')
  await tap(page, 'Kembali')
  await expect(page.getByRole('button', { name: 'Warga', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await tap(page, 'Lanjut')
  await asked(page, 'Dusun atau RT mana?')
  await tap(page, 'Lewati')
  await asked(page, 'Berapa nomor HP?')
  await keys(page, '0812')
  await tap(page, 'Lanjut')
  await expect(page.getByText('Nomor HP ini belum benar')).toBeVisible()
  for (let i = 0; i < 4; i++) await tap(page, 'Hapus satu huruf')
  await tap(page, 'Lewati')
  await tap(page, 'Tidak')
  await expect(page.getByText('Tidak ada yang dicatat.')).toBeVisible()
  await expect(page.getByText('40', { exact: true }).first()).toBeVisible()
})

test('who walks away is asked, and leaves nothing behind', async ({ page }) => {
  await page.clock.install()
  await startTouch(page)
  const marker = 'Zuqvaxwo'
  const before = await remember(page)
  await answer(page, { name: marker, phone: '081298765432' })
  expect(await left(page, before, marker), 'while they stand there').not.toEqual([])
  await page.clock.fastForward('00:46')
  await expect(page.getByRole('dialog', { name: 'Masih di sini?' })).toBeVisible()
  await tap(page, 'Ya, lanjut')
  await expect(page.getByText(marker)).toBeVisible()
  await page.clock.fastForward('00:46')
  await expect(page.getByRole('dialog', { name: 'Masih di sini?' })).toBeVisible()
  await page.clock.runFor('00:11')
  await welcome(page)
  for (const trace of [marker, '081298765432']) await expect.poll(() => left(page, before, trace), trace).toEqual([])

  // And the next one, who stayed to the end: the screen goes back by itself.
  await answer(page, { name: marker })
  await tap(page, 'Setuju, catat hadir')
  const { code } = await ticket(page)
  await page.clock.runFor('00:13')
  await welcome(page)
  for (const trace of [marker, code]) await expect.poll(() => left(page, before, trace), trace).toEqual([])
  await tap(page, 'Sentuh untuk daftar hadir')
  await expect(page.getByRole('textbox')).toHaveValue('')
})

test('a card is read from a scanner anywhere, and typed where there is no camera', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
  const session = await page.evaluate(() => window.go.desk.Live!.Now!().then((now: { hall: { session: string } }) => now.hall.session))
  const invited = (await ask(page, 'Guests', 'Invite', session, { nama: 'Hamdan Yusuf', lp: 'L', unsur: 'agama', dusun: '', hp: '', nonce: '' })) as unknown as { guest: { code: string } }
  await startTouch(page)
  await scan(page, badgeOf(invited.guest.code), 'Enter')
  await expect(page.getByRole('heading', { name: 'Terima kasih, Hamdan Yusuf' })).toBeVisible()
  await tap(page, 'Selesai')
  // Twice is calm, and once; in the middle of somebody's questions too.
  await tap(page, 'Sentuh untuk daftar hadir')
  await keys(page, 'Ham')
  await scan(page, badgeOf(invited.guest.code))
  await expect(page.getByRole('heading', { name: 'Hamdan Yusuf sudah tercatat' })).toBeVisible()
  await expect(page.getByText('Hadir sejak')).toBeVisible()
  await tap(page, 'Selesai')
  await scan(page, '8991234567890', 'Enter')
  await expect(page.getByText('Itu bukan kartu Bapas Hadir.')).toBeVisible()
  await tap(page, 'Punya kartu')
  await expect(page.getByText('tidak menemukan kamera')).toBeVisible()
  await keys(page, invited.guest.code.slice(0, 5))
  await tap(page, 'Pakai')
  await expect(page.getByText('Kode belum benar.')).toBeVisible()
  await keys(page, invited.guest.code.slice(5))
  await tap(page, 'Pakai')
  await expect(page.getByRole('heading', { name: 'Hamdan Yusuf sudah tercatat' })).toBeVisible()
})

test('nothing leads out: keys, menus, the console, a reload, a power cut', async ({ app, page }) => {
  await startTouch(page)
  await answer(page, { name: 'Joko' })
  for (const key of ['Escape', 'F5', 'F11', 'Alt+1', 'Alt+2', 'Alt+ArrowLeft', 'Control+w', 'Control+r', 'Control+p']) await page.keyboard.press(key)
  await asked(page, 'Setuju data ini dicatat?')
  const kept = await page.evaluate(() =>
    ['contextmenu', 'dragover', 'drop', 'copy', 'paste'].map((name) => !document.querySelector('h1')!.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }))),
  )
  expect(kept).toEqual([true, true, true, true, true])
  for (const [struct, method, ...args] of [['Attendance', 'List', app.ready.session], ['Sessions', 'Close', app.ready.session], ['Vault', 'Unprotect', ''], ['Touch', 'SetPIN', '9172']] as const)
    expect(await ask(page, struct, method, ...args), `${struct}.${method}`).toContain('touch_on')

  // The hall goes on meanwhile.
  const answered = await fetch(app.ready.checkin, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ nama: 'Rahmat', lp: 'L', unsur: 'warga', nonce: 'abcdefgh12' }),
  })
  expect(await answered.json()).toMatchObject({ number: 41 })

  await page.reload()
  await welcome(page)
  await expect(page.getByText('41', { exact: true }).first()).toBeVisible()
  await tap(page, 'Sentuh untuk daftar hadir')
  await keys(page, 'Jo')
  await app.restart()
  await page.goto(app.desk)
  await welcome(page)
  await expect(page.getByText('Daftar hadir', { exact: true })).not.toBeAttached()
  await page.goto(`${app.desk}#/pengaturan`)
  await welcome(page)
})

test('the PIN: wrong, too often, over a restart, right', async ({ app, page }) => {
  await startTouch(page)
  await tap(page, 'Petugas')
  for (let i = 0; i < 5; i++) {
    await keys(page, '4072')
    await tap(page, 'Buka meja')
    await expect(page.getByText(i < 4 ? 'PIN belum cocok.' : 'Terlalu banyak PIN salah.')).toBeVisible()
    await expect(page.getByLabel('PIN', { exact: true })).toHaveValue('')
  }
  // Whoever asks past the screen is refused as well, the right PIN included.
  const refused = await Promise.all(Array.from({ length: 50 }, (_, i) => ask(page, 'Touch', 'Leave', i ? '4072' : '4071')))
  expect(refused.filter((answer) => String(answer).includes('pin_wait')).length).toBeGreaterThanOrEqual(49)
  await app.restart()
  await page.goto(app.desk)
  await tap(page, 'Petugas')
  await tap(page, 'Lupa PIN?')
  await expect(page.getByText('bapas-hadir forget-pin')).toBeVisible()
  await tap(page, 'Kembali')
  await expect(page.getByRole('button', { name: 'Buka meja' })).toBeEnabled({ timeout: 70_000 })
  await keys(page, '4071')
  await tap(page, 'Buka meja')
  await expect(page.getByText('Meja terbuka lagi.')).toBeVisible()
  // A PIN that is there is not asked for again at the start.
  await startTouch(page, { at: app.desk, fresh: false })
})

test('without an open session it is calm, and the officer still gets in', async ({ app, page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
  await ask(page, 'Sessions', 'Close', app.ready.session)
  await ask(page, 'Touch', 'SetPIN', '4071')
  await ask(page, 'Touch', 'Start', '')
  await expect(page.getByRole('heading', { name: 'Daftar hadir sedang ditutup' })).toBeVisible()
  await leave(page)
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
})

test('a forgotten PIN: the password of the data opens the desk', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
  await ask(page, 'Vault', 'Protect', '', 'Sepintu sedulang 1!')
  await ask(page, 'Vault', 'CodeKept')
  await ask(page, 'Touch', 'SetPIN', '4071')
  await ask(page, 'Touch', 'Start', '')
  await welcome(page)
  await tap(page, 'Petugas')
  await tap(page, 'Lupa PIN?')
  await keys(page, 'sepintu')
  await tap(page, 'Buka meja')
  await expect(page.getByText('belum cocok')).toBeVisible()
  await keys(page, 'Sepintu sedulang 1')
  await tap(page, 'Tanda baca')
  await keys(page, '!')
  await tap(page, 'Buka meja')
  await expect(page.getByText('Meja terbuka lagi.')).toBeVisible()
})
