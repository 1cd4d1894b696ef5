// The script of a helper's page: codes that were read are sent one by one, until the laptop has answered each.
import { able } from './old'
import { codeOf } from './code'
import { byId, encode, show } from './form'
import { readPhoto } from './photo'
import { send, type Answer } from './send'

/** How often an open page asks whether it is still let in, in ms. */
const every = 4000

type Entry = { code: string; nonce: string }

const place = 'bapas-hadir-pindai'

function start(): void {
  const main = byId('main')!
  const form = main.getElementsByTagName('form')[0]
  if (!form) return
  const field = byId('kode') as HTMLInputElement
  const base = (form.elements.namedItem('nonce') as HTMLInputElement).value
  let queue: Entry[] = kept()
  let count = 0
  let busy = false
  let away = false

  /** What was read and not sent when the page was reloaded. Nothing but codes. */
  function kept(): Entry[] {
    try {
      return (JSON.parse(sessionStorage.getItem(place) || '[]') as Entry[]) || []
    } catch {
      return []
    }
  }
  function keep(): void {
    try {
      sessionStorage.setItem(place, JSON.stringify(queue))
    } catch {
      // A browser without room: the queue is in the page.
    }
    const waiting = queue.slice(busy && !away ? 1 : 0)
    const e = byId('pending')!
    e.textContent = e.getAttribute('data-of')!.replace('{codes}', waiting.map((q) => q.code).join(', '))
    show(e, waiting.length > 0)
  }

  function tell(which: string): void {
    const e = byId('wait')!
    e.textContent = which && e.getAttribute('data-' + which)
    show(e, !!which)
  }
  function gone(is: boolean): void {
    away = is
    tell(is ? 'waiting' : '')
    keep()
  }

  /** Says why nothing more can be asked; a session opened again lets the page go on. */
  function stop(why: string): void {
    byId('stopped')!.textContent = why
    show(byId('stopped'), !!why)
    main.className = why ? 'stopped' : ''
    if (!why) next()
  }

  function read(code: string): void {
    if (queue.some((q) => q.code === code)) return
    queue.push({ code, nonce: base + '-' + ++count })
    next()
    keep()
  }

  function typed(): void {
    const code = codeOf(field.value)
    if (code) {
      show(byId('reading'), false) // of the photo before
      read(code)
      field.value = ''
      field.focus()
    } else {
      const e = document.createElement('p')
      e.className = 'say no'
      e.textContent = form!.getAttribute('data-wrong')
      clear()
      byId('answer')!.appendChild(e)
      again()
    }
  }

  /** Whatever is typed or scanned next takes the place of what stands there. */
  function again(): void {
    field.focus()
    field.select()
  }

  /** The person before must not stand there while somebody else's code is read. */
  function clear(): void {
    byId('answer')!.innerHTML = ''
  }

  function next(): void {
    const e = queue[0]
    if (busy || !e) return
    busy = true
    send(location.pathname, encode([['kode', e.code], ['nonce', e.nonce]]), (a) => answered(a, e), () => {
      if (!away) clear()
      gone(true)
    })
  }

  function answered(a: Answer, e: Entry): boolean {
    const inside = page(a.text)
    const told = inside && inside.querySelector('#answer')
    const notice = inside && inside.querySelector('.say')
    if (!told && (!notice || a.status >= 500)) return false
    busy = false
    gone(false)
    if (!told) {
      stop(notice!.textContent || '')
      return true
    }
    queue = queue.slice(1)
    keep()
    byId('answer')!.innerHTML = told.innerHTML
    // What was not even looked up stays, to be asked again later.
    if (a.status === 429 && !field.value) field.value = e.code
    window.scrollTo(0, 0)
    next()
    return true
  }

  function page(text: string): HTMLElement | null {
    const from = text.indexOf('<main')
    const to = text.lastIndexOf('</main>')
    if (from < 0 || to < 0) return null
    const inside = document.createElement('div')
    inside.innerHTML = text.slice(text.indexOf('>', from) + 1, to)
    return inside
  }

  let asking = false
  function ask(): void {
    if (asking || busy || document.hidden) return
    asking = true
    const x = new XMLHttpRequest()
    x.open('GET', location.pathname + '/here', true)
    x.timeout = 8000
    x.onload = () => {
      asking = false
      const notice = x.status >= 400 && x.status < 500 && page(x.responseText)
      const say = notice && notice.querySelector('.say')
      if (x.status < 500 && !busy) gone(false)
      if (say) stop(say.textContent || '')
      else if (x.status === 204 && main.className) stop('')
    }
    x.onerror = x.ontimeout = () => {
      asking = false
      if (!busy) gone(true)
    }
    x.send()
  }

  document.addEventListener('submit', (ev) => {
    ev.preventDefault()
    typed()
  })
  // A USB scanner types wherever the focus is.
  document.addEventListener('keydown', (ev) => {
    const on = ev.target as HTMLElement
    if (on !== field && on.tagName !== 'INPUT' && on.tagName !== 'BUTTON' && ev.key && ev.key.length === 1) again()
  })
  document.addEventListener('visibilitychange', ask)
  window.setInterval(ask, every)
  const camera = main.querySelector<HTMLElement>('.camera')
  if (camera) readPhoto(camera, () => {
    clear()
    field.value = ''
  }, read)
  keep()
  next()
}

if (able) start()
