import { ClipboardSetText, EventsOn, WindowFullscreen, WindowSetAlwaysOnTop, WindowUnfullscreen } from '../../../wailsjs/runtime/runtime'

// The window itself. In a plain browser that drives the dev-tagged binary these
// reach the hidden window of the binary, and do no harm.

export function fullScreen(on: boolean): void {
  if (!('runtime' in window)) return
  if (on) WindowFullscreen()
  else WindowUnfullscreen()
}

// The whole screen and nothing over it, for people who must not get at anything else.
export function standAlone(on: boolean): void {
  fullScreen(on)
  if ('runtime' in window) WindowSetAlwaysOnTop(on)
}

// Calls back for each event of that name until the returned function is called.
export function listen(event: string, hear: (message: unknown) => void): () => void {
  if (!('runtime' in window)) return () => {}
  return EventsOn(event, hear)
}

// The system's clipboard: the web view's own asks for a permission that it never gets.
export async function copyText(text: string): Promise<boolean> {
  return 'runtime' in window && ClipboardSetText(text)
}

const left = 'kabar'

// The data under the window have been exchanged: nothing it holds is true any more.
// The news is for the page that comes.
export function beginAnew(news = ''): void {
  sessionStorage.setItem(left, news)
  location.reload()
}

// What the page before this one had to tell, once.
export function newsLeft(): string {
  const news = sessionStorage.getItem(left) ?? ''
  sessionStorage.removeItem(left)
  return news
}
