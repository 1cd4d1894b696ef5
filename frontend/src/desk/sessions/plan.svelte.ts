import { Sessions, type Choice, type Draft, type Session, type Village } from '../../lib/backend'
import { Action } from '../../lib/state/action.svelte'
import type { Option } from '../../lib/ui/suggest.svelte'

const typed = (name: string): Village => ({ code: '', name, district: '', regency: '', label: '', within: '' })

// "9.00", "0900" and "9" mean 09:00; anything else is for the laptop to refuse.
function clockTime(text: string): string {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim()) ?? []
  return hours ? `${hours.padStart(2, '0')}:${minutes}` : text.trim()
}

// The planning form: of a new session, or of one that is changed.
export class Plan {
  title = $state('')
  place = $state('')
  date = $state('')
  start = $state('09.00') // typed with a dot, as it is written; a time field would show AM and PM on many laptops
  officers = $state('') // one a line: names carry commas of their own, as in "Siti Aminah, S.H."
  deck = $state('')
  village = $state.raw<Village>(typed(''))
  villageText = $state('')
  decks = $state.raw<Choice[]>([])
  readonly action = new Action()
  #found = new Map<string, Village>()
  #titled: (village: string) => string

  // Titled makes the usual title of a village; a title of one's own is left alone.
  constructor(
    readonly session: Session | undefined,
    officer: string,
    today: string,
    titled: (village: string) => string,
  ) {
    this.#titled = titled
    if (session) this.#take(session)
    else {
      this.officers = officer
      this.date = today
    }
  }

  async loadDecks(): Promise<void> {
    this.decks = await Sessions.Decks()
    this.deck ||= this.decks[0]?.key ?? ''
  }

  find = async (query: string): Promise<Option[]> => {
    const villages = await Sessions.Villages(query)
    for (const v of villages) this.#found.set(v.code, v)
    return villages.map((v) => ({ key: v.code, label: v.label, detail: v.within }))
  }

  choose = (text: string, option: Option | null): void => {
    const before = this.#usualTitle()
    this.villageText = text
    this.village = (option && this.#found.get(option.key)) ?? typed(text.trim())
    if (this.title === before || this.title === '') this.title = this.#usualTitle()
  }

  save(): Promise<boolean> {
    const draft: Draft = {
      title: this.title,
      village: this.village,
      date: this.date,
      start: clockTime(this.start),
      place: this.place,
      officers: this.officers.split('\n').map((o) => o.trim()).filter(Boolean),
      deck: this.deck,
    }
    return this.action.run(() => (this.session ? Sessions.Edit(this.session.id, draft) : Sessions.Plan(draft)))
  }

  #usualTitle(): string {
    const { label, name } = this.village
    if (!name) return ''
    return this.#titled(label || (/^(desa|kelurahan)\b/i.test(name) ? name : `Desa ${name}`))
  }

  #take(s: Session): void {
    this.title = s.title
    this.place = s.place
    this.date = s.date
    this.start = s.start.replace(':', '.')
    this.officers = s.officers.join('\n')
    this.deck = s.deck
    this.village = s.village
    this.villageText = s.village.code ? s.village.label : s.village.name
  }
}
