import { expect, test } from './harness'

test.use({ appOptions: { demo: true } })

test('the desk opens, and again after a power cut', async ({ app, page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading').first()).toBeVisible()
  const before = app.ready

  await app.restart()
  await page.goto(app.desk)
  await expect(page.getByRole('heading').first()).toBeVisible()
  // The posters on the wall still lead to the same place.
  expect(app.ready).toEqual(before)
})
