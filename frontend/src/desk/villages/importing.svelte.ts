import { Refusal, Villages } from '../../lib/backend'
import type { Key } from '../../lib/i18n/words.svelte'
import { Action } from '../../lib/state/action.svelte'
import type { Desk } from '../desk.svelte'

// The laptop refuses more than this too; here it is said before the file is read.
const largest = 16 << 20

// Taking a pack, stopping that, and going back to the built-in list. How far the laptop
// is comes with the live state, so that a reloaded window tells it as well.
export class Importing {
  readonly taking = new Action()
  readonly removing = new Action()
  outcome = $state.raw<{ key: Key; villages?: number }>() // how the last import ended, beside the list it is about

  #stopped = false

  constructor(private readonly desk: Desk) {}

  get running(): boolean {
    return this.taking.busy || (this.desk.live.importing?.running ?? false)
  }

  async take(file: File): Promise<void> {
    if (this.running) return
    const { villages } = this.desk
    this.outcome = undefined
    this.#stopped = false
    const done = await this.taking.run(async () => {
      if (file.size > largest) throw new Refusal('pack_large')
      const pack = await base64(file)
      if (this.#stopped) throw new Refusal('pack_stopped')
      const list = await Villages.Import(pack)
      this.outcome = list.already ? { key: 'villages.already' } : { key: 'villages.done', villages: list.villages }
    })
    if (this.taking.refusal?.code === 'pack_stopped') {
      this.taking.refusal = undefined
      this.outcome = { key: 'villages.stopped' }
    }
    if (done) await villages.load()
  }

  // A file on its way to the laptop can't be stopped there yet: it is asked for until
  // nothing runs.
  async stop(): Promise<void> {
    this.#stopped = true
    while (this.running && (await this.desk.attempt(() => Villages.Stop()))) await new Promise((again) => setTimeout(again, 100))
  }

  // Resolves to whether it was removed.
  async remove(): Promise<boolean> {
    const done = await this.removing.run(() => Villages.Remove())
    if (!done) return false
    this.taking.refusal = undefined
    this.outcome = undefined
    await this.desk.villages.load()
    this.desk.toasts.say(this.desk.words.t('villages.removed'))
    return true
  }
}

// A file that was pulled off with its stick, or a folder, can't be read.
async function base64(file: File): Promise<string> {
  const reader = new FileReader()
  const read = new Promise<string>((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new Refusal('pack_damaged'))
  })
  reader.readAsDataURL(file)
  return (await read).replace(/^[^,]*,/, '')
}
