// The script of the feedback page. What is typed there is gone with the tab, and no address tells of it: the sheet has no name.
import { controls } from './form'
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
  page = run({
    room: 'sessionStorage',
    hours: 4,
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
