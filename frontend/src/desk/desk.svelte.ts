import { createContext } from 'svelte'
import { Decks, Office, Present, Sessions, Vault, Villages, refusalOf, type DeckPlace, type DeskState, type Hall, type Interview, type OfficeSettings, type Session, type Stick, type VaultState, type VillageList } from '../lib/backend'
import { live } from '../lib/backend/live.svelte'
import { fullScreen } from '../lib/backend/window'
import type { Words } from '../lib/i18n/words.svelte'
import { Cards } from '../lib/state/cards.svelte'
import { Resource } from '../lib/state/resource.svelte'
import { Route } from '../lib/state/route.svelte'
import { Toasts } from '../lib/state/toasts.svelte'
import type { Design } from './certificates/design.svelte'
import type { Draft } from './decks/draft.svelte'
import type { Paper } from './paperlist/paper.svelte'
import { DeskClock } from './clock/clock.svelte'
import { Forms } from './feedback/forms.svelte'
import { Lock } from './lock/lock.svelte'

// What every view of the window shares: the live state, the office, the sessions
// and which of them is looked at. Made once by the window, handed on by context: what
// was being written outlives a locked window, in which nothing of it is drawn.
export class Desk {
  readonly live = live()
  readonly route = new Route()
  readonly toasts = new Toasts()
  readonly cards = new Cards(() => this.live.desk?.session)
  showing = $state(false) // the hall's picture fills this window
  interview = $state<Interview>() // being written: it outlives a look at another view
  design: Design | undefined // of certificates: likewise

  // Whoever waits for a survey's slip from the scanner.
  awaits: ((code: string) => void) | undefined

  // The text of a certificate's code that the scanner has read, for the view that checks it.
  scanned = $state<string>()

  readonly clock = new DeskClock(this)
  readonly lock = new Lock(this)
  // How the data are closed; whoever changes that asks again.
  readonly vault = new Resource<VaultState>({ of: () => (this.at ? 'vault' : undefined), ask: () => Vault.State() })

  // The copy off the laptop, again when it was written or the stick has come or gone.
  readonly stick = new Resource<Stick>({
    of: () => (this.at ? 'stick' : undefined),
    version: () => this.live.desk?.stick,
    ask: () => Vault.Stick(),
  })

  // The list of villages in use, again when an import has ended.
  readonly villages = new Resource<VillageList>({
    of: () => (this.at ? 'villages' : undefined),
    version: () => Number(this.live.importing?.running ?? false),
    ask: () => Villages.State(),
  })

  // Where the files of decks are; elsewhere when the data were opened anew.
  readonly files = new Resource<DeckPlace>({
    of: () => (this.at ? 'files' : undefined),
    version: () => this.live.disk?.code,
    ask: () => Decks.Place(),
  })

  readonly office = new Resource<OfficeSettings>({
    of: () => (this.at ? 'office' : undefined),
    version: () => this.live.desk?.office,
    ask: () => Office.Get(),
  })

  readonly sessions = new Resource<Session[]>({
    of: () => (this.at ? 'sessions' : undefined),
    version: () => {
      const d = this.live.desk
      return d && [d.session, d.sessions, d.attendance, d.feedback, d.mentors].join()
    },
    ask: () => Sessions.List(),
  })

  // The deck of the session in the hall, again when its content changes.
  readonly deck = new Resource({
    of: () => (this.at && this.live.hall?.session) || undefined,
    version: () => this.live.hall?.deck,
    ask: (session) => Present.Deck(session),
  })

  // The session that the views show: the chosen one, else the open one, else the
  // last that was held, so that certificates can be printed after closing.
  readonly session = $derived.by((): Session | undefined => {
    const all = this.sessions.value
    return (
      all?.find((s) => s.id === this.route.session) ??
      all?.find((s) => s.state === 'open') ??
      all?.find((s) => s.state === 'closed')
    )
  })

  readonly open = $derived(this.sessions.value?.find((s) => s.state === 'open'))

  readonly #papers = new Map<string, Paper>()
  readonly #drafts = new Map<string, Draft>()
  readonly #forms = new Map<string, Forms>()

  constructor(readonly words: Words) {}

  // The live state while the window is the desk: nothing is asked for anybody else.
  get at(): DeskState | undefined {
    return this.live.desk?.touch ? undefined : this.live.desk
  }

  get hall(): Hall | undefined {
    return this.live.hall
  }

  // The paper list that is being copied for a session: it outlives a look at another view.
  paper(session: string, make: () => Paper): Paper {
    const made = this.#papers.get(session) ?? make()
    this.#papers.set(session, made)
    return made
  }

  // The paper form that is being typed in for a session, likewise.
  forms(session: string): Forms {
    const forms = this.#forms.get(session) ?? new Forms(session)
    this.#forms.set(session, forms)
    return forms
  }

  // The text of a deck that is being written: one that is not saved outlives a look at another view.
  draft(deck: string, make: () => Draft): Draft {
    const before = this.#drafts.get(deck)
    const draft = before?.changed ? before : make()
    this.#drafts.set(deck, draft)
    return draft
  }

  show(on: boolean): void {
    this.showing = on
    fullScreen(on)
  }

  // Does something that has no form to show a refusal in: it goes to a toast.
  async attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (reason) {
      this.toasts.say(this.words.error(refusalOf(reason)), { tone: 'problem' })
      return false
    }
  }
}

export const [desk, provideDesk] = createContext<Desk>()
