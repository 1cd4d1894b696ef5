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

export async function look(page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    if (shots) await page.screenshot({ path: join(shots, `${name}-${size.width}.png`), animations: 'disabled' })
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wider, `${name} scrolls sideways`).toBe(0)
  }
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => [v.id, v.nodes[0]?.html]), name).toEqual([])
}
