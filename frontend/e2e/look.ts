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

/**
 * What axe finds that keeps somebody out. Of a long list it looks at the first rows: the rest is drawn the same way, and
 * five hundred rows take minutes.
 */
export async function barriers(page: Page): Promise<(string | undefined)[][]> {
  // Legacy mode spares a second page for each look; it differs only where frames of other sites are shown.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('tbody tr:nth-child(n+8)').analyze()
  return violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => [v.id, v.nodes[0]?.html])
}

export async function look(page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    if (shots) await page.screenshot({ path: join(shots, `${name}-${size.width}.png`), animations: 'disabled' })
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wider, `${name} scrolls sideways`).toBe(0)
  }
  expect(await barriers(page), name).toEqual([])
}
