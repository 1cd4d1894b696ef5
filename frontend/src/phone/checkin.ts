// The script of the check-in page.
import { able } from './old'
import { byId, fields, show, type Field } from './form'
import { nonceOf, run, type Running } from './page'
import { drawQR } from './qr'
import { addRow, closeOwn, dropRow, reveal, rowsFor } from './rows'

/** The laptop had so many tries before the page offers the QR by itself. */
const patience = 2

if (able) {
  let page: Running | undefined
  let sent: Field[] | undefined

  const token = (): string => byId('main')!.getAttribute('data-token') || ''
  const qr = (next: boolean): void => {
    const form = page && page.form()
    if (form) drawQR(token(), sent || fields(form), next)
  }

  document.addEventListener('change', (ev) => closeOwn(ev.target as HTMLInputElement))
  page = run({
    room: 'localStorage',
    hours: 4,
    opened(form, typed) {
      sent = undefined
      rowsFor(form, typed)
    },
    ready(form) {
      reveal(form)
      // The nonce in the address: a refresh, or a browser that was killed, finds its form or its number again.
      if (window.history && history.replaceState) {
        try {
          history.replaceState(null, '', '?r=' + encodeURIComponent(nonceOf(form)))
        } catch {
          // The draft still knows it.
        }
      }
    },
    failed(failures, list) {
      sent = list
      show(byId('qr'), true)
      if (failures === patience) qr(false)
      if (failures === 1) window.scrollTo(0, 0)
    },
    pressed(what, button) {
      const form = page && page.form()
      if (!form) return
      if (what === 'qr') qr(false)
      if (what === 'next') qr(true)
      if (what === 'add') addRow(form)
      if (what === 'drop') dropRow(form, Number(button.getAttribute('data-n')))
      page!.typed()
    },
  })
}
