import { Attendance, type Welcome } from '../../lib/backend'
import { Action } from '../../lib/state/action.svelte'
import { nonce } from './nonce'

// The desk's two fields for people without a phone.
export class Arrive {
  name = $state('')
  unsur = $state('warga')
  last = $state.raw<Welcome & { name: string }>()
  readonly action = new Action()
  #nonce = nonce()

  constructor(private readonly session: string) {}

  async record(): Promise<void> {
    const name = this.name
    await this.action.run(async () => {
      const arrival = { nonce: this.#nonce, nama: name, lp: '', unsur: this.unsur, dusun: '', hp: '' }
      const welcome = await Attendance.Add(this.session, arrival)
      this.last = { ...welcome, name: name.trim() }
      this.#nonce = nonce()
      this.unsur = 'warga'
      // Whoever types fast has begun the next name meanwhile: that one stays.
      if (this.name === name) this.name = ''
    })
  }
}
