import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './harness'

test.use({ appOptions: { demo: true } })

for (const width of [1366, 1024]) {
  test(`no view keeps anybody out, ${width} px wide`, async ({ app, page }) => {
    await page.setViewportSize({ width, height: 768 })
    await page.goto('/')
    for (const view of ['Persiapan', 'Daftar hadir', 'Materi', 'Umpan balik', 'Pendamping', 'Pengaturan']) {
      await page.getByRole('navigation').getByRole('link', { name: new RegExp(view) }).click()
      await expect(page.getByRole('heading', { level: 1, name: view })).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => [v.id, v.nodes[0]?.html]), view).toEqual([])
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(wider, `${view} scrolls sideways`).toBe(0)
    }
    await page.setViewportSize({ width: 360, height: 740 })
    for (const address of [app.ready.checkin, app.ready.feedback, app.ready.remote, app.ready.screen]) {
      await page.goto(address)
      await expect(page.locator('main, body').first()).not.toBeEmpty()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => [v.id, v.nodes[0]?.html]), address.replace(/[?/][^/?]{10,}.*/, '')).toEqual([])
    }
  })
}
