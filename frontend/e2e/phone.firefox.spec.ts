import { execFileSync } from 'node:child_process'
import { Firefox } from './firefox'
import { expect, test as base } from './harness'

// The phone page in the other family of browsers. Chromium's journeys try everything; here is what browsers differ in:
// compressed pages, the policy by hash, storage, the address, drawing.
const test = base.extend<{ firefox: Firefox }>({
  firefox: async ({}, use) => {
    const firefox = await Firefox.start()
    await use(firefox)
    await firefox.stop()
  },
})

test.use({ appOptions: { demo: true } })

const told = `return [...document.querySelectorAll('.told')].map((e) => e.textContent).join(' ')`

test('in Firefox: together, without a network, as a QR, killed, and once', async ({ app, firefox }) => {
  await firefox.goto(app.ready.checkin)
  expect(await firefox.run(`return performance.getEntriesByType('navigation')[0].encodedBodySize`)).toBeLessThan(14 << 10)
  await firefox.type('#nama', 'Nguyễn Thị Ánh')
  await firefox.click('#who .two label:nth-child(2)')
  await firefox.click('[data-do=add]')
  await firefox.type('#nama2', 'Yusuf Ibrahim')
  await firefox.click('#who2 .two label')
  await firefox.click('label[for=anak2]')
  await firefox.type('#sekolah2', 'SD 4')
  expect(await firefox.run(`return getComputedStyle(document.querySelector('#who2 .grown')).display`)).toBe('none')
  const link = await firefox.run<string>('return location.href')
  expect(link).toMatch(/\?r=[\w-]{22}$/)

  await app.kill()
  await firefox.click('button[type=submit]')
  await expect.poll(() => firefox.run(`return document.getElementById('wait').textContent`)).toContain('Menunggu jaringan')
  await expect.poll(() => firefox.run(`return !!document.querySelector('#qr-code svg')`)).toBe(true)
  const screen = test.info().outputPath('screen.png')
  await firefox.picture(screen)
  const read = execFileSync('zbarimg', ['--quiet', '--raw', screen], { stdio: ['ignore', 'pipe', 'ignore'] }).toString()
  expect(read).toMatch(/^BHA1[A-Z2-7]+\n$/)

  await expect.poll(() => firefox.keeps('"s":true')).toBe(true)
  await firefox.kill()
  await app.restart()
  await firefox.open()
  await firefox.goto(app.ready.checkin) // the code on the wall, scanned again
  await expect.poll(() => firefox.run(told)).toMatch(/Nomor hadir 41, kode \w{5}\. Nomor hadir 42, kode/)
  await firefox.goto(link)
  await expect.poll(() => firefox.run(told)).toMatch(/Nomor hadir 41, .*sudah hadir sejak .*Nomor hadir 42, /)
})
