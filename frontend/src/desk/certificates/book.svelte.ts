import { Certificates, type Certificate } from '../../lib/backend'
import { Action } from '../../lib/state/action.svelte'
import { finder } from '../../lib/state/find'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'

const part = 100 // rows drawn at once

// The register book as the desk shows it: what was issued, which of it is looked at, and which of it is ticked.
export class Book {
  kind = $state('')
  year = $state('') // every year
  session = $state('')
  filter = $state('')
  drawn = $state(part)
  chosen = $state.raw<ReadonlySet<string>>(new Set())
  numbering = $state.raw<Certificate>() // is given its number
  revoking = $state.raw<Certificate>()
  told = $state.raw<{ path: string; n: number; single: boolean }>() // where the last reprint is
  readonly reprinting = new Action()
  readonly list: Resource<Certificate[]>
  readonly years: Resource<number[]>

  constructor(readonly desk: Desk) {
    const version = () => `${desk.live.desk?.mentors} ${desk.live.batch?.running}`
    this.list = new Resource({ of: () => 'book', version, ask: () => Certificates.Book({}) })
    this.years = new Resource({ of: () => 'years', version, ask: () => Certificates.Years() })
  }

  readonly all = $derived.by(() => this.list.value ?? [])
  readonly shown = $derived.by(() => {
    const fits = finder(this.filter)
    const { kind, year, session } = this
    return this.all.filter(
      (c) => (!kind || c.kind === kind) && (!year || c.date.startsWith(year)) && (!session || c.session === session) && (!fits || fits(c.name, c.number, c.code, c.activity)),
    )
  })
  // One that the filter hides is ticked no longer: nobody prints what they don't see.
  readonly ticked = $derived(this.shown.filter((c) => !c.revoked && this.chosen.has(c.id)))

  choose(id: string, on: boolean): void {
    const next = new Set(this.chosen)
    if (on) next.add(id)
    else next.delete(id)
    this.chosen = next
  }

  // A revoked one is printed no more.
  chooseShown(on: boolean): void {
    this.chosen = new Set(on ? this.shown.filter((c) => !c.revoked).map((c) => c.id) : [])
  }

  async reprint(single: boolean): Promise<void> {
    this.told = undefined
    const ids = this.ticked.map((c) => c.id)
    await this.reprinting.run(async () => {
      const { path } = await Certificates.Reprint(ids, single)
      await this.list.load()
      // Of single files their folder is told.
      this.told = { path: single ? path.replace(/[/\\][^/\\]*$/, '') : path, n: ids.length, single }
    })
  }
}
