import { byId } from './form'

// One screen at a time. Where the person is stands in the address, behind the #: so the phone's own way back leads to
// the screen before, and a page that was renewed opens where it was. Without a script the same addresses lead down a
// long page.

/** Long enough to see what was chosen, in ms. */
const seen = 260

const screens = (): HTMLElement[] => {
  const out: HTMLElement[] = []
  const list = document.querySelectorAll<HTMLElement>('.one')
  for (let i = 0; i < list.length; i++) out.push(list[i]!)
  return out
}

const hidden = (e: HTMLElement): HTMLElement => {
  e.className = e.className.replace(/ on\b/g, '')
  return e
}

export function on(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.one.on')
}

/** Shows the screen that the address names, else the first. */
export function showScreen(focus: boolean): void {
  const all = screens().map(hidden)
  if (!all.length) return
  const wanted = byId(location.hash.slice(1))
  const e = wanted && all.indexOf(wanted) >= 0 ? wanted : all[0]!
  e.className += ' on'
  const head = focus && e.querySelector<HTMLElement>('legend,h1,.q')
  if (head) {
    head.tabIndex = -1
    head.focus()
  }
  window.scrollTo(0, 0)
}

/** Opens a screen without a step to go back from. */
export function begin(id: string): void {
  if (window.history && history.replaceState) history.replaceState(null, '', '#' + id)
  else location.hash = id
  showScreen(false)
}

/** Goes on from the screen that is shown; false at the last one. */
export function onward(): boolean {
  const all = screens()
  const e = on()
  const next = e ? all[all.indexOf(e) + 1] : undefined
  if (next) location.hash = next.id
  return !!next
}

/** The way through: a finger on an answer goes on by itself, keys choose first and go on with Lanjut. */
export function steps(locked: () => boolean): void {
  let timer = 0
  document.body.className = 'step'
  window.addEventListener('hashchange', () => {
    clearTimeout(timer)
    showScreen(true)
  })
  document.addEventListener('click', (ev) => {
    const from = ev.target as HTMLElement
    if (from.tagName === 'INPUT' || locked()) return
    for (let e: HTMLElement | null = from; e; e = e.parentElement) {
      if (e.tagName !== 'LABEL') continue
      const screen = on()
      if (!e.querySelector('input[type=radio]') || !screen) return
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        if (screen === on()) onward()
      }, seen)
      return
    }
  })
}
