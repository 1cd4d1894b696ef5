import { createContext } from 'svelte'
import { refusalOf, Touch, type Greeting, type Refusal } from '../lib/backend'
import type { Live } from '../lib/backend/live.svelte'
import type { Key, Words } from '../lib/i18n/words.svelte'
import { Checks } from './checks.svelte'
import { Idle } from './idle.svelte'
import { OwnerVisit } from './owner.svelte'
import { SheetVisit } from './sheet.svelte'
import { Visit } from './visit.svelte'

const noteFor = 8000 // how long a short message stays on the first screen
const cardNotes: Record<string, Key> = { guest_unknown: 'touch.cardUnknown', guest_elsewhere: 'touch.cardElsewhere', guest_spare: 'touch.cardSpare' }
// What people can put right themselves, beside answers to a question, or must know.
const theirs = ['session_closed', 'session_not_open', 'feedback_closed', 'feedback_not_open', 'results_seen']

type Screen = 'welcome' | 'ask' | 'card' | 'officer' | 'quiz' | 'box' | 'survey' | 'own'
export type Kept = 'quiz' | 'box' | 'survey' | 'own'

// The touch screen by the door: which screen is shown, and what there is of the person
// before it. reset leaves nothing of them.
export class Kiosk {
  screen = $state<Screen | 'done' | 'sent'>('welcome')
  what = $state<Kept>('quiz') // was sent
  visit = $state.raw<Visit>()
  sheet = $state.raw<SheetVisit>()
  owner = $state.raw<OwnerVisit>()
  greeting = $state.raw<Greeting>()
  child = $state(false) // was greeted
  note = $state('') // names nobody
  person = $state(0) // another number, another person: what is drawn is drawn anew
  readonly idle: Idle
  readonly checks = new Checks()
  #noted: ReturnType<typeof setTimeout> | undefined

  constructor(
    readonly live: Live,
    private readonly words: Words,
  ) {
    this.idle = new Idle(() => this.reset())
  }

  get session(): string {
    return this.live.hall?.session ?? ''
  }

  // It stands by the way out and asks for a face, and nothing else.
  get faces(): boolean {
    return this.live.desk?.kind === 'faces'
  }

  // A helper has it, and checks people in by their cards.
  get scanning(): boolean {
    return this.live.desk?.kind === 'scan'
  }

  // The session whose anonymous form is open, with or without a session in the hall.
  get asking(): string {
    return this.live.desk?.asking.session ?? ''
  }

  begin(child: boolean): void {
    this.reset('ask')
    this.visit = new Visit(this.session, child)
  }

  // A sheet is shown once it is known what is asked.
  async answer(slip = ''): Promise<void> {
    const sheet = new SheetVisit(this.asking, slip)
    const before = this.person
    try {
      await sheet.load()
      if (before !== this.person) return
      this.reset('survey')
      this.sheet = sheet
    } catch (reason) {
      if (before === this.person) this.say(this.error(refusalOf(reason)))
    }
  }

  // Whose name is on the certificate: asked for their code, unless they were told it just now.
  async own(code = ''): Promise<void> {
    const owner = new OwnerVisit(this.session, code)
    const before = this.person
    if (code) await owner.open()
    if (before !== this.person) return
    this.reset('own')
    this.owner = owner
  }

  reset(screen: Screen = 'welcome'): void {
    this.idle.stop()
    this.visit = undefined
    this.sheet = undefined
    this.owner = undefined
    this.greeting = undefined
    this.child = false
    this.say('')
    this.person++
    this.screen = screen
    if (screen === 'welcome') this.words.language = 'id'
    else this.idle.stir()
    getSelection()?.removeAllRanges()
  }

  // Somebody touched or typed.
  stir(): void {
    if (!['welcome', 'done', 'sent'].includes(this.screen)) this.idle.stir()
  }

  async agree(): Promise<void> {
    const { visit } = this
    const greeting = await visit?.agree()
    if (greeting && visit === this.visit) this.#greet(greeting, visit?.child)
  }

  async countChild(): Promise<void> {
    const { visit } = this
    if ((await visit?.countOnly()) && visit === this.visit) this.tell(this.words.t('touch.counted'))
  }

  // An answer or a question of that person went in: nothing of it stays before the next
  // one, who may be there already and is left alone.
  sent(what: Kept, person: number): void {
    if (person !== this.person) return
    this.reset()
    this.what = what
    this.screen = 'sent'
  }

  // Back to the first screen, with a word about why.
  tell(note: string): void {
    this.reset()
    this.say(note)
  }

  refuse(): void {
    this.reset()
    this.say(this.words.t('touch.nothing'))
  }

  // A card, whichever way it was read, counts on every screen but the officer's.
  async card(code: string): Promise<void> {
    if (this.screen === 'officer' || this.faces || !this.session) return
    if (this.scanning) return this.checks.read(code)
    // Who signs in has a name, who answers has none.
    if (this.screen === 'survey') return this.say(this.words.t('touch.slipBadge'))
    if (this.screen === 'own') return this.owner?.read(code)
    const before = this.person
    try {
      const greeting = await Touch.ByCard(this.session, code)
      if (before === this.person) this.#greet(greeting)
    } catch (reason) {
      const refusal = refusalOf(reason)
      const note = cardNotes[refusal.code]
      if (before === this.person) this.say(note ? this.words.t(note) : this.error(refusal))
    }
  }

  // A scanner has read something else, perhaps a survey's slip.
  foreign(slip?: string): void {
    if (this.screen === 'officer' || this.faces) return
    if (!slip || !this.asking || this.scanning) this.say(this.words.t('touch.cardForeign'))
    else if (this.screen === 'survey') void this.sheet?.read(slip)
    else if (this.screen === 'welcome') void this.answer(slip)
  }

  say(note: string): void {
    clearTimeout(this.#noted)
    this.note = note
    if (note) this.#noted = setTimeout(() => (this.note = ''), noteFor)
  }

  // What a person before the screen is told; a fault of the laptop is for the officer.
  error = (refusal: Refusal): string =>
    refusal.field || theirs.includes(refusal.code) ? this.words.error(refusal) : this.words.t('touch.trouble')

  #greet(greeting: Greeting, child = false): void {
    this.idle.stop()
    this.visit = undefined
    this.child = child
    this.say('')
    this.person++
    this.greeting = greeting
    this.screen = 'done'
  }
}

export const [kiosk, provideKiosk] = createContext<Kiosk>()
