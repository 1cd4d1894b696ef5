import { Voices, type SurveyItem, type Voice } from '../../lib/backend'
import { base64 } from '../../lib/backend/base64'
import { Action } from '../../lib/state/action.svelte'
import { Player } from '../../lib/state/player.svelte'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'

export const indonesian = 'id'
const mostSent = (1 << 20) + 1 // bytes: one more than the laptop takes, which is enough for it to say so

// The questions of a session read aloud, in one language after another.
export class VoiceList {
  readonly items: Resource<SurveyItem[]>
  readonly player = new Player((file) => Voices.Sound(file))
  readonly importing = new Action()
  taking = $state('') // the item that a file is brought for
  language = $state(indonesian)
  #added = $state<string[]>([])

  constructor(
    private readonly desk: Desk,
    session: () => string,
  ) {
    this.items = new Resource({ of: session, version: () => desk.live.desk?.feedback, ask: (id) => Voices.List(id) })
  }

  // Indonesian, those that something was recorded in, those that will be.
  get languages(): string[] {
    const used = this.items.value?.flatMap((item) => item.voices.map((v) => v.language)) ?? []
    return [...new Set([indonesian, ...used.sort(), ...this.#added])]
  }

  add(name: string): void {
    const known = this.languages.find((l) => l.toLowerCase() === name.toLowerCase())
    if (!known) this.#added.push(name)
    this.language = known ?? name
  }

  of(item: SurveyItem): Voice | undefined {
    return item.voices.find((v) => v.language === this.language)
  }

  get done(): number {
    return this.items.value?.filter((item) => this.of(item)).length ?? 0
  }

  // The first one that is missing, to go on with.
  get next(): SurveyItem | undefined {
    return this.items.value?.find((item) => !this.of(item))
  }

  // Throws what it was refused with.
  async keep(item: SurveyItem, sound: Blob, seconds: number, name = ''): Promise<void> {
    this.player.stop()
    await Voices.Keep(item.key, this.language, seconds, await base64(sound.slice(0, mostSent), name))
    await this.items.load()
  }

  async take(item: SurveyItem, file: File): Promise<void> {
    this.taking = item.key
    const done = await this.importing.run(async () => this.keep(item, file, await lengthOf(file), file.name))
    if (done) this.desk.toasts.say(this.desk.words.t('voices.kept'))
  }

  async remove(item: SurveyItem): Promise<void> {
    const { toasts, words } = this.desk
    this.player.stop()
    if (!(await this.desk.attempt(() => Voices.Forget(item.key, this.language)))) return
    await this.items.load()
    toasts.say(words.t('voices.deleted'), { undo: () => void this.#restore() })
  }

  async #restore(): Promise<void> {
    await this.desk.attempt(() => Voices.Restore())
    await this.items.load()
  }
}

// How long a file plays, 0 where that can't be known: the laptop looks at it in any case.
function lengthOf(file: Blob): Promise<number> {
  const url = URL.createObjectURL(file)
  const audio = new Audio()
  return new Promise<number>((resolve) => {
    audio.onloadedmetadata = () => resolve(Number.isFinite(audio.duration) ? audio.duration : 0)
    audio.onerror = () => resolve(0)
    setTimeout(() => resolve(0), 3000)
    audio.src = url
  }).finally(() => URL.revokeObjectURL(url))
}
