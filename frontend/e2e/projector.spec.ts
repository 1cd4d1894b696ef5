// The hall's page on a second display: a real browser that the app opens, and that comes back whatever happens to it.
// The displays are told by the test; the X server is one wide screen, and the browser is put where the second one lies.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type App } from './harness'
import { look } from './look'

const folder = mkdtempSync(join(tmpdir(), 'bapas-hadir-displays-'))
const displays = join(folder, 'displays')
const panel = 'eDP-1 1366x768+0+0\n'
const beamer = 'HDMI-1 1280x720+1366+0\n'
// The browsers that are tested with, as whoever runs the tests may run them. Each app finds one of them, and no other.
const programs = {
  chromium: '/usr/bin/chromium --no-sandbox --disable-gpu --disable-dev-shm-usage "$@"',
  firefox: `${process.env.FIREFOX ?? 'firefox-esr'} "$@"`,
}
for (const [kind, command] of Object.entries(programs)) {
  mkdirSync(join(folder, kind))
  writeFileSync(join(folder, kind, kind), `#!/bin/sh\nPATH='${process.env.PATH}' exec ${command}\n`, { mode: 0o755 })
}
const plug = (...all: string[]) => writeFileSync(displays, all.join(''))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const shots = process.env.LOOK_SHOTS
const profiles = () => readdirSync(folder).filter((name) => name.startsWith('bapas-hadir-layar-'))

/** The addresses that the second display invites people to, as a phone's camera reads them off it. */
function reads(app: App): string {
  const picture = join(shots ?? folder, 'projector-seen.png')
  spawnSync('import', ['-display', app.display, '-window', 'root', '-crop', '1280x720+1366+0', '+repage', picture])
  return spawnSync('zbarimg', ['--quiet', '--raw', picture]).stdout.toString()
}

/** The processes of the app's own browser, the one first that the others go with. */
function browsers(): number[] {
  const main = spawnSync('pgrep', ['-f', `(user-data-dir=|profile )${folder}/bapas-hadir-layar-`]).stdout.toString().trim()
  return main ? main.split('\n').map(Number) : []
}

/** All that it started: each has the environment that the app gave to the first. */
function started(): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`).includes(`TMPDIR=${folder}/bapas-hadir-layar-`)
    } catch {
      return false // no process, or gone meanwhile
    }
  })
}

for (const kind of Object.keys(programs)) {
  test.describe(kind, () => {
    test.use({
      appOptions: {
        demo: true,
        screen: '2646x768x24',
        env: { BAPAS_HADIR_DISPLAYS: displays, TMPDIR: folder, HOME: folder, PATH: join(folder, kind) },
      },
    })

    test('on the second display by one press, and back by itself', async ({ app, page }) => {
      test.setTimeout(240_000) // the browser starts four times
      const others = profiles().length
      plug(panel)
      await page.goto('/')
      const button = page.getByRole('button', { name: 'Layar proyektor' })
      await expect(button).toHaveAttribute('aria-pressed', 'false')
      await button.click()
      await expect(page.getByText('Belum ada layar kedua.')).toBeVisible()
      await look(page, `projector-alone-${kind}`)
      await page.setViewportSize({ width: 1366, height: 768 })
      expect(browsers()).toEqual([])

      const on = page.getByText('Proyektor menyala (HDMI-1)')
      const slow = { timeout: 60_000 } // a browser starts
      plug(panel, beamer)
      await expect(on).toBeVisible(slow)
      // What was drawn there before stays on this X server, so a picture counts once it has changed.
      const follows = async () => {
        await expect(on).toBeVisible(slow)
        await expect.poll(() => reads(app), slow).toContain(app.ready.checkin)
        await page.getByRole('button', { name: 'Materi', exact: true }).click()
        await expect.poll(() => reads(app), slow).not.toContain(app.ready.checkin)
        await page.getByRole('button', { name: 'Kartu masuk' }).click()
        await expect.poll(() => reads(app), slow).toContain(app.ready.checkin)
      }
      await follows()
      await look(page, `projector-on-${kind}`)
      await page.setViewportSize({ width: 1366, height: 768 })

      // It crashes.
      const before = browsers()
      process.kill(before[0]!, 'SIGKILL')
      await expect.poll(() => browsers().filter((pid) => !before.includes(pid)).length, slow).toBeGreaterThan(0)
      await follows()

      // The cable is pulled out: nothing may lie over the desk.
      plug(panel)
      await expect(page.getByText('Belum ada layar kedua.')).toBeVisible()
      await expect.poll(browsers).toEqual([])
      plug(panel, beamer)
      await follows()

      // A power cut of the program: its browser goes with it, and comes again with it.
      expect(started()).not.toEqual([])
      await app.kill()
      await expect.poll(started).toEqual([])
      await app.restart()
      await page.goto(app.desk)
      await follows()

      await button.click()
      await expect(button).toHaveAttribute('aria-pressed', 'false')
      await expect.poll(started).toEqual([])
      await expect.poll(() => profiles().length).toBeLessThanOrEqual(others + 1) // the power cut's own stays a day, and lets nobody in
    })
  })
}

test.describe('without a browser', () => {
  test.use({ appOptions: { demo: true, env: { BAPAS_HADIR_DISPLAYS: displays, PATH: '/nowhere' } } })

  test('what to do is said, and a page opened by hand follows until it is turned off', async ({ app, page, browser }) => {
    plug(panel, beamer)
    await page.goto('/')
    const button = page.getByRole('button', { name: 'Layar proyektor' })
    await button.click()
    await expect(page.getByText('tidak ditemukan di laptop ini.')).toBeVisible()
    await page.getByRole('button', { name: 'Buka sendiri' }).click()
    const dialog = page.getByRole('dialog', { name: 'Buka layar hadirin sendiri' })
    const code = dialog.locator('.code')
    await expect(code).toHaveText(/^[A-Z0-9]{3}\s[A-Z0-9]{3}$/)
    await look(page, 'projector-by-hand')

    const hand = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage()
    await hand.goto(`http://${await dialog.locator('.address').innerText()}`)
    await look(hand, 'projector-open')
    await hand.getByLabel('Kode di laptop petugas').fill((await code.innerText()).replace(/\s/g, ''))
    await hand.getByRole('button', { name: 'Buka layar' }).click()
    await expect(hand.getByText('orang sudah hadir')).toBeVisible()
    expect(new URL(hand.url()).pathname).toBe('/screen')
    await hand.reload()
    await expect(hand.getByText('orang sudah hadir')).toBeVisible()
    await page.keyboard.press('Escape')
    await button.click()
    await expect(hand.getByText('Buka lagi layar ini dari laptop petugas')).toBeVisible()
  })
})
