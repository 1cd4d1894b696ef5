import { Looks, Refusal, type Logo } from '../../lib/backend'
import { base64 } from '../../lib/backend/base64'
import { Action } from '../../lib/state/action.svelte'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'
import type { Design } from './design.svelte'

// The laptop refuses more than this too; here it is said before the file is read.
const largest = 8 << 20

export const places = ['left', 'right', 'background'] as const
export type Place = (typeof places)[number]

// The pictures that the office has loaded for its letterhead, and how one more comes in. The laptop looks at each; an
// SVG is looked at first, then drawn here, for the laptop keeps only PNGs.
export class Logos {
  readonly list: Resource<Logo[]>
  readonly adding = new Action()

  constructor(
    private readonly desk: Desk,
    private readonly design: Design,
  ) {
    this.list = new Resource({ of: () => 'logos', version: () => desk.live.desk?.mentors, ask: () => Looks.Logos() })
  }

  async add(file: File): Promise<void> {
    const done = await this.adding.run(async () => {
      if (file.size > largest) throw new Refusal('logo_file_large', '', { name: file.name })
      const bytes = await base64(file, file.name)
      const logo = await Looks.AddLogo(file.name, svg(file) ? await this.#drawn(bytes, file) : bytes)
      // The first goes where a logo usually is.
      if (!this.design.look.left) this.design.look.left = logo.id
      await this.list.load()
    })
    if (done) this.desk.toasts.say(this.desk.words.t('design.logoAdded', { name: file.name }))
  }

  async #drawn(bytes: string, file: File): Promise<string> {
    await Looks.CheckSVG(bytes)
    const { rasterise } = await import('./raster')
    return rasterise(await file.text(), file.name)
  }

  // Only one that stands nowhere can go, whether that is saved or not.
  used(logo: Logo): boolean {
    const { look } = this.design
    return logo.used || places.some((p) => look[p] === logo.id)
  }

  async remove(logo: Logo): Promise<void> {
    const { desk } = this
    await desk.attempt(async () => {
      await Looks.RemoveLogo(logo.id)
      await this.list.load()
      const undo = () => desk.attempt(async () => (await Looks.AddLogo(logo.name, logo.png), this.list.load()))
      desk.toasts.say(desk.words.t('design.logoRemoved', { name: logo.name }), { undo })
    })
  }
}

const svg = (file: File) => file.type === 'image/svg+xml' || /\.svg$/i.test(file.name)
