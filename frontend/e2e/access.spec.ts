import { expect, test } from './harness'
import { barriers, look } from './look'

test.use({ appOptions: { demo: true } })

test('no view of the desk keeps anybody out', async ({ page }) => {
  await page.goto('/')
  for (const view of ['Persiapan', 'Daftar hadir', 'Materi', 'Umpan balik', 'Pendamping', 'Pengaturan']) {
    await page.getByRole('navigation').getByRole('link', { name: new RegExp(view) }).click()
    await expect(page.getByRole('heading', { level: 1, name: view })).toBeVisible()
    await look(page, `view-${view}`)
    await page.setViewportSize({ width: 1024, height: 768 })
    expect(await barriers(page), `${view} on an old laptop`).toEqual([])
  }
})

test('no page for a phone or the projector keeps anybody out', async ({ app, page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const [name, address] of Object.entries(app.ready).filter(([name]) => ['checkin', 'feedback', 'remote', 'screen'].includes(name))) {
    await page.goto(String(address))
    await expect(page.getByRole('heading').or(page.getByText('orang sudah hadir')).first()).toBeVisible()
    expect(await barriers(page), name).toEqual([])
  }
})
