// Every screen of the touch screen by the door: nobody is kept out, targets are large, nothing scrolls sideways.
import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import { look } from './look'
import { freshSlips } from './slips'
import { wav } from './sound'
import { answer, asked, keys, leave, startTouch, tap, ticket } from './touch'
import { answerItems, beginSurvey, handIn, withSlip } from './touchsurvey'

test.use({ appOptions: { demo: true }, hasTouch: true })

async function see(page: Page, name: string) {
  await page.keyboard.press('Shift') // still here, however long looking takes
  await look(page, `touch-${name}`)
  for (const height of [768, 720]) {
    await page.setViewportSize({ width: height === 720 ? 1280 : 1024, height })
    const small = await page.locator('main button:visible, main input:visible').evaluateAll((all) =>
      all.map((e) => [e.textContent, Math.round(e.getBoundingClientRect().height), Math.round(e.getBoundingClientRect().width)] as const).filter(([, h, w]) => h < 64 || w < 64),
    )
    expect(small, `${name}: targets`).toEqual([])
    const below = await page.evaluate(() => {
      const main = document.querySelector('main')!
      return main.scrollHeight - main.clientHeight
    })
    expect(below, `${name} is cut off at ${height}`).toBe(0)
  }
}

test('every screen can be read, reached and heard', async ({ page }) => {
  await page.goto('/#/hadir')
  await page.getByRole('button', { name: 'Layar sentuh' }).tap()
  await expect(page.getByText('Buat PIN petugas dulu')).toBeVisible()
  await look(page, 'touch-start')
  await page.goto('/#/pengaturan')
  await expect(page.getByText('Belum ada PIN')).toBeVisible()
  await look(page, 'touch-settings')
  await startTouch(page)
  await see(page, 'welcome')
  await tap(page, 'English')
  await see(page, 'welcome-en')
  await tap(page, 'I have a card')
  await see(page, 'card-en')
  await tap(page, 'Back')
  await tap(page, 'Sentuh untuk daftar hadir')
  await tap(page, 'Lanjut')
  await expect(page.getByText('Nama belum diisi.')).toBeVisible()
  await see(page, 'name-empty')
  await keys(page, 'Siti Nur Hidayah Aminah Binti Abdullah')
  await see(page, 'name')
  await tap(page, 'Lanjut')
  await asked(page, 'Laki-laki atau perempuan?')
  await see(page, 'sex')
  await tap(page, 'Perempuan')
  await asked(page, 'Hadir sebagai apa?')
  await see(page, 'unsur')
  await tap(page, 'PKK/kader posyandu')
  await asked(page, 'Dusun atau RT mana?')
  await see(page, 'dusun')
  await tap(page, 'Kembali')
  await see(page, 'unsur-again')
  await tap(page, 'Lanjut')
  await asked(page, 'Dusun atau RT mana?')
  await keys(page, 'Dusun Air Duren RT 03')
  await tap(page, 'Lanjut')
  await asked(page, 'Berapa nomor HP?')
  await keys(page, '0812')
  await tap(page, 'Lanjut')
  await expect(page.getByText('Nomor HP ini belum benar')).toBeVisible()
  await see(page, 'phone-wrong')
  await keys(page, '34567890')
  await tap(page, 'Lanjut')
  await asked(page, 'Setuju data ini dicatat?')
  await see(page, 'consent')
  await tap(page, 'Setuju, catat hadir')
  await ticket(page)
  await see(page, 'done')
  await tap(page, 'Selesai')
  await tap(page, 'Anak di bawah 18 tahun')
  await see(page, 'child')
  await tap(page, 'Batal')
  await tap(page, 'English')
  await tap(page, 'Touch to sign in')
  await keysEn(page, 'Ana')
  await tap(page, 'Next')
  await tap(page, 'Female')
  await expect(page.getByRole('button', { name: 'Villager' })).toBeVisible()
  await see(page, 'unsur-en')
  await page.getByRole('button', { name: 'Villager' }).tap()
  await asked(page, 'Which hamlet or neighbourhood (RT)?')
  await tap(page, 'Skip')
  await asked(page, 'What is your phone number?')
  await tap(page, 'Skip')
  await expect(page.getByText('Your name and data are recorded')).toBeVisible()
  await see(page, 'consent-en')
  await tap(page, 'Cancel')
  await leave(page, '4072')
  await expect(page.getByText('PIN belum cocok')).toBeVisible()
  await see(page, 'pin-wrong')
  await tap(page, 'Lupa PIN?')
  await see(page, 'pin-forgotten')
})

async function keysEn(page: Page, text: string) {
  for (const sign of text) await page.getByRole('group', { name: 'Keyboard' }).getByRole('button', { name: sign, exact: true }).tap()
}

test('the longest name and the wait', async ({ page }) => {
  await startTouch(page)
  await answer(page, { name: 'Muhammad Zulkarnaen Hidayatullah Kusumawardhana bin Raden Abdurrahman Wirasasmita' , unsur: 'Tokoh masyarakat/adat', dusun: 'Dusun Sinar Rembulan RT 012'})
  await see(page, 'consent-long')
  await tap(page, 'Setuju, catat hadir')
  await ticket(page)
  await see(page, 'done-long')
  await tap(page, 'Selesai')
  for (let i = 0; i < 5; i++) {
    await leave(page, '4072')
    await expect(page.getByText(i < 4 ? 'PIN belum cocok' : 'Terlalu banyak PIN salah')).toBeVisible()
    await tap(page, 'Batal')
  }
})

test('the survey, question by question', async ({ app, page }) => {
  await page.goto('/')
  const [used = ''] = await freshSlips(page, app)
  // Two recordings of a question of each kind, which every browser plays.
  await page.evaluate(async (sound) => {
    for (const item of ['p1', 'j1']) for (const language of ['id', 'Melayu Bangka']) await window.go.desk.Voices!.Keep!(item, language, 1, sound)
  }, wav(1).toString('base64'))
  await startTouch(page)
  await see(page, 'survey-welcome')
  await tap(page, 'Isi survei (tanpa nama)')
  await asked(page, 'Survei tanpa nama')
  await see(page, 'survey-consent')
  await tap(page, 'Setuju, mulai')
  await asked(page, 'Kode di kartu survei')
  await see(page, 'survey-slip')
  await keys(page, '22223')
  await tap(page, 'Lanjut')
  await expect(page.getByRole('alert').last()).toContainText('tidak dikenal')
  await see(page, 'survey-slip-wrong')
  await page.getByRole('textbox').fill(used)
  await tap(page, 'Lanjut')
  await asked(page, 'Bapas adalah nama lain dari penjara.')
  await see(page, 'survey-truth')
  await tap(page, 'Salah')
  await tap(page, 'Kembali')
  await see(page, 'survey-truth-again')
  await tap(page, 'Lanjut')
  for (const answer of ['Benar', 'Salah', 'Benar']) {
    const before = await page.getByRole('heading', { level: 1 }).innerText()
    await tap(page, answer)
    await expect(page.getByRole('heading', { name: before, exact: true })).toBeHidden()
  }
  await expect(page.getByRole('button', { name: 'Sangat mau' })).toBeVisible()
  await see(page, 'survey-faces')
  await tap(page, 'Mau')
  await tap(page, 'Kembali')
  await see(page, 'survey-faces-again')
  await tap(page, 'Lanjut')
  await answerItems(page)
  await see(page, 'survey-sentence')
  await handIn(page)
  await see(page, 'survey-thanks')
  await tap(page, 'Selesai')
  await beginSurvey(page)
  await withSlip(page, used)
  await asked(page, 'Kartu ini sudah dipakai')
  await see(page, 'survey-used')
})
