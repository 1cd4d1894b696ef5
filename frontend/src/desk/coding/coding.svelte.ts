import { untrack } from 'svelte'
import { Coding, type CodedText, type CodingBoard, type TextRef } from '../../lib/backend'
import { finder } from '../../lib/state/find'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'

export const sources = ['warga', 'klien', 'petugas', 'komentar'] as const
export type Source = (typeof sources)[number]
export type Kind = 'code' | 'category' | 'theme' | 'interview' | 'quote'
const part = 60 // texts drawn at once

export const keyOf = (of: TextRef): string => `${of.id}.${of.part}`
const none: CodingBoard = { texts: [], codes: [], categories: [], themes: [], interviews: [], quotes: [], hidden: 0 }

// What was said and what was made of it, and which part of it is looked at.
export class CodingState {
  session = $state('')
  source = $state('all')
  wanted = $state('')
  code = $state('') // only texts with this one
  uncodedFirst = $state(true)
  chosen = $state('') // the text that is being coded
  most = $state(part)
  readonly board: Resource<CodingBoard>

  constructor(private readonly desk: Desk) {
    this.board = new Resource<CodingBoard>({
      of: () => (desk.live.desk ? 'coding' : undefined),
      version: () => `${desk.live.desk?.feedback} ${desk.live.desk?.sessions}`,
      ask: () => Coding.Board(),
    })
  }

  get all(): CodingBoard {
    return this.board.value ?? none
  }

  readonly #keys = $derived(this.all.texts.map((x) => keyOf(x.of)).join())

  readonly #byKey = $derived(new Map(this.all.texts.map((x) => [keyOf(x.of), x])))

  // A text stays where it is while it is being coded: only another question orders anew.
  readonly #order = $derived.by((): string[] => {
    void this.#keys
    const { session, source, code, uncodedFirst } = this
    const fits = finder(this.wanted)
    return untrack(() => {
      const list = this.all.texts.filter(
        (x) =>
          (!session || x.session === session) && (source === 'all' || x.source === source) && (!code || x.codes.includes(code)) && (!fits || fits(x.text, x.informant)),
      )
      if (uncodedFirst) list.sort((a, b) => Number(a.codes.length > 0) - Number(b.codes.length > 0))
      return list.map((x) => keyOf(x.of))
    })
  })

  readonly shown = $derived(this.#order.map((k) => this.#byKey.get(k)).filter((x) => x !== undefined))

  count(source: string): number {
    return this.all.texts.filter((x) => (!this.session || x.session === this.session) && (source === 'all' || x.source === source)).length
  }

  name(code: string): string {
    return this.all.codes.find((c) => c.id === code)?.name ?? ''
  }

  // Shows the first part again: what is looked for has changed.
  fresh(): void {
    this.most = part
  }

  more(): void {
    this.most += part
  }

  // Chooses the text after this one; false at the end.
  next(text: CodedText): boolean {
    const at = this.shown.findIndex((x) => keyOf(x.of) === keyOf(text.of))
    const after = this.shown[at + 1]
    if (!after || at + 1 >= this.most) return false
    this.chosen = keyOf(after.of)
    return true
  }

  do(work: () => Promise<unknown>): Promise<boolean> {
    return this.desk.attempt(async () => {
      await work()
      await this.board.load()
    })
  }

  // Takes something away, and offers it back.
  async remove(what: Kind, id: string, name: string): Promise<boolean> {
    const done = await this.do(() => Coding.Remove(what, id))
    if (done && what === 'code' && this.code === id) this.code = ''
    if (done) this.offer(this.desk.words.t('coding.removed', { name }))
    return done
  }

  offer(text: string): void {
    const { toasts, words } = this.desk
    toasts.say(text, { undo: () => void this.do(() => Coding.Undo()).then((done) => done && toasts.say(words.t('coding.undone'))) })
  }
}
