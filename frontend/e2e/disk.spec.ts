import type { Page } from '@playwright/test'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { canHaveDisk, expect, test } from './harness'
import { look } from './look'

// The window's own look at the disk comes every ten seconds: what is told sooner was sent.
const atOnce = { timeout: 5_000 }

async function add(page: Page, name: string) {
  await page.getByPlaceholder('Ketik nama, lalu Enter').fill(name)
  await page.keyboard.press('Enter')
}

function fill(file: string) {
  const film = openSync(file, 'w')
  for (let size = 1 << 20; size >= 512; ) {
    try {
      writeSync(film, Buffer.alloc(size))
    } catch {
      size /= 2
    }
  }
  closeSync(film)
}

test.describe('a disk that fails', () => {
  test.use({ appOptions: { demo: true } })

  test('is told at once wherever the facilitator is, and the way on is a button', async ({ app, page }) => {
    await page.goto('/#/persiapan')
    await expect(page.getByRole('heading', { name: 'Persiapan' })).toBeVisible()
    app.spoilDisk()
    // Found out by a villager's phone, while nobody touches the laptop.
    const answer = await page.request.post(app.ready.checkin, { form: { nama: 'Maryam Uji', lp: 'P', unsur: 'warga', nonce: 'nonce-000001' } })
    expect(await answer.text()).toContain('laptop petugas bermasalah, bukan HP ini')
    const notice = page.getByRole('alert').filter({ hasText: 'Pencatatan berhenti' })
    await expect(notice).toBeVisible(atOnce)
    await look(page, 'failed')

    await page.getByRole('link', { name: /Daftar hadir/ }).click()
    await add(page, 'Hasanah Uji')
    await expect(page.getByText('Belum tersimpan, karena disk laptop gagal.')).toBeVisible()
    await expect(page.getByPlaceholder('Ketik nama, lalu Enter')).toHaveValue('Hasanah Uji')
    await look(page, 'failed-people')
    await page.mouse.wheel(0, 4000) // to the end of the list, and still in sight
    await expect(notice).toBeInViewport()
    await page.keyboard.press('F11')
    await expect(page.getByText('Pencatatan berhenti. Tekan Esc.')).toBeVisible()
    await page.keyboard.press('Escape')

    // Opened again while it still fails, it is told again by the next who comes.
    await page.getByRole('button', { name: 'Buka lagi dan periksa' }).click()
    await expect(page.getByText('Data sudah diperiksa dan utuh.')).toBeVisible()
    await expect(notice).toHaveCount(0)
    await add(page, 'Siti Uji')
    await expect(notice).toBeVisible(atOnce)

    app.mendDisk()
    await page.getByRole('button', { name: 'Buka lagi dan periksa' }).click()
    await expect(notice).toHaveCount(0) // the first one's words may stand there still
    await expect(page.getByText('Data sudah diperiksa dan utuh.').last()).toBeVisible()
    await add(page, 'Fatimah Uji')
    await expect(page.getByRole('row', { name: /Fatimah Uji/ })).toBeVisible()
    await expect(notice).toHaveCount(0)
  })
})

test.describe('a small disk', () => {
  test.skip(!canHaveDisk(), 'this machine lets nobody mount a disk of his own')
  test.use({ appOptions: { demo: true, disk: 60 } })

  test('is told while it fills up and when it is full, and goes on by itself', async ({ app, page }) => {
    await page.goto('/#/hadir')
    await expect(page.getByText(/Ruang disk tinggal \d+ MB. Pencatatan masih jalan/)).toBeVisible()
    await look(page, 'low')

    const films = [join(app.folder, 'film.mp4'), join(app.folder, 'lagu.mp3')]
    fill(films[0]!)
    rmSync(join(app.folder, 'bapas-hadir.cadangan')) // what thousands more check-ins would use up
    fill(films[1]!)
    // Whoever fits into the room that the data file has already is still recorded.
    const full = page.getByRole('alert').filter({ hasText: 'Disk laptop penuh' })
    const refused = page.getByText('Penyimpanan laptop penuh.')
    let name = ''
    for (let n = 0; n < 100 && !(await refused.isVisible()); n++) {
      name = `Maryam ${'ABCDEFGHIJ'[Math.floor(n / 10)]}${'abcdefghij'[n % 10]}`
      await add(page, name)
      await expect(page.getByRole('row', { name: new RegExp(name) }).or(refused)).toBeVisible()
      if (!(await refused.isVisible())) await expect(page.getByPlaceholder('Ketik nama, lalu Enter')).toHaveValue('')
    }
    await expect(refused).toBeVisible()
    await expect(full).toBeVisible(atOnce)
    await look(page, 'full')

    for (const film of films) rmSync(film)
    await add(page, name)
    await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible()
    await expect(full).toHaveCount(0, { timeout: 20_000 })
  })
})
