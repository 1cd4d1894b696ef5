import { SvelteSet } from 'svelte/reactivity'
import { Guests, Refusal, refusalOf, type Roster, type RosterRow } from '../../lib/backend'
import { listen } from '../../lib/backend/window'

export const columns = ['nama', 'lp', 'unsur', 'dusun', 'hp'] as const
export type Column = (typeof columns)[number]
export type Kind = 'all' | 'fresh' | 'already' | 'refused' | 'unread' | 'erased'

interface Progress {
  keeping: boolean // rows are being kept, not only read
  done: number
  all: number
}

const largest = 8 << 20 // bytes; backend/sheet refuses more, after reading it
const part = 200 // rows drawn at once

export const kindOf = (r: RosterRow): Kind => (r.refusal ? 'refused' : r.already ? 'already' : r.erased ? 'erased' : 'fresh')
const unread = (r: RosterRow) => Object.keys(r.unread).length > 0

// A spreadsheet of guests on its way into the list: chosen, read, looked at, kept.
// Nothing is kept before the officer has seen what would be.
export class RosterImport {
  name = $state('')
  roster = $state.raw<Roster>()
  busy = $state<'' | 'looking' | 'keeping'>('')
  progress = $state.raw<Progress>({ keeping: false, done: 0, all: 0 })
  refusal = $state.raw<Refusal>()
  kept = $state(-1) // how many were invited, once it was done
  kind = $state<Kind>('all')
  drawn = $state(part)
  // Rows, by place, whose people asked to be erased once and want to be invited now.
  readonly willing = new SvelteSet<number>()
  #file = ''
  #chosen: string[] | undefined // columns that the laptop has not answered about yet
  #turn = 0

  constructor(private readonly session: string) {
    $effect(() => listen('roster', (message) => (this.progress = message as Progress)))
  }

  readonly counts = $derived.by(() => {
    const r = this.roster
    return { all: r?.rows.length ?? 0, fresh: (r?.new ?? 0) + this.willing.size, already: r?.already ?? 0, refused: r?.refused ?? 0, erased: (r?.erased ?? 0) - this.willing.size, unread: r?.rows.filter(unread).length ?? 0 }
  })

  readonly shown = $derived.by(() => {
    const rows = this.roster?.rows ?? []
    if (this.kind === 'all') return rows
    return rows.filter(this.kind === 'unread' ? unread : (r) => kindOf(r) === this.kind)
  })

  more(): void {
    this.drawn += part
  }

  async take(file: File): Promise<void> {
    if (this.busy) return
    this.forget()
    this.name = file.name
    if (file.size > largest) {
      this.refusal = new Refusal('bad_sheet', 'large')
      return
    }
    this.busy = 'looking'
    try {
      this.#file = await base64(file)
    } catch (reason) {
      console.error(reason) // a folder, or a file that went meanwhile
      this.busy = ''
      this.refusal = new Refusal('bad_sheet', 'unreadable')
      return
    }
    await this.#look([])
    this.kind = this.counts.refused ? 'refused' : 'all'
  }

  // Says what a column holds; a kind stands over one column only.
  async map(column: number, as: string): Promise<void> {
    const now = this.#chosen ?? this.roster?.columns ?? []
    this.#chosen = now.map((c, i) => (i === column ? as : c === as ? '' : c))
    await this.#look(this.#chosen)
  }

  // told: what is said meanwhile.
  async #look(chosen: string[], told?: Refusal): Promise<void> {
    const mine = ++this.#turn
    this.#begin('looking', told)
    try {
      const roster = await Guests.Look(this.session, this.#file, chosen)
      if (mine === this.#turn) this.roster = roster
    } catch (reason) {
      if (mine === this.#turn) this.refusal = refusalOf(reason)
    } finally {
      if (mine === this.#turn) {
        this.busy = ''
        this.#chosen = undefined
      }
    }
  }

  // Invites; the answer is the codes of the new guests. What was kept before it was
  // stopped is shown as being on the list.
  async keep(): Promise<string[] | undefined> {
    const roster = this.roster
    if (this.busy || !roster) return undefined
    this.#begin('keeping')
    try {
      const done = await Guests.Import(this.session, this.#file, roster.columns, [...this.willing])
      this.willing.clear()
      this.roster = done
      this.kept = done.new
      this.kind = done.refused ? 'refused' : 'all'
      return done.rows.filter((r) => kindOf(r) === 'fresh').map((r) => r.guest.code)
    } catch (reason) {
      await this.#look(roster.columns, refusalOf(reason))
      return undefined
    } finally {
      this.busy = ''
    }
  }

  wants = (r: RosterRow): boolean => this.willing.has(this.#at(r))
  #at = (r: RosterRow): number => this.roster?.rows.indexOf(r) ?? -1

  want(r: RosterRow, yes: boolean): void {
    const place = this.#at(r)
    if (yes) this.willing.add(place)
    else this.willing.delete(place)
  }

  // Asks for the end of what is under way, which then answers.
  stop(): void {
    void Guests.Stop()
  }

  forget(): void {
    this.#turn++
    this.willing.clear()
    this.roster = this.refusal = undefined
    this.name = this.#file = ''
    this.#chosen = undefined
    this.kept = -1
    this.drawn = part
    this.kind = 'all'
  }

  #begin(what: 'looking' | 'keeping', told?: Refusal): void {
    this.busy = what
    this.progress = { keeping: false, done: 0, all: 0 }
    this.refusal = told
    this.drawn = part
  }
}

function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

// The name that a spreadsheet gives its columns: A to Z, then AA.
export function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
}
