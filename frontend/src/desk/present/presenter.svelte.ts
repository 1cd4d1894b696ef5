import { Present, refusalOf, type Deck, type Hall, type Session } from '../../lib/backend'
import { Clicker, type Steering } from '../../lib/state/clicker'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'
import { next, prev, type Place } from './walk'

// What the presenter sees of one session's deck. In the hall's session the place
// is the laptop's; in any other it is a rehearsal that nobody else sees.
export class Presenter {
  readonly deck: Resource<Deck>
  readonly clicker: Clicker
  digits = $state('') // a slide's number that is being typed
  #own = $state.raw<Place>({ slide: 0, step: 0 })
  #desk: Desk
  #session: Session

  constructor(desk: Desk, session: Session) {
    this.#desk = desk
    this.#session = session
    this.deck = new Resource({
      of: () => session.id,
      version: () => (this.live ? desk.hall?.deck : `${session.deck} ${desk.live.desk?.decks}`),
      ask: (id) => Present.Deck(id),
    })
    const either = (real: () => Promise<void>, own: (deck: Deck) => Place) => async () => {
      if (this.live) return real()
      if (this.deck.value) this.#own = own(this.deck.value)
    }
    const steer: Steering = {
      Next: either(() => Present.Next(), (d) => next(d, this.#own)),
      Prev: either(() => Present.Prev(), (d) => prev(d, this.#own)),
      GoTo: (slide, step) => either(() => Present.GoTo(slide, step), () => ({ slide, step }))(),
      ToggleCurtain: async () => (this.live ? Present.ToggleCurtain() : undefined),
      ToggleFreeze: async () => (this.live ? Present.ToggleFreeze() : undefined),
    }
    const failed = (reason: unknown) => desk.toasts.say(desk.words.error(refusalOf(reason)), { tone: 'problem' })
    this.clicker = new Clicker({ steer, hall: () => this.hall, failed, typing: (digits) => (this.digits = digits) })
    this.goTo = (slide) => void steer.GoTo(slide, 0).catch(failed)
  }

  readonly goTo: (slide: number) => void

  get live(): boolean {
    return this.#desk.hall?.session === this.#session.id
  }

  get place(): Place {
    const hall = this.#desk.hall
    return this.live && hall ? hall.at : this.#own
  }

  // The hall as it is, or as it would be in a rehearsal.
  get hall(): Hall | undefined {
    const hall = this.#desk.hall
    if (!hall || this.live) return hall
    const { id, village, where, title, date } = this.#session
    return { ...hall, session: id, village: village.label, where, title, date, slides: this.deck.value?.slides.length ?? 0, frozen: false, ...this.#own }
  }

  // The deck's own picture at a place, whatever the hall is looking at now.
  picture(at: Place): Hall | undefined {
    return this.hall && { ...this.hall, showing: 'deck', curtain: false, slide: at.slide, step: at.step }
  }
}
