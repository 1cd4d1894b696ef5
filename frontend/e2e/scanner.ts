// A USB scanner, which types.
import type { Page } from '@playwright/test'

interface Sent {
  key: string
  code: string
  shift?: boolean
}
const place = (sign: string) => (/[A-Z]/i.test(sign) ? `Key${sign.toUpperCase()}` : /\d/.test(sign) ? `Digit${sign}` : sign === '/' ? 'Slash' : '')

/** Keys go down and up as fast as a scanner sends them: through the browser's own input, so that fields take them. */
export async function scan(page: Page, text: string, end = '', shown: Record<string, string> = {}): Promise<void> {
  const keys: Sent[] = [...text].map((sign) => ({ key: shown[sign] ?? sign, code: place(sign), shift: /[A-Z]/.test(sign) }))
  if (end) keys.push({ key: end, code: end })
  const session = await page.context().newCDPSession(page)
  // All at once, with the times of a scanner: the test's own way to the browser is slower than any cable.
  const start = Date.now() / 1000
  await Promise.all(
    keys.flatMap(({ key, code, shift }, i) => {
      const one = { key, code, modifiers: shift ? 8 : 0, timestamp: start + i * 0.006, ...(key === 'Enter' && { windowsVirtualKeyCode: 13 }) }
      const text = key === 'Enter' ? '\r' : [...key].length === 1 ? key : undefined
      return [session.send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', text, ...one }), session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...one })]
    }),
  )
  await session.detach()
}
