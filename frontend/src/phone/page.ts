import { drafts, type Keep } from './draft'
import { controls, encode, fields, put, show, valueOf, byId, type Field } from './form'
import { send } from './send'

/** What a page does besides sending its form and keeping what was typed. */
export type Page = {
  room: 'localStorage' | 'sessionStorage'
  hours: number
  /** Whether what was kept belongs to whoever has this form before them. */
  mine?(form: HTMLFormElement, kept: Field[]): boolean
  /** A form is there, its fields not yet as they were left. */
  opened?(form: HTMLFormElement, typed: Field[]): void
  /** The form has its values. */
  ready?(form: HTMLFormElement): void
  /** The laptop did not answer, so many times. */
  failed?(failures: number, sent: Field[]): void
  pressed?(what: string, button: HTMLElement): void
  /** Whether the form is not to be sent yet. */
  hold?(): boolean
}

export type Running = { form(): HTMLFormElement | null; typed(): void }

/** Sends the form without leaving the page: a lost network never costs what was typed, and the same nonce is sent until the laptop has answered. */
export function run(page: Page): Running {
  const main = byId('main')!
  const keep: Keep = drafts(page.room, main.getAttribute('data-token') || '', page.hours)
  let busy = false

  const form = (): HTMLFormElement | null => main.getElementsByTagName('form')[0] || null

  function tell(text: string | null): void {
    const w = byId('wait')
    show(w, !!text)
    if (w) w.textContent = text
  }
  const say = (which: string): void => tell(byId('wait') && byId('wait')!.getAttribute('data-' + which))

  function typed(): void {
    const f = form()
    if (f && !busy) keep.write(false, fields(f))
  }

  function lock(on: boolean): void {
    const f = form()
    if (f) controls(f).forEach((c) => (c.disabled = on))
    busy = on
    if (!on) main.className = ''
  }

  function open(kept: boolean): void {
    const f = form()
    if (!f) return
    let draft = kept ? keep.read() : undefined
    if (draft && page.mine && !page.mine(f, draft.f)) draft = undefined
    if (page.opened) page.opened(f, draft ? draft.f : [])
    if (draft) put(f, draft.f)
    if (page.ready) page.ready(f)
    if (draft && draft.s) submit(f)
  }

  /** Shows what the laptop answered; false when that is no answer to rely on. */
  function answered(status: number, text: string): boolean {
    const from = text.indexOf('<main')
    const to = text.lastIndexOf('</main>')
    if (from < 0 || to < 0) {
      say('odd')
      return false
    }
    const inside = document.createElement('div')
    inside.innerHTML = text.slice(text.indexOf('>', from) + 1, to)
    if (status !== 200 && !inside.querySelector('form')) {
      // A notice. The form stays; what may pass by itself is tried again.
      const notice = inside.querySelector('.say')
      tell(notice && notice.textContent)
      if (status >= 500 || status === 429) return false
      lock(false)
      typed()
      return true
    }
    busy = false
    main.className = ''
    if (status === 200) keep.forget()
    main.innerHTML = inside.innerHTML
    if (status !== 200) typed()
    open(false)
    window.scrollTo(0, 0)
    const e = main.querySelector<HTMLElement>('.bad input,.bad select,.bad textarea') || main.querySelector<HTMLElement>('h1')
    if (e) {
      if (e.tabIndex < 0) e.tabIndex = -1
      e.focus()
    }
    return true
  }

  function submit(f: HTMLFormElement): void {
    if (busy) return
    const list = fields(f)
    keep.write(true, list)
    lock(true)
    say('sending')
    let said = false
    send(
      location.href.split('#')[0]!,
      encode(list),
      (a) => {
        const done = answered(a.status, a.text)
        said = !done
        return done
      },
      (failures) => {
        if (!said) say('waiting')
        said = false
        main.className = 'waiting' // the form steps back: what matters now is to stay, or to show the code
        if (page.failed) page.failed(failures, list)
      },
    )
  }

  document.addEventListener('input', (ev) => {
    // What is being corrected is no longer wrong, as far as anybody knows.
    for (let e = ev.target as HTMLElement | null; e && e !== main; e = e.parentElement) {
      if (!/(^| )bad( |$)/.test(e.className)) continue
      e.className = e.className.replace(/(^| )bad( |$)/, ' ')
      const err = e.querySelector('.err')
      if (err) err.parentNode!.removeChild(err)
    }
    typed()
  })
  document.addEventListener('change', typed)
  document.addEventListener('submit', (ev) => {
    ev.preventDefault()
    if (!page.hold || busy || !page.hold()) submit(ev.target as HTMLFormElement)
  })
  document.addEventListener('click', (ev) => {
    const what = (ev.target as HTMLElement).getAttribute('data-do')
    if (what && page.pressed) page.pressed(what, ev.target as HTMLElement)
  })
  // A page without a form is the answer to one that the phone had kept.
  if (form()) open(true)
  else keep.forget()
  return { form, typed }
}

/** The nonce of the form that is being filled in. */
export const nonceOf = (form: HTMLFormElement): string => valueOf(fields(form), 'nonce')
