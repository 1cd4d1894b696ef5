// Looks for what a person has left in a page: in all that is drawn, in what scripts can still reach, in what a browser
// keeps.
import type { Page } from '@playwright/test'

/** How far back the page can go, and what it is called: people must not change either. */
export async function remember(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([history.length, document.title, location.href]))
}

/** The places where trace still is, empty when it is gone. */
export async function left(page: Page, before: string, trace: string): Promise<string[]> {
  // First of all: every later question brings the word into the page itself.
  const places = (await heap(page)).includes(trace) ? ['memory'] : []
  if ((await page.content()).includes(trace)) places.push('page')
  const elsewhere = await page.evaluate(() => ({
    fields: [...document.querySelectorAll('input, textarea, select')].map((e) => (e as HTMLInputElement).value),
    storage: [{ ...localStorage }, { ...sessionStorage }, document.cookie],
    selection: getSelection()?.toString(),
    state: history.state as unknown,
    keyboards: Object.values((window as { SimpleKeyboardInstances?: Record<string, { input: unknown }> }).SimpleKeyboardInstances ?? {}).map((k) => k.input),
  }))
  for (const [place, held] of Object.entries(elsewhere)) if (JSON.stringify(held ?? '').includes(trace)) places.push(place)
  if ((await remember(page)) !== before) places.push('history')
  return places
}

// All that the page's scripts can reach, as its strings: what can't be reached any more is collected first.
async function heap(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return chunks.join('')
}
