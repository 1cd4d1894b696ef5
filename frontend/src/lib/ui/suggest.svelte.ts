export interface Option {
  key: string
  label: string
  detail: string
}

interface Source {
  find: (query: string) => Promise<Option[]>
  // Null: the text stands for itself, nothing of the list was taken.
  onchange: (text: string, option: Option | null) => void
}

// A text that may be one of a list too long to show: what is typed finds, arrows
// walk, Enter takes, Escape puts the list away and the text stays as typed.
export class Suggest {
  open = $state(false)
  options = $state.raw<Option[]>([])
  active = $state(-1)
  #source: Source
  #asked = 0

  constructor(source: Source) {
    this.#source = source
  }

  type = async (text: string): Promise<void> => {
    this.#source.onchange(text, null)
    const turn = ++this.#asked
    if (text.trim() === '') return this.shut()
    const found = await this.#source.find(text).catch(() => []) // without its list it is still a text field
    if (turn !== this.#asked) return
    this.options = found
    this.active = -1
    this.open = found.length > 0
  }

  take(option: Option): void {
    this.#source.onchange(option.label, option)
    this.shut()
  }

  // Leaving the field with an exact name typed means that one, when it is the only one.
  leave(text: string): void {
    const same = this.options.filter((o) => o.key && o.label.toLowerCase() === text.trim().toLowerCase())
    const only = same[0]
    if (this.open && only && same.length === 1) this.take(only)
    this.shut()
  }

  // What is still being looked for comes too late.
  shut(): void {
    this.#asked++
    this.open = false
    this.active = -1
  }

  key = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    const last = this.options.length - 1
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (last < 0) return
      event.preventDefault()
      const down = event.key === 'ArrowDown'
      if (down) this.active = this.active >= last ? 0 : this.active + 1
      else this.active = this.active <= 0 ? last : this.active - 1
      this.open = true
    } else if (event.key === 'Enter' && this.open) {
      const option = this.options[this.active]
      event.preventDefault()
      if (option) this.take(option)
      else this.shut()
    } else if (event.key === 'Escape' && this.open) {
      event.preventDefault()
      event.stopPropagation()
      this.shut()
    }
  }
}
