import { Attendance, Refusal, refusalOf } from '../backend'
import type { Greeting } from '../backend/types'
import type { Words } from '../i18n/words.svelte'

export interface Card {
  code: string // '' where a phone's answers were read
  at: number
  greeting?: Greeting
  refusal?: Refusal
}

const shown = 50

// Something was read at the door. The one place where that becomes an arrival,
// whoever read it: camera, USB scanner or a typed code.
async function arrive(session: string | undefined, code: string, record: (session: string) => Promise<Greeting>): Promise<Card> {
  const at = Date.now()
  try {
    if (!session) throw new Refusal('no_session')
    return { code, at, greeting: await record(session) }
  } catch (reason) {
    return { code, at, refusal: refusalOf(reason) }
  }
}

// The cards that this window has read, newest first.
export class Cards {
  list = $state.raw<Card[]>([])
  scanning = $state(false) // the dialog with the camera is open
  spare = $state('') // a card that came and waits for a name

  readonly #session: () => string | undefined

  // Cards count for the session that is open in the hall, whichever is looked at.
  constructor(session: () => string | undefined) {
    this.#session = session
  }

  // What was read names people, and the window is locked.
  forget(): void {
    this.list = []
    this.scanning = false
    this.spare = ''
  }

  // A card of these six letters.
  read(code: string): Promise<Card> {
    return this.#take(arrive(this.#session(), code, (session) => Attendance.ByCard(session, code)))
  }

  // What a phone shows whose post can't come.
  readAnswer(text: string): Promise<Card> {
    return this.#take(arrive(this.#session(), '', (session) => Attendance.ByAnswer(session, text)))
  }

  async #take(arrival: Promise<Card>): Promise<Card> {
    const card = await arrival
    this.list = [card, ...this.list].slice(0, shown)
    if (card.refusal?.code === 'guest_spare') this.spare = card.code
    return card
  }
}

// What is said to the person who holds the card or the phone.
export function greet(card: Card, say: Words): string {
  if (card.refusal) return say.error(card.refusal)
  const { name = '', number = 0, since = '', zone, already } = card.greeting ?? {}
  return already ? say.t('scan.already', { name, number, time: say.clock(since, zone) }) : say.t('scan.arrived', { name, number })
}
