import { Office, type OfficeSettings } from '../../lib/backend'
import { Action } from '../../lib/state/action.svelte'

// The settings form: a copy of the office that is the person's until it is saved.
export class Settings {
  form = $state<OfficeSettings>({} as OfficeSettings)
  readonly action = new Action()
  #kept: string

  constructor(office: OfficeSettings) {
    this.form = { ...office }
    this.#kept = JSON.stringify(office)
  }

  get changed(): boolean {
    return JSON.stringify(this.form) !== this.#kept
  }

  // What the laptop makes of the template while it is being typed; empty while it can't.
  async example(): Promise<string> {
    return Office.Example($state.snapshot(this.form)).catch(() => '')
  }

  async save(): Promise<boolean> {
    const told = JSON.stringify(this.form)
    return this.action.run(async () => {
      const kept = await Office.Save($state.snapshot(this.form))
      this.#kept = JSON.stringify(kept)
      // What was typed meanwhile is the person's until it is saved too.
      if (JSON.stringify(this.form) === told) this.form = { ...kept }
    })
  }
}
