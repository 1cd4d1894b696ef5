import { Network, type HallNetwork, type WiFi } from '../../lib/backend'
import type { Words } from '../../lib/i18n/words.svelte'
import { Action } from '../../lib/state/action.svelte'

/** What the list of addresses offers besides those of the laptop. */
export const automatic = ''
export const typed = 'typed'

/** The hall's network as its officer changes it: a copy that is theirs until it is saved. */
export class NetworkForm {
  ssid = $state('')
  password = $state('')
  hidden = $state(false)
  capacity = $state('')
  chosen = $state(automatic)
  host = $state('') // counts while `typed` is chosen
  code = $state.raw<WiFi>() // of what is in the form; undefined without a name, or while it can't be
  readonly action = new Action()
  #kept = $state('')
  #asked = 0

  constructor(kept: HallNetwork) {
    this.#keep(kept)
    $effect(() => void this.#draw(this.#told))
  }

  get changed(): boolean {
    return JSON.stringify(this.#told) !== this.#kept
  }

  async save(): Promise<boolean> {
    const told = JSON.stringify(this.#told)
    return this.action.run(async () => {
      const kept = await Network.Save(this.#told)
      // What was typed meanwhile is the officer's until it is saved too.
      if (JSON.stringify(this.#told) === told) this.#keep(kept)
    })
  }

  get #told(): HallNetwork {
    const host = this.chosen === typed ? this.host : this.chosen
    return { ssid: this.ssid, password: this.password, hidden: this.hidden, capacity: whole(this.capacity), host, cards: [] }
  }

  #keep(kept: HallNetwork): void {
    this.ssid = kept.ssid
    this.password = kept.password
    this.hidden = kept.hidden
    this.capacity = String(kept.capacity)
    this.chosen = kept.host
    this.host = ''
    this.#kept = JSON.stringify(this.#told)
  }

  // The answers of fast typing may come in any order; the last question's counts.
  async #draw(told: HallNetwork): Promise<void> {
    const mine = ++this.#asked
    const code = await Network.Code({ ...told, capacity: 0, host: '' }).catch(() => undefined)
    if (mine === this.#asked) this.code = code?.ssid ? code : undefined
  }
}

// Nothing and nonsense are refused by the laptop as no number of phones.
const whole = (text: string): number => (/^\d+$/.test(text.trim()) && Number(text) > 0 ? Number(text) : -1)

/** The addresses to choose from: the best, the laptop's own in words, a choice it no longer has, one's own. */
export function addresses(network: HallNetwork, chosen: string, { t }: Words): { key: string; label: string }[] {
  const best = network.cards.find((c) => ['hotspot', 'wifi', 'cable', 'other'].includes(c.kind))
  const own = network.cards.map((c) => ({
    key: c.host,
    label: t('network.choice', { host: c.host, kind: t(`network.kind.${c.kind as 'wifi'}`), name: c.name }),
  }))
  const gone = ![automatic, typed, ...own.map((o) => o.key)].includes(chosen)
  return [
    { key: automatic, label: best ? t('network.autoNow', { host: best.host }) : t('network.auto') },
    ...own,
    ...(gone ? [{ key: chosen, label: t('network.goneChoice', { host: chosen }) }] : []),
    { key: typed, label: t('network.type') },
  ]
}
