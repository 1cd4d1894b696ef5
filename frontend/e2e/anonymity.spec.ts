import { expect, test } from './harness'
import { look } from './look'

test.use({ appOptions: { demo: true } })

test('whoever doubts looks for themselves whether an answer points to anybody', async ({ page }) => {
  await page.goto('/#/umpan-balik')
  const check = page.getByRole('button', { name: 'Periksa sekarang' })
  await check.click()
  await expect(page.getByText('tidak ada nama, HP, atau kolom lain di dalamnya')).toBeVisible()
  await expect(page.getByText('Tidak satu pun dari', { exact: false })).toBeVisible()
  // While people answer, the order in which they do is still in the file, and said to be.
  await expect(page.getByText('Aman; yang ditandai di bawah hilang saat survei ditutup.')).toBeVisible()
  await check.scrollIntoViewIfNeeded()
  await look(page, 'anonymity-open')

  await page.getByRole('button', { name: 'Tutup survei sesudah' }).click()
  await expect(page.getByRole('button', { name: 'Tutup survei sesudah' })).toHaveCount(0)
  // The file is written anew beside everything else.
  await expect(async () => {
    await check.click()
    await expect(page.getByText('Tidak ada jawaban yang dapat dihubungkan dengan seseorang.')).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
  await expect(page.getByText('tidak ada sisa urutan orang menjawab')).toBeVisible()
})
