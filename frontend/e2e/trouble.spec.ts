import { writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { App, expect, test } from './harness'

// The window never stays blank: each trouble is a sentence that says what to do.

test('a second window on the same data says so', async ({ app, page }) => {
  await page.goto('/')
  const second = await App.start({ data: app.data, unready: true })
  try {
    await page.goto(second.desk)
    await expect(page.getByText('Bapas Hadir sudah terbuka di laptop ini.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Coba lagi' })).toBeVisible()
    await app.kill()
    await page.reload() // what "Coba lagi" does, for the real window may have tried again meanwhile
    await expect(page.getByLabel('Nama petugas')).toBeVisible()
  } finally {
    await second.stop()
  }
})

test('a data folder that cannot be written is named', async ({ app, page }) => {
  const file = app.data + '/a-file'
  writeFileSync(file, '')
  const other = await App.start({ data: file + '/data', unready: true })
  try {
    await page.goto(other.desk)
    await expect(page.getByText(/Laptop tidak dapat menulis di/)).toBeVisible()
  } finally {
    await other.stop()
  }
})

test('a taken port is told, and people are recorded at the desk', async ({ page }) => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const other = await App.start({ demo: true, lan: `127.0.0.1:${port}` })
  try {
    await page.goto(other.desk)
    await expect(page.getByText(/sedang dipakai program lain/).first()).toBeVisible()
    await page.getByRole('link', { name: /Daftar hadir/ }).click()
    await page.getByPlaceholder('Ketik nama, lalu Enter').fill('Maryam')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('row', { name: /^41 Maryam/ })).toBeVisible()
    taken.close()
    // Once the port is free, the address comes by itself.
    await expect(page.getByText(`127.0.0.1:${port}`).first()).toBeVisible({ timeout: 20_000 })
  } finally {
    await other.stop()
    taken.close()
  }
})
