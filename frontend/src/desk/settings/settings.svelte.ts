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

  // The template filled for certificate 1 of March 2026, while it is being typed. A
  // picture only: the laptop checks the template when it is saved.
  get example(): string {
    const { unitCode, classification, numberTemplate } = this.form
    const values: Record<string, string> = {
      kode_unit: unitCode,
      klasifikasi: classification,
      bulan: '03',
      bulan_romawi: 'III',
      tahun: '2026',
    }
    return numberTemplate.replace(/\{([a-z_]+)(?::([1-9]))?\}/g, (token, name: string, width?: string) =>
      name === 'urut' ? '1'.padStart(Number(width ?? 0), '0') : (values[name] ?? token),
    )
  }

  async save(): Promise<boolean> {
    return this.action.run(async () => {
      const kept = await Office.Save($state.snapshot(this.form))
      this.form = { ...kept }
      this.#kept = JSON.stringify(kept)
    })
  }
}
