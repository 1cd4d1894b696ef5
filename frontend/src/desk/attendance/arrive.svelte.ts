import { Attendance, type Attendee, type Recorded } from '../../lib/backend'
import { Action } from '../../lib/state/action.svelte'
import { nonce } from '../../lib/nonce'

const pause = 150 // milliseconds without a key before the list is asked for the name

// The desk's two fields for people without a phone. A child has a first name and a
// school; a dusun is asked only where it tells two of one name apart.
export class Arrive {
  name = $state('')
  unsur = $state('warga')
  dusun = $state('')
  child = $state(false)
  school = $state('')
  guardian = $state('')
  last = $state.raw<Recorded>()
  namesakes = $state.raw<Attendee[]>([])
  readonly action = new Action()
  #nonce = nonce()
  #answered: { name: string; form: ReturnType<Arrive['form']> } | undefined

  constructor(private readonly session: string) {}

  // Who is here under this name; asked again whenever it rests. Call within an effect.
  look(): () => void {
    const name = this.child ? '' : this.name
    let stale = false
    const timer = setTimeout(async () => {
      // Only a hint: silence says no more than an empty list does.
      const found = name.trim() ? await Attendance.Namesakes(this.session, name).catch(() => []) : []
      if (stale) return
      this.namesakes = found
      if (!found.length) this.dusun = ''
    }, pause)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }

  private form() {
    const { child, name: nama } = this
    if (child) return { nonce: this.#nonce, nama, lp: '', unsur: 'warga', dusun: '', hp: '', anak: true, sekolah: this.school, wali: this.guardian }
    return { nonce: this.#nonce, nama, lp: '', unsur: this.unsur, dusun: this.dusun, hp: '' }
  }

  async record(): Promise<void> {
    const { name } = this
    const form = this.form()
    await this.action.run(async () => {
      this.last = await Attendance.Add(this.session, form)
      this.#answered = { name, form }
      this.#next(name)
    })
  }

  // Whom the answer took for somebody who is here is another person.
  async recordAnother(): Promise<void> {
    const answered = this.#answered
    if (!answered) return
    await this.action.run(async () => {
      this.last = await Attendance.AddAnother(this.session, answered.form)
    })
  }

  #next(name: string): void {
    this.#nonce = nonce()
    this.unsur = 'warga'
    // Whoever types fast has begun the next name meanwhile: that one stays.
    if (this.name !== name) return
    this.name = ''
    this.dusun = ''
    this.namesakes = []
  }
}
