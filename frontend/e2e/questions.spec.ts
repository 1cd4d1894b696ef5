import { expect, test } from './harness'
import { barriers, look } from './look'
import { phone } from './phones'

test.use({ appOptions: { demo: true } })
const shots = process.env.LOOK_SHOTS

test('questions reach the hall through the officer only', async ({ app, page, browser }) => {
  const projector = await (await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' })).newPage()
  await projector.goto(app.ready.screen)
  const see = async (name: string) => {
    if (shots) await projector.screenshot({ path: `${shots}/${name}.png` })
    expect(await barriers(projector), name).toEqual([])
  }
  const old = await phone(browser, true)
  await page.goto('/#/tanya-jawab')
  await look(page, 'box-empty')
  await page.getByRole('button', { name: 'Tampilkan ajakan' }).click()
  await expect(projector.getByRole('heading', { name: 'Ada yang ingin ditanyakan?' })).toBeVisible()
  await see('box-hall-invite')

  const questions = ['Apakah kami dibayar kalau membantu?', 'Si Budi anak Pak RT itu klien juga ya?', 'Apakah aman bagi anak saya bila ada klien yang tinggal di dekat rumah kami?']
  await old.goto(`${app.ready.lan}/k`)
  for (const q of questions) {
    await old.getByLabel(/Pertanyaan/).fill(q)
    await old.getByRole('button', { name: 'Kirim pertanyaan' }).click()
    await expect(old.getByLabel(/Pertanyaan/)).toHaveValue('') // another page: the one before says the next too
    await expect(old.getByText('Petugas membacanya dulu')).toBeVisible()
  }
  if (shots) await old.screenshot({ path: `${shots}/box-phone.png` })
  await old.getByLabel(/Pertanyaan/).fill('NIK saya 1901010101010001')
  await old.getByRole('button', { name: 'Kirim pertanyaan' }).click()
  await expect(old.getByText('NIK tidak diperlukan')).toBeVisible()
  await expect(old.getByLabel(/Pertanyaan/)).toHaveValue('NIK saya 1901010101010001')

  const row = (text: string) => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: text, exact: true }) })
  await expect(row(questions[2]!)).toBeVisible()
  await expect(page.getByRole('link', { name: /Tanya jawab/ })).toContainText('3')
  // By keyboard: the same button approves, then shows.
  const [first, named, last] = questions as [string, string, string]
  await row(first).getByRole('button', { name: 'Setujui' }).focus()
  await page.keyboard.press('Enter')
  await expect(row(first).getByRole('button', { name: 'Tampilkan' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(projector.getByText(first)).toBeVisible()
  await expect(projector.getByText(named)).toHaveCount(0)
  await expect(page.getByText('Tidak, ini sukarela. Ada pembekalan dan piagam.')).toBeVisible()
  await row(named).getByRole('button', { name: /^Buang/ }).click()
  await expect(row(named)).toHaveCount(0)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(row(named).getByText('Baru')).toBeVisible()
  await row(named).getByRole('button', { name: /^Buang/ }).click()
  await row(last).getByRole('button', { name: 'Setujui' }).click()
  await row(last).getByRole('button', { name: 'Tampilkan' }).click()
  await expect(projector.getByText(last)).toBeVisible()
  await see('box-hall-question')
  await expect(row(first).getByText('Terjawab')).toBeVisible()
  await look(page, 'box-desk')

  await app.restart()
  await page.goto(`${app.desk}#/tanya-jawab`)
  await expect(row(last).getByText('Di layar')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Cari pertanyaan' }).fill('dibayar')
  await expect(row(last)).toHaveCount(0)
  await expect(row(first)).toBeVisible()
  await page.getByRole('button', { name: 'Tutup kotak' }).click()
  await expect(page.getByRole('button', { name: 'Buka kotak' })).toBeVisible()
  await old.goto(`${app.ready.lan}/k`)
  await expect(old.getByText('Kotak pertanyaan sedang ditutup petugas.')).toBeVisible()
})
