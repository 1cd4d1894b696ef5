import program from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { Verify, type Keys, type Verdict } from '../../lib/backend'
import type { Eye } from '../../lib/proof/picture'
import { Watch } from '../../lib/proof/watch.svelte'
import { Action } from '../../lib/state/action.svelte'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'

// What was asked about a certificate, and the answer; and the keys behind it.
export class VerifyState {
  answer = $state.raw<Verdict>()
  unread = $state('') // a file in which no code was found
  filming = $state(false)
  readonly action = new Action()
  readonly keys: Resource<Keys>
  readonly watch: Watch
  #eye: Promise<Eye> | undefined

  constructor(desk: Desk) {
    this.keys = new Resource<Keys>({ of: () => (desk.live.desk ? 'keys' : undefined), version: () => desk.live.desk?.mentors, ask: () => Verify.Keys() })
    this.watch = new Watch(() => this.#open(), (text) => {
      this.filming = false
      void this.check(text)
    })
    // What the scanner read, wherever the window was.
    $effect(() => {
      const text = desk.scanned
      if (text === undefined) return
      desk.scanned = undefined
      void this.check(text)
    })
  }

  check = (text: string): Promise<unknown> =>
    this.#run(async () => {
      this.answer = await Verify.Text(text.trim())
    })

  take = (file: File): Promise<unknown> =>
    this.#run(async () => {
      const text = await (await this.#open()).read(file)
      if (text === undefined) this.unread = file.name
      else this.answer = await Verify.Text(text)
    })

  #open(): Promise<Eye> {
    return (this.#eye ??= openEye())
  }

  #run(what: () => Promise<void>): Promise<unknown> {
    if (this.action.busy) return Promise.resolve()
    this.answer = undefined
    this.unread = ''
    return this.action.run(what)
  }
}

// Loaded when something is looked at.
async function openEye(): Promise<Eye> {
  const { Eye } = await import('../../lib/proof/picture')
  return new Eye({ program: { locateFile: () => program }, pdf: async (data) => (await import('../../lib/paper/pdf')).openPDF(data) })
}

// A kid as people read it aloud.
export const fingerprint = (kid: string): string => kid.match(/.{4}/g)?.join(' ') ?? ''
