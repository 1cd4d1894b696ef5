// What every new view must pass: it keeps nobody out, and scrolls sideways nowhere.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { expect } from './harness'

// A folder for pictures, for whoever wants to look as well.
const shots = process.env.LOOK_SHOTS

// A projector of ten years ago, a small laptop, a usual one.
const sizes = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1366, height: 768 },
]

/** Waits until all that was asked of the laptop is drawn, and nothing fades or slides any more. */
export async function still(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await expect(page.getByText(/^(Memuat|Loading)…$/)).toHaveCount(0)
  await page.evaluate(async () => {
    const ends = (a: Animation) => a.playState === 'running' && a.effect?.getComputedTiming().endTime !== Infinity
    // One that is replaced meanwhile is as good as over.
    await Promise.all(document.getAnimations().filter(ends).map((a) => a.finished.catch(() => {})))
  })
}

/** What axe finds that keeps somebody out, in all that is drawn but for `skip`. */
export async function barriers(page: Page, skip: string[] = []): Promise<(string | undefined)[][]> {
  await still(page) // half faded in, words have less contrast
  // Legacy mode spares a second page for each look; it differs only where frames of other sites are shown.
  const { violations } = await skip.reduce((axe, part) => axe.exclude(part), new AxeBuilder({ page }).setLegacyMode()).analyze()
  return violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => [v.id, v.nodes[0]?.html])
}

export async function look(page: Page, name: string, skip: string[] = []): Promise<void> {
  await still(page)
  for (const size of sizes) {
    await page.setViewportSize(size)
    if (shots) await page.screenshot({ path: join(shots, `${name}-${size.width}.png`), animations: 'disabled' })
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wider, `${name} scrolls sideways`).toBe(0)
  }
  expect(await barriers(page, skip), name).toEqual([])
}
