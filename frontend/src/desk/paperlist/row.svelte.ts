import { asRefusal, type Arrival, type CaughtUp, type Refusal } from '../../lib/backend'
import { nonce } from '../../lib/nonce'

export const columns = ['nama', 'lp', 'unsur', 'dusun', 'hp'] as const
export type Column = (typeof columns)[number]
export type Cells = Record<Column, string>

// What stands in the column unsur of a person under 18: then dusun holds the school, and hp who agrees instead of a number.
export const child = 'anak'

const blank: Cells = { nama: '', lp: '', unsur: 'warga', dusun: '', hp: '' }

// One line of the sheet of paper. It has a number once it is on the laptop's disk.
export class Row {
  readonly key = nonce() // of the row on the screen
  readonly cells: Cells = $state({ ...blank })
  number = $state<number>()
  sending = $state(false)
  refusal = $state.raw<Refusal>()
  twin = $state(0)
  unread = $state.raw<Record<string, string>>({}) // what was pasted and not understood
  touched = false // a person has typed in it since it was last sent
  #nonce = nonce()
  #kept = $state('') // the cells as the laptop has them

  constructor(cells: Partial<Cells> = {}, number?: number) {
    Object.assign(this.cells, cells)
    this.number = number
    if (number !== undefined) this.#kept = this.text
  }

  // Asked, not derived: rows outlive the view that made them.
  get empty(): boolean {
    return columns.every((c) => this.cells[c].trim() === blank[c])
  }

  get saved(): boolean {
    return this.number !== undefined && this.#kept === this.text
  }

  // Something a person wants recorded and the laptop does not have.
  get open(): boolean {
    return !this.saved && !this.sending && (!this.empty || this.number !== undefined)
  }

  get child(): boolean {
    return this.cells.unsur === child
  }

  get arrival(): Arrival {
    const { nama, lp, dusun } = this.cells
    if (this.child) return { nonce: this.#nonce, nama, lp, unsur: 'warga', dusun: '', hp: '', anak: true, sekolah: dusun, wali: this.cells.hp }
    return { nonce: this.#nonce, ...this.cells }
  }

  // Its cells, as one text.
  get text(): string {
    return columns.map((c) => this.cells[c]).join('\n')
  }

  // The column that a refusal is about; what names none of them is about the person.
  get refused(): Column | undefined {
    if (!this.refusal) return
    const { field: told } = this.refusal
    const field = told === 'sekolah' ? 'dusun' : told === 'wali' ? 'hp' : told
    return columns.find((c) => c === field) ?? 'nama'
  }

  type(column: Column): void {
    this.touched = true
    this.refusal = undefined
    this.unread = Object.fromEntries(Object.entries(this.unread).filter(([c]) => c !== column))
    if (column === 'unsur') this.cells.hp = '' // a number is no adult, an adult no number
  }

  // What the laptop said about the row as its text was then.
  answered(sent: string, answer: Pick<CaughtUp, 'number' | 'twin' | 'refusal'>): void {
    this.refusal = asRefusal(answer.refusal)
    if (answer.refusal) return
    this.number = answer.number
    this.twin = answer.twin
    this.unread = {}
    this.#kept = sent
  }

  // Taken off the list: it can be changed and recorded as if it were new.
  takenBack(): void {
    this.number = undefined
    this.twin = 0
    this.#nonce = nonce()
  }

  putBack(number: number): void {
    this.number = number
    this.#kept = this.text
  }

  // Its line has been changed elsewhere, or what was typed over it shall go.
  follow(cells: Cells): void {
    Object.assign(this.cells, cells)
    this.#kept = this.text
    this.refusal = undefined
  }

  revert(): void {
    const kept = this.#kept.split('\n')
    this.follow(Object.fromEntries(columns.map((c, i) => [c, kept[i] ?? ''])) as Cells)
  }
}
