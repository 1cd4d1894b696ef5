import type { Deck, Hall } from '../backend/types'

export type LinkState = 'first' | 'live' | 'lost' | 'refused'

const second = 1000
const silence = 25 * second // the server beats every ten seconds
const patience = 4 * second

// The line from a page in a browser to the laptop: the hall's state as it changes, and the deck that belongs to it.
// It keeps the last picture whatever happens and comes back by itself: after a pulled cable, a sleeping laptop (whose
// EventSource may believe for minutes that it is open), a restarted app.
export class Link {
  hall = $state.raw<Hall | null>(null)
  deck = $state.raw<Deck | null>(null)
  state = $state<LinkState>('first')
  /** What the laptop's clock shows beyond this one's, in ms: a phone's may be anywhere. */
  ahead = $state(0)

  readonly #base: string
  readonly #key: string
  #source: EventSource | undefined
  #seq = -1
  #heard = 0
  #tries = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #deckRetry: ReturnType<typeof setTimeout> | undefined
  #wanted = ''
  #loaded = ''
  #stopped = true

  /** base is /screen or /remote, key what the laptop put into this page's address: empty for one with a cookie. */
  constructor(base: string, key: string) {
    this.#base = base
    this.#key = key
  }

  /** The address of something of this page, with its key. */
  address(path: string): string {
    return `${this.#base}/${path}${this.#key && `?k=${encodeURIComponent(this.#key)}`}`
  }

  /** Connects, and returns what ends it. */
  start(): () => void {
    this.#stopped = false
    this.#connect()
    const watch = setInterval(() => {
      if (this.#source && Date.now() - this.#heard > silence) this.#drop()
    }, 5 * second)
    // Both come right after waking up; asking then is faster than waiting for the watch.
    const woken = () => {
      if (document.visibilityState === 'visible' && this.state !== 'live') this.#connect()
    }
    addEventListener('online', woken)
    document.addEventListener('visibilitychange', woken)
    return () => {
      this.#stopped = true
      clearInterval(watch)
      clearTimeout(this.#retry)
      clearTimeout(this.#deckRetry)
      removeEventListener('online', woken)
      document.removeEventListener('visibilitychange', woken)
      this.#source?.close()
    }
  }

  #connect() {
    clearTimeout(this.#retry)
    this.#source?.close()
    if (this.#stopped) return
    this.#heard = Date.now()
    // A restarted laptop counts anew, so numbers are compared within one connection only.
    this.#seq = -1
    const source = new EventSource(this.address('events'))
    this.#source = source
    source.addEventListener('beat', (event: MessageEvent<string>) => {
      this.#heard = Date.now()
      const { now } = JSON.parse(event.data) as { now?: number }
      if (now) this.ahead = now - this.#heard
    })
    // Cut off: the picture goes at once. It asks again all the same, in case it is let in anew.
    source.addEventListener('over', () => {
      this.state = 'refused'
      this.#drop()
    })
    source.addEventListener('hall', (event: MessageEvent<string>) => {
      const { seq, state } = JSON.parse(event.data) as { seq: number; state: Hall }
      this.#heard = Date.now()
      this.#tries = 0
      this.state = 'live'
      if (seq < this.#seq) return
      this.#seq = seq
      this.#follow(state)
    })
    source.onerror = () => this.#drop()
  }

  // An EventSource does not tell why it failed, so the deck's address is asked: a wrong key is for a person to mend,
  // everything else for time.
  #drop() {
    const source = this.#source
    source?.close()
    this.#source = undefined
    if (this.#stopped) return
    if (this.state === 'live') this.state = 'lost'
    const wait = Math.min(5, ++this.#tries) * second
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.#connect(), wait)
    void this.#get('deck').then(
      (answer) => {
        if (answer.status === 403 && !this.#source) this.state = 'refused'
      },
      () => {
        if (this.state === 'refused') this.state = 'lost'
      },
    )
  }

  #follow(hall: Hall) {
    if (hall.session !== this.hall?.session) this.deck = null
    this.hall = hall
    this.#wanted = hall.session && `${hall.session} ${hall.deck}`
    if (this.#wanted && this.#wanted !== this.#loaded) void this.#load(this.#wanted)
  }

  async #load(wanted: string) {
    clearTimeout(this.#deckRetry)
    this.#loaded = wanted
    try {
      const answer = await this.#get('deck')
      if (!answer.ok) throw new Error(`deck: ${answer.status}`)
      const deck = (await answer.json()) as Deck
      if (wanted === this.#wanted) this.deck = deck
    } catch {
      // The picture stays; the same deck is asked for again while it is still the one to show.
      if (wanted !== this.#wanted || this.#stopped) return
      this.#loaded = ''
      this.#deckRetry = setTimeout(() => void this.#load(wanted), 2 * second)
    }
  }

  #get(path: string): Promise<Response> {
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), patience)
    return fetch(this.address(path), { signal: stop.signal, cache: 'no-store' }).finally(() => clearTimeout(timer))
  }
}
