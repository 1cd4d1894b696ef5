import { Decks, type DeckLook, type OwnDeck, type Session } from '../../lib/backend'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'

/** The id of the deck that comes with the app: backend/outreach names it. */
export const builtIn = 'kenal-bapas'

// The office's decks, and what can be done with each.
export class DeckList {
  readonly own: Resource<OwnDeck[]>

  constructor(private readonly desk: Desk) {
    this.own = new Resource({
      of: () => 'decks',
      version: () => `${desk.live.desk?.decks} ${desk.live.desk?.sessions}`,
      ask: () => Decks.List(),
    })
  }

  // The session of the views, while another deck can still be chosen for it.
  get session(): Session | undefined {
    const { session } = this.desk
    return session?.state === 'closed' ? undefined : session
  }

  async use(id: string, name: string): Promise<void> {
    const { session } = this
    if (!session || !(await this.desk.attempt(() => Decks.Use(session.id, id)))) return
    await this.desk.sessions.load()
    this.desk.toasts.say(this.desk.words.t('decks.usedNow', { name, title: session.title }))
  }

  async remove(deck: OwnDeck): Promise<void> {
    const { toasts, words } = this.desk
    if (!(await this.desk.attempt(() => Decks.Delete(deck.id)))) return
    await this.own.load()
    toasts.say(words.t('decks.deleted', { name: deck.name }), { undo: () => void this.#restore() })
  }

  async #restore(): Promise<void> {
    await this.desk.attempt(() => Decks.Restore())
    await this.own.load()
  }
}

/** A kept deck as the hall would see it. */
export const kept = (id: string): Promise<DeckLook> => Decks.Kept(id)

