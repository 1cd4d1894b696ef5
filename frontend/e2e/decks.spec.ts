// Own decks: written, brought along, shown in the hall.
import type { Browser, Page } from '@playwright/test'
import { film, pdf, png } from './decks'
import { expect, test, type App } from './harness'
import { barriers, look, still } from './look'

test.use({
  appOptions: { demo: true },
  // As an ordinary browser: no sound before somebody has touched the page.
  launchOptions: [async ({ launchOptions }, use) => use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--autoplay-policy=document-user-activation-required'] }), { scope: 'worker' }],
})

async function projector(browser: Browser, app: App): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage()
  await page.goto(app.ready.screen)
  await expect(page.getByText('orang sudah hadir')).toBeVisible()
  return page
}

const list = (page: Page) => page.getByRole('link', { name: 'Semua materi' })
const bring = (page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]) => page.locator('main input[type=file]').first().setInputFiles(files)

/** Lets the hall's session present a deck, and shows it. */
async function present(page: Page, name: string): Promise<void> {
  await list(page).first().click()
  await page.getByRole('article').filter({ hasText: name }).getByRole('button', { name: 'Pakai di kegiatan ini' }).click()
  await expect(page.getByText(`“${name}” dipakai di kegiatan`)).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: /Materi/ }).click()
  await page.getByRole('button', { name: 'Tampilkan materi' }).click()
}

test('the built-in deck is copied, dated and given a picture, and the hall sees it after a power cut', async ({ app, page, browser }) => {
  const hall = await projector(browser, app)
  await page.goto('/#/materi/daftar')
  await expect(page.getByText('Belum ada materi sendiri')).toBeVisible()
  await look(page, 'decks-empty')
  await page.getByRole('button', { name: 'Salin Kenal Bapas' }).click()
  await page.getByRole('dialog').getByLabel('Nama materi').fill('Materi Petaling')
  await page.getByRole('dialog').getByRole('button', { name: 'Buat' }).click()
  const text = page.getByRole('textbox', { name: 'Teks materi' })
  const preview = page.locator('.see .hall')
  await expect(preview.getByText('Bapas Hadir di Desa')).toBeAttached()

  // A wrong line is named, and not kept.
  const kept = await text.inputValue()
  await text.fill(kept.replace('Kenal Bapas. Kurangi stigma.', '<b>Kenal</b>'))
  await expect(page.getByText('Baris 4: “<b>Kenal</b>')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Simpan' })).toBeDisabled()
  await text.fill(kept.replace('# Bapas Hadir di Desa', '# Bapas di {desa}'))
  await expect(preview.getByText('Bapas di Desa Petaling')).toBeAttached()

  // The legal slide is dated today.
  const law = (await text.inputValue()).indexOf('# Hukum baru')
  await text.evaluate((area: HTMLTextAreaElement, at) => {
    area.focus()
    area.setSelectionRange(at, at)
    area.click()
  }, law)
  await page.getByRole('button', { name: 'Diperiksa hari ini' }).click()
  await expect(preview.getByText(/Diperiksa per/)).toBeAttached()
  expect(await text.inputValue()).not.toContain('checked: 2026-01-20; ')

  // A photo is dropped on the text, after the second slide's points.
  const photo = [...png(640, 360, [20, 120, 90])]
  await text.evaluate((area: HTMLTextAreaElement, bytes) => {
    const at = area.value.indexOf('Cara kita menyambut')
    area.setSelectionRange(at, at)
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(bytes)], 'Balai Desa (1).PNG', { type: 'image/png' }))
    area.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, photo)
  await expect(text).toHaveValue(/!\[\]\(balai-desa-1\.png\)/)
  await expect(preview.locator('img')).toHaveJSProperty('naturalWidth', 640)
  await look(page, 'decks-editor')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText('Tersimpan.')).toBeVisible()

  await present(page, 'Materi Petaling')
  await expect(hall.getByRole('heading', { name: 'Bapas di Desa Petaling' })).toBeVisible()
  await page.getByRole('button', { name: 'Berikutnya' }).click()
  await expect(page.getByText('Siapa yang sudah pernah mendengar kata Bapas?')).toBeVisible()
  await page.getByRole('button', { name: 'Berikutnya' }).click()
  await expect(page.getByRole('img', { name: 'Langkah 1 dari 3' })).toBeVisible()
  await expect(hall.locator('.present img')).toHaveJSProperty('naturalWidth', 640)
  await expect(hall.locator('.present .fragment.visible')).toHaveCount(1)
  await still(hall)
  const before = await hall.locator('body').innerText()

  await app.restart()
  await page.goto(app.desk + '#/materi')
  await expect(page.getByRole('img', { name: 'Langkah 1 dari 3' })).toBeVisible()
  await expect(hall.getByText('Menyambung kembali')).toHaveCount(0, { timeout: 40_000 })
  await expect.poll(() => hall.locator('body').innerText()).toBe(before)
  await expect(hall.locator('.present img')).toHaveJSProperty('naturalWidth', 640)
})

test('PDF pages and pictures are brought along, shown sharp, and deleted with a way back', async ({ app, page, browser }) => {
  const hall = await projector(browser, app)
  await page.goto('/#/materi/daftar')
  await bring(page, { name: 'catatan.txt', mimeType: 'text/plain', buffer: Buffer.from('bukan gambar') })
  await expect(page.getByText('catatan.txt tidak dapat ditampilkan.')).toBeVisible()
  // A picture that claims to be huge is refused by its claim.
  const bomb = png(8, 8, [0, 0, 0])
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  await bring(page, { name: 'bom.png', mimeType: 'image/png', buffer: bomb })
  await expect(page.getByText('Gambar bom.png lebih dari 50 megapiksel.')).toBeVisible()
  // A long copy can be stopped.
  await bring(page, { name: 'Besar.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(45 << 20)]) })
  await page.getByRole('button', { name: 'Hentikan' }).click()
  await expect(page.getByText('Impor dihentikan. Tidak ada yang berubah.')).toBeVisible()

  const photo = (n: number) => ({ name: `Foto ${n}.png`, mimeType: 'image/png', buffer: png(320 + n, 180, [n * 20, 90, 60]) })
  await bring(page, photo(10), photo(9), photo(2))
  await expect(page.getByText(/“Gambar .*” siap: 3 slide/)).toBeVisible()
  await expect(page.locator('li[data-i] > p')).toHaveText(['1foto-2', '2foto-9', '3foto-10']) // as people count
  await expect(page.getByText('Semua berkas materi utuh.')).toBeVisible()

  await list(page).click()
  await bring(page, { name: 'Materi_Hukum.pdf', mimeType: 'application/pdf', buffer: pdf(12) })
  await expect(page.getByText('“Materi Hukum” siap: 12 slide.')).toBeVisible()
  const drawn = (where: Page, at: string) => expect.poll(() => where.locator(`${at} canvas`).first().evaluate((c: HTMLCanvasElement) => (c.width > 1 ? c.getContext('2d')!.getImageData(4, 4, 1, 1).data[3]! : 0))).toBe(255)
  await drawn(page, 'li')
  await look(page, 'decks-pages')

  await present(page, 'Materi Hukum')
  await drawn(hall, '.present')
  // As many pixels as the projector has.
  expect(await hall.locator('.present canvas').evaluate((c: HTMLCanvasElement) => c.width)).toBeGreaterThanOrEqual(1270)
  await page.getByRole('button', { name: 'Halaman 12' }).click()
  await expect(hall.locator('.present .sr')).toHaveText('Halaman 12')
  await drawn(hall, '.present')
  expect(await barriers(page)).toEqual([])

  await list(page).click()
  const card = (name: RegExp | string) => page.getByRole('article').filter({ hasText: name })
  await expect(card('Materi Hukum').getByText('Dipakai di kegiatan ini')).toBeVisible()
  await look(page, 'decks-list')
  await page.getByRole('button', { name: 'Hapus Materi Hukum' }).click()
  await expect(page.getByText(/Materi ini akan dipakai di kegiatan/)).toBeVisible()
  await page.getByRole('button', { name: /Hapus Gambar/ }).click()
  await expect(card(/Gambar .* 2/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await page.getByRole('link', { name: /^Gambar/ }).click()
  await expect(page.getByText('Semua berkas materi utuh.')).toBeVisible()
})

test('a film is steered from the desk, and a silent screen is told', async ({ app, page, browser }) => {
  const studio = await browser.newPage()
  await studio.goto(app.desk)
  const recorded = await film(studio, 6)
  await studio.close()
  // What Playwright asks of a page counts as a touch of it, so nothing is asked before the film has begun.
  const hall = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage()
  await hall.goto(app.ready.screen)
  await page.goto('/#/materi/daftar')
  await expect(page.getByText('Proyektor: 1')).toBeVisible()
  await bring(page, { name: 'Kisah.webm', mimeType: 'video/webm', buffer: recorded })
  await expect(page.getByText('“Kisah” siap: 1 slide.')).toBeVisible()
  await present(page, 'Kisah')
  const video = hall.locator('.present video')
  const now = () => video.evaluate((v: HTMLVideoElement) => v.currentTime)
  await page.getByRole('button', { name: 'Putar film' }).click()
  // Nobody has touched that page: it plays without sound, and the desk says what helps.
  await expect(page.getByText('Film diputar tanpa suara: layar proyektor')).toBeVisible()
  await expect.poll(now).toBeGreaterThan(0.3)
  await hall.mouse.click(600, 300)
  await expect(video).toHaveJSProperty('muted', false)
  await expect(page.getByText('Film diputar tanpa suara: layar proyektor')).toHaveCount(0)
  await page.getByRole('button', { name: 'Jeda' }).click()
  await expect(video).toHaveJSProperty('paused', true)
  const stood = await now()
  expect(stood).toBeGreaterThan(0.3)
  await look(page, 'decks-film')
  // A reloaded screen is where the others are.
  await hall.reload()
  await expect.poll(now).toBeGreaterThan(0.3)
  await page.getByRole('button', { name: 'Ke awal' }).click()
  await expect.poll(now).toBeLessThan(0.1)
})
