import { Wedge, type Outcome, type Press } from './wedge'

interface Hear {
  badge: (code: string) => void
  answer: (text: string) => void
  proof?: (text: string) => void // a certificate's code; without it, foreign
  foreign: (slip?: string) => void // a survey's slip has its code
}

// Listens for a scanner in the whole window, before everybody else, until the
// returned function is called. A scan leaves no letters where the focus was and
// fires no shortcut; what a person types goes its way, at most a blink later.
export function listenForScanner(hear: Hear): () => void {
  const wedge = new Wedge()
  const replayed = new WeakSet<Event>()
  let held: KeyboardEvent[] = []
  let before: Kept | undefined
  let earlier: Kept | undefined // that of the burst before, should it go on
  let timer: ReturnType<typeof setTimeout> | undefined

  function finish(outcome: Outcome): void {
    clearTimeout(timer)
    timer = undefined
    const [events, kept] = [held, before]
    held = []
    before = undefined
    earlier = kept
    if (outcome.kind === 'typed') for (const event of events) replay(event, replayed)
    if (outcome.kind === 'badge' || outcome.kind === 'answer' || outcome.kind === 'proof' || outcome.kind === 'foreign') kept?.restore()
    if (outcome.kind === 'badge') hear.badge(outcome.code)
    if (outcome.kind === 'answer') hear.answer(outcome.text)
    if (outcome.kind === 'proof') (hear.proof ?? (() => hear.foreign()))(outcome.text)
    if (outcome.kind === 'foreign') hear.foreign(outcome.slip)
  }

  function rest(wait: number): void {
    clearTimeout(timer)
    // Twice, since on a busy laptop the next letters may be waiting behind the first timer.
    timer = setTimeout(() => (timer = setTimeout(() => finish(wedge.end()), 20)), wait)
  }

  function keydown(event: KeyboardEvent): void {
    if (replayed.has(event) || event.isComposing) return
    const press = pressOf(event)
    const answer = wedge.press(press)
    if (answer.handling !== 'pass') {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    if (answer.ended) finish(answer.ended)
    if (answer.wait === undefined) return
    // Asked now: the burst that has just ended may have put the field right.
    before ??= answer.resumed ? earlier : keep(event.target)
    if (answer.handling === 'hold') held.push(event)
    rest(answer.wait)
  }

  addEventListener('keydown', keydown, true)
  return () => {
    removeEventListener('keydown', keydown, true)
    clearTimeout(timer)
  }
}

const fields = 'input, textarea, select, [contenteditable]'

function pressOf(event: KeyboardEvent): Press {
  const { target } = event
  const element = target instanceof Element ? target : document.body
  // Space on a button presses it, as typing in a field is meant for the field.
  const field = element.matches(fields) || (event.key === ' ' && element.closest('button, a, summary, [role]') !== null)
  const altGr = event.getModifierState('AltGraph')
  return {
    key: event.key,
    code: event.code,
    shift: event.shiftKey,
    command: !altGr && (event.ctrlKey || event.altKey || event.metaKey),
    at: event.timeStamp,
    repeat: event.repeat,
    field,
    // A PIN is on no card: what a scanner sends there was meant for the door.
    secret: element instanceof HTMLInputElement && element.type === 'password' && !('pin' in element.dataset),
  }
}

interface Kept {
  restore: () => void
}

// What a field holds now, to be put back. Whoever listens to the field is told.
function keep(target: EventTarget | null): Kept | undefined {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)) return
  const { value } = target
  const [from, to] = target instanceof HTMLSelectElement ? [null, null] : [target.selectionStart, target.selectionEnd]
  return {
    restore() {
      if (target.value === value) return
      target.value = value
      if (!(target instanceof HTMLSelectElement) && from !== null) target.setSelectionRange(from, to)
      target.dispatchEvent(new Event('input', { bubbles: true }))
      if (target instanceof HTMLSelectElement) target.dispatchEvent(new Event('change', { bubbles: true }))
    },
  }
}

function replay(event: KeyboardEvent, replayed: WeakSet<Event>): void {
  const again = new KeyboardEvent('keydown', {
    key: event.key,
    code: event.code,
    location: event.location,
    ctrlKey: event.ctrlKey,
    shiftKey: event.shiftKey,
    altKey: event.altKey,
    metaKey: event.metaKey,
    bubbles: true,
    cancelable: true,
    composed: true,
  })
  replayed.add(again)
  const target = event.target instanceof Element && event.target.isConnected ? event.target : document.body
  const untouched = target.dispatchEvent(again)
  // A page scrolls by Space itself, but not by one that comes from us.
  if (untouched && event.key === ' ') scrollBy({ top: (event.shiftKey ? -0.9 : 0.9) * innerHeight })
}
