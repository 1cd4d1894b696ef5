// Questions read aloud: recorded with the microphone, which here is Chromium's own that beeps, or brought as a file.
import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import { look } from './look'
import { wav } from './sound'
import { startTouch, tap } from './touch'
import { beginSurvey } from './touchsurvey'

test.use({
  appOptions: { demo: true },
  hasTouch: true,
  permissions: ['microphone'],
  launchOptions: async ({ launchOptions }, use) => {
    // The whole browser: that without a screen has no microphone.
    const args = [...(launchOptions.args ?? []), '--use-fake-device-for-media-stream', '--autoplay-policy=no-user-gesture-required']
    await use({ ...launchOptions, args, executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })
  },
})

const first = 'Bapas adalah nama lain dari penjara.'
const row = (page: Page, item = first) => page.getByRole('article', { name: item })

const bring = (page: Page, file: { name: string; mimeType: string; buffer: Buffer }, item = first) => row(page, item).locator('input[type=file]').setInputFiles(file)

test('recorded with the keyboard, heard again, and played on the touch screen', async ({ app, page }) => {
  await page.goto('/#/umpan-balik/suara')
  await expect(page.getByText('0 dari 16 sudah direkam.')).toBeVisible()
  await look(page, 'voices-none')
  await page.getByRole('button', { name: 'Mulai merekam' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Rekam suara: Indonesia' })
  await expect(dialog.getByText(first)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Merekam. Silakan bicara.')).toBeVisible()
  // The microphone beeps once a second: the meter shows it.
  await expect.poll(() => dialog.getByRole('meter').evaluate((m: HTMLMeterElement) => m.value)).toBeGreaterThan(0.02)
  await expect(dialog.getByRole('timer')).toHaveText(/^([2-9]|\d\d) dari 60 detik$/)
  await look(page, 'voices-recording')
  await expect(dialog.getByRole('button', { name: 'Selesai rekam' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Dengarkan dulu, lalu simpan atau rekam ulang.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Dengarkan' }).click()
  await expect(dialog.getByRole('button', { name: 'Berhenti' })).toBeVisible()
  await look(page, 'voices-heard')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  // The next one that is missing follows.
  await expect(dialog.getByText('Orang yang bebas bersyarat masih wajib lapor.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Tutup' }).click()
  await expect(page.getByText('1 dari 16 sudah direkam.')).toBeVisible()
  await expect(row(page)).toContainText('detik')

  // Another language has its own.
  await page.getByRole('textbox', { name: 'Bahasa daerah' }).fill('Melayu Bangka')
  await page.getByRole('button', { name: 'Tambah' }).click()
  await expect(page.getByText('0 dari 16 sudah direkam.')).toBeVisible()
  await bring(page, { name: 'p1.wav', mimeType: 'audio/wav', buffer: wav(20) })
  await expect(page.getByText('1 dari 16 sudah direkam.')).toBeVisible()
  await expect(row(page)).toContainText('20 detik')
  await look(page, 'voices-some')

  await startTouch(page, { at: app.desk })
  await beginSurvey(page)
  await tap(page, 'Tanpa kartu')
  const listen = page.getByRole('button', { name: 'Dengarkan: Melayu Bangka' })
  await listen.tap()
  await expect(listen).toHaveAttribute('aria-pressed', 'true')
  const other = page.getByRole('button', { name: 'Dengarkan: Indonesia' })
  await other.tap()
  await expect(other).toHaveAttribute('aria-pressed', 'true')
  await expect(listen).toHaveAttribute('aria-pressed', 'false')
  // It ends by itself: recorded while its pictures were looked at, it is as long as that took, a minute at most.
  await expect(other).toHaveAttribute('aria-pressed', 'false', { timeout: 70_000 })
  // On the next question nothing plays on.
  await listen.tap()
  await expect(listen).toHaveAttribute('aria-pressed', 'true')
  await tap(page, 'Salah')
  await expect(page.getByRole('heading', { name: 'Orang yang bebas bersyarat masih wajib lapor.' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Dengarkan/ })).toHaveCount(0)
})

test('what is no recording is refused with a sentence, and a deleted one comes back', async ({ app, page }) => {
  await page.goto('/#/umpan-balik/suara')
  await bring(page, { name: 'suara.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('<html>bukan suara</html>') })
  await expect(page.getByRole('alert')).toContainText('bukan rekaman suara')
  await look(page, 'voices-refused')
  await bring(page, { name: 'film.wav', mimeType: 'audio/wav', buffer: Buffer.concat([wav(1), Buffer.alloc(3 << 20)]) })
  await expect(page.getByRole('alert')).toContainText('paling besar 1 MB')
  await bring(page, { name: 'pidato.wav', mimeType: 'audio/wav', buffer: wav(75) })
  await expect(page.getByRole('alert')).toContainText('paling lama 60 detik')
  await expect(page.getByText('0 dari 16 sudah direkam.')).toBeVisible()

  await bring(page, { name: 'p1.wav', mimeType: 'audio/wav', buffer: wav(3) })
  await expect(row(page)).toContainText('3 detik')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('button', { name: `Hapus rekaman: ${first}` }).click()
  await expect(row(page)).toContainText('Belum direkam')
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(row(page)).toContainText('3 detik')
  // It is there after a new start.
  await app.restart()
  await page.goto(`${app.desk}#/umpan-balik/suara`)
  await expect(row(page)).toContainText('3 detik')
  await page.getByRole('button', { name: `Dengarkan: ${first}` }).click()
  await expect(page.getByRole('button', { name: `Berhenti: ${first}` })).toBeVisible()
  await expect(page.getByRole('button', { name: `Dengarkan: ${first}` })).toBeVisible() // it has ended
})

test('a window without a recorder takes plain samples', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'MediaRecorder'))
  await page.goto('/#/umpan-balik/suara')
  await page.getByRole('button', { name: 'Mulai merekam' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rekam suara: Indonesia' })
  await dialog.getByRole('button', { name: 'Mulai rekam' }).click()
  await expect(dialog.getByRole('timer')).toHaveText(/^([3-9]|\d\d) dari 60 detik$/)
  await dialog.getByRole('button', { name: 'Selesai rekam' }).click()
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await dialog.getByRole('button', { name: 'Tutup' }).click()
  await expect(row(page)).toContainText('detik')
  // What the fake microphone beeps is in it, and no more than a telephone's worth.
  const loudest = await page.evaluate(async () => {
    const { go } = window
    const session = ((await go.desk.Live!.Now!()) as { hall: { session: string } }).hall.session
    const list = (await go.desk.Voices!.List!(session)) as { voices: { file: string }[] }[]
    const sound = (await go.desk.Voices!.Sound!(list[0]!.voices[0]!.file)) as { type: string; data: string }
    if (sound.type !== 'audio/wav') return 0
    const bytes = Uint8Array.from(atob(sound.data), (c) => c.charCodeAt(0))
    return Math.max(...new Int16Array(bytes.buffer.slice(44)))
  })
  expect(loudest).toBeGreaterThan(2000)
})

test('where the window reaches no microphone it says so, and takes files', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }))
  await page.goto('/#/umpan-balik/suara')
  await expect(page.getByText('Jendela ini tidak dapat merekam.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mulai merekam' })).toHaveCount(0)
  await expect(row(page).getByRole('button', { name: /^Rekam/ })).toHaveCount(0)
  await look(page, 'voices-unable')
  await bring(page, { name: 'p1.wav', mimeType: 'audio/wav', buffer: wav(2) })
  await expect(page.getByText('1 dari 16 sudah direkam.')).toBeVisible()
})
