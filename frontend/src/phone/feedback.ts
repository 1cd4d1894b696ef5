// The script of the feedback page. What is typed there is gone with the tab, and no address tells of it: the sheet has no name.
import { controls, fields, valueOf } from './form'
import { able } from './old'
import { run, type Running } from './page'
import { begin, on, onward, showScreen, steps } from './steps'

if (able) {
  let page: Running | undefined
  let typed = false
  const busy = (): boolean => {
    const form = page && page.form()
    return !!form && controls(form).some((c) => c.disabled)
  }

  steps(busy)
  // A code that was put right by hand: the one in the address is no longer this person's.
  document.addEventListener('change', (ev) => {
    if ((ev.target as HTMLElement).id === 'kartu' && location.search && window.history && history.replaceState) {
      history.replaceState(null, '', location.pathname + location.hash)
    }
  })
  page = run({
    room: 'sessionStorage',
    hours: 4,
    // Somebody else has scanned their own slip with this phone.
    mine(form, kept) {
      const slip = valueOf(fields(form), 'kartu')
      return !slip || slip === valueOf(kept, 'kartu')
    },
    opened(_, kept) {
      typed = kept.length > 0
    },
    ready(form) {
      const at = form.getAttribute('data-at')
      if (at) begin(at) // the laptop refused something there
      else if (typed) showScreen(false)
      else begin('s0')
    },
    // Enter on the way goes on, as a finger does; only a screen with a button sends.
    hold() {
      const screen = on()
      return !!screen && !screen.querySelector('button[type=submit]') && onward()
    },
  })
}
