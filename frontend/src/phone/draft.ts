import type { Field } from './form'

/** What was typed, kept in the phone until the laptop has answered, or until it is too old to be this person's. */
export type Draft = {
  /** When it was kept. */
  t: number
  /** The button was pressed, so it is sent again without asking. */
  s: boolean
  f: Field[]
}

export type Keep = { read(): Draft | undefined; write(sent: boolean, list: Field[]): void; forget(): void }

/** Drafts of one session. Phones are shared: after `hours` a draft is nobody's. A browser without room keeps none. */
export function drafts(room: 'localStorage' | 'sessionStorage', token: string, hours: number, now: () => number = Date.now): Keep {
  const key = 'bapas-hadir-' + token
  let store: Storage | undefined
  try {
    store = window[room]
    store.setItem(key + '?', '')
    store.removeItem(key + '?')
  } catch {
    store = undefined
  }
  return {
    read() {
      try {
        const d = JSON.parse((store && store.getItem(key)) || 'null') as Draft | null
        if (d && d.f && Math.abs(now() - d.t) < hours * 3600e3) return d
      } catch {
        // Another version's, or half written: as good as none.
      }
      this.forget()
      return undefined
    },
    write(sent, list) {
      try {
        if (store) store.setItem(key, JSON.stringify({ t: now(), s: sent, f: list }))
      } catch {
        // The room is full: the form itself is still there.
      }
    },
    forget() {
      try {
        if (store) store.removeItem(key)
      } catch {
        // As above.
      }
    },
  }
}
