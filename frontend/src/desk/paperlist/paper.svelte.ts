import { asRefusal, Attendance, refusalOf, type Attendee, type PaperRead, type Refusal } from '../../lib/backend'
import type { Desk } from '../desk.svelte'
import { child, Row, type Cells } from './row.svelte'

const atOnce = 100 // rows in one commit: quick, and a kill loses no more than is on the way

// A list written by hand, being copied. A row is on the laptop's disk as soon as it is
// left; what was pasted waits for a look and one press. Nothing of it is kept in the
// browser: what has a number is in the data file, the rest is still on the paper.
export class Paper {
  rows = $state<Row[]>([new Row()])
  read = $state.raw<PaperRead>() // the list that was pasted last
  busy = $state(false)
  trouble = $state.raw<Refusal>() // of none of the rows: a closed session, a full disk
  #batches = $state.raw<Row[][]>([]) // what was recorded together, the newest last
  #sending: Promise<void> = Promise.resolve()

  constructor(
    private readonly desk: Desk,
    private readonly session: string,
  ) {}

  get open(): Row[] {
    return this.rows.filter((r) => r.open)
  }

  get wrong(): number {
    return this.rows.filter((r) => r.refusal).length
  }

  get saved(): number {
    return this.rows.filter((r) => r.number !== undefined).length
  }

  get last(): Row[] {
    return (this.#batches.at(-1) ?? []).filter((r) => r.number !== undefined && this.rows.includes(r))
  }

  // What was copied before, so that whoever goes on after a power cut sees how far it
  // got; and what has become of it at the list meanwhile. After what is on its way: a
  // list of before would take that off the grid again.
  begin(): Promise<void> {
    return (this.#sending = this.#sending.then(() => this.#look()))
  }

  async #look(): Promise<void> {
    await this.desk.attempt(async () => {
      const list = (await Attendance.List(this.session)).filter((a) => a.door === 'paper').reverse()
      const lines = new Map(list.map((a) => [a.number, a]))
      const here = this.rows.filter((r) => r.number === undefined || lines.has(r.number))
      for (const row of here) {
        const line = lines.get(row.number ?? -1)
        if (line && row.saved) row.follow(cellsOf(line))
        lines.delete(row.number ?? -1)
      }
      this.rows = [...[...lines.values()].map((a) => new Row(cellsOf(a), a.number)), ...here]
    })
  }

  // The last row is always an empty one.
  room(): Row {
    const last = this.rows.at(-1)
    if (last?.empty && last.number === undefined) return last
    this.rows.push(new Row())
    return this.rows.at(-1)!
  }

  // Somebody has left the row, having typed in it: also while what stood in it before is
  // on its way, and then it goes after that.
  leave(row: Row): void {
    this.room()
    if (row.touched && (row.open || row.sending)) void this.send([row])
  }

  // Records rows, one after the other however fast they come.
  send(rows: Row[]): Promise<void> {
    const work = async () => {
      this.busy = true
      this.trouble = undefined
      const done: Row[] = []
      try {
        for (let i = 0; i < rows.length; i += atOnce) done.push(...(await this.#record(rows.slice(i, i + atOnce).filter((r) => r.open))))
      } catch (reason) {
        this.trouble = refusalOf(reason)
      }
      if (done.length) this.#batches = [...this.#batches, done]
      if (rows.some((r) => r.child && r.saved)) await this.#look() // of a child's name the first word was kept
      this.busy = false
    }
    return (this.#sending = this.#sending.then(work))
  }

  async #record(rows: Row[]): Promise<Row[]> {
    const fresh = rows.filter((r) => r.number === undefined)
    const sent = fresh.map((r) => r.text)
    for (const row of rows) Object.assign(row, { sending: true, touched: false })
    try {
      if (fresh.length) {
        const answers = await Attendance.CatchUp(this.session, fresh.map((r) => r.arrival))
        fresh.forEach((row, i) => row.answered(sent[i]!, answers[i]!))
      }
      for (const row of rows) if (!fresh.includes(row)) await this.#correct(row)
    } finally {
      for (const row of rows) row.sending = false
    }
    return fresh.filter((r) => r.number !== undefined)
  }

  async #correct(row: Row): Promise<void> {
    const { number = 0, twin, text: sent } = row
    try {
      await Attendance.Correct(this.session, number, row.arrival)
      row.answered(sent, { number, twin, refusal: undefined })
    } catch (reason) {
      row.refusal = refusalOf(reason)
    }
  }

  // Takes a pasted list into the grid; recorded is none of it yet.
  async paste(text: string): Promise<boolean> {
    return this.desk.attempt(async () => {
      const read = await Attendance.ReadPaper(this.session, text)
      this.read = read
      const fresh = read.rows.filter((r) => !r.number).map(rowRead)
      const at = this.room()
      this.rows = [...this.rows.filter((r) => r !== at), ...fresh, at]
    })
  }

  drop(rows: Row[]): void {
    for (const row of rows) if (row.number !== undefined) row.revert()
    this.rows = this.rows.filter((r) => !rows.includes(r) || r.number !== undefined)
    this.room()
  }

  // Takes the last rows that were recorded together off the list again.
  async undo(): Promise<void> {
    const batch = this.last
    const numbers = batch.map((r) => r.number!)
    const { toasts, words } = this.desk
    await this.desk.attempt(async () => {
      await Attendance.RemoveAll(this.session, numbers)
      this.#batches = this.#batches.slice(0, -1)
      for (const row of batch) row.takenBack()
      const back = () =>
        this.desk.attempt(async () => {
          await Attendance.RestoreAll(this.session, numbers)
          batch.forEach((row, i) => row.putBack(numbers[i]!))
          this.#batches = [...this.#batches, batch]
        })
      toasts.say(words.t('paper.undone', { n: numbers.length }), { undo: back })
    })
  }
}

const cellsOf = (a: Attendee): Cells => ({ nama: a.name, lp: a.sex, unsur: a.child ? child : a.unsur, dusun: a.child ? a.school : a.dusun, hp: a.child ? a.guardian : a.phone })

function rowRead(r: PaperRead['rows'][number]): Row {
  const { nama, lp, unsur, dusun, hp } = r.row
  // A number that is none stands in its cell, to be put right there.
  const row = new Row({ nama, lp, unsur, dusun, hp: hp || (r.unread.hp ?? '') })
  row.unread = r.unread
  row.twin = r.twin
  row.refusal = asRefusal(r.refusal)
  return row
}
