import type { Eye } from '../lib/proof/picture'
import { openList, type List } from '../lib/proof/list'
import { verify, type Answer } from '../lib/proof/verify'
import type { Word } from './words'

export const today = (): string => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-')
}

// What the page knows and was asked.
export class Checker {
  lists = $state.raw<List[]>([])
  answer = $state.raw<Answer>()
  told = $state<{ word: Word; date?: string }>()
  busy = $state(false)
  #eye: () => Promise<Eye>

  constructor(eye: () => Promise<Eye>) {
    this.#eye = eye
  }

  // The list that speaks for the office: the newest.
  get newest(): List | undefined {
    return this.lists.reduce<List | undefined>((a, b) => (a && a.issued >= b.issued ? a : b), undefined)
  }

  // The list that the page was saved with. Its office is the only one it knows.
  async begin(base64: string): Promise<void> {
    try {
      this.lists = [await openList(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)))]
    } catch {
      this.told = { word: 'noList' }
    }
  }

  check = (text: string): Promise<void> =>
    this.#work(async () => {
      this.answer = await verify(text.trim(), this.lists, today())
    })

  // A list takes effect, anything else is looked into for a code.
  take = (file: Blob): Promise<void> =>
    this.#work(async () => {
      const list = file.size < 1 << 20 ? await openList(new Uint8Array(await file.arrayBuffer())).catch(() => undefined) : undefined
      if (list) return this.#use(list)
      const text = await (await this.#eye()).read(file)
      if (text === undefined) this.told = { word: 'none' }
      else this.answer = await verify(text, this.lists, today())
    })

  takeList = (file: Blob): Promise<void> =>
    this.#work(async () => {
      const list = await openList(new Uint8Array(await file.arrayBuffer())).catch(() => undefined)
      if (list) this.#use(list)
      else this.told = { word: 'foreign' }
    })

  #use(list: List): void {
    if (!this.lists.some((l) => l.root === list.root)) {
      this.told = { word: 'otherOffice' }
      return
    }
    const same = this.lists.find((l) => l.by === list.by)
    if (same && same.seq > list.seq) {
      this.told = { word: 'older' }
      return
    }
    this.lists = [...this.lists.filter((l) => l.by !== list.by), list]
    this.answer = undefined
    this.told = { word: 'loaded', date: list.issued }
  }

  async #work(what: () => Promise<void>): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.told = undefined
    this.answer = undefined
    try {
      await what()
    } catch {
      this.told = { word: 'old' }
    } finally {
      this.busy = false
    }
  }
}
