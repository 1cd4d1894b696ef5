import { defineConfig } from '@playwright/test'

export default defineConfig({
  // A test left alone with .only would let everything else pass unseen.
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  // An app, its window, its X server and a browser for each: as many as the two cores of the smallest machine carry.
  workers: 2,
  // A busy laptop of two cores takes its time; a journey that hangs is told by its own expectations.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  projects: [
    // Plain TypeScript, no browser.
    { name: 'unit', testDir: 'e2e/unit' },
    // Not tests of every change: npm run bench:badges, npm run bench:cards.
    { name: 'bench', testDir: 'e2e/bench', workers: 1 },
    // The real program and the real pages.
    {
      name: 'e2e',
      testDir: 'e2e',
      testIgnore: ['unit/**', 'bench/**'],
      use: {
        browserName: 'chromium',
        viewport: { width: 1366, height: 768 },
        locale: 'id-ID',
        timezoneId: 'Asia/Jakarta',
        // A trace costs a third of a journey's time; for one that fails: npx playwright test --trace retain-on-failure.
        trace: 'off',
        screenshot: 'only-on-failure',
        launchOptions: {
          executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
          // The tests are about this program: the browser calls nobody, and needs no graphics card.
          args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
        },
      },
    },
  ],
})
