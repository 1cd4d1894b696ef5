import { Mentors, type MentorRegister, type RegisterRow } from '../../lib/backend'
import type { Words } from '../../lib/i18n/words.svelte'
import { finder } from '../../lib/state/find'
import { Resource } from '../../lib/state/resource.svelte'
import type { Desk } from '../desk.svelte'

const part = 100 // rows drawn at once

// 90 is "1 jam 30 menit"; nothing noted is a dash.
export function duration(say: Words, minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (!minutes) return '–'
  if (!rest) return say.t('register.hours', { n: say.number(hours) })
  return hours ? say.t('register.hoursMinutes', { n: say.number(hours), m: rest }) : say.t('register.minutes', { m: rest })
}

// Everybody, asked again whenever somebody signed up or was written about.
export const registerOf = (desk: Desk): Resource<MentorRegister> =>
  new Resource({
    of: () => (desk.live.desk ? 'register' : undefined),
    version: () => `${desk.live.desk?.mentors} ${desk.live.desk?.sessions}`,
    ask: () => Mentors.Register(),
  })

// The register, and which part of it is looked at.
export class Register {
  wanted = $state('')
  village = $state('')
  skill = $state('')
  which = $state('all')
  drawn = $state(part)
  readonly list: Resource<MentorRegister>

  constructor(readonly desk: Desk) {
    this.list = registerOf(desk)
  }

  readonly people = $derived.by((): RegisterRow[] => this.list.value?.people ?? [])
  readonly counts = $derived.by(() => ({
    all: this.people.length,
    twins: this.people.filter((p) => p.twins.length).length,
    unasked: this.people.filter((p) => !p.consented).length,
  }))
  readonly shown = $derived.by(() => {
    const fits = finder(this.wanted)
    const kind = (p: RegisterRow) => this.which === 'all' || (this.which === 'twins' ? p.twins.length > 0 : !p.consented)
    const here = (p: RegisterRow) => (!this.village || p.village === this.village) && (!this.skill || p.skills.includes(this.skill))
    return this.people.filter((p) => kind(p) && here(p) && (!fits || fits(p.fullName, p.village, p.phone, p.skills.join(' '))))
  })

  // Another question begins at the top again.
  fresh(): void {
    this.drawn = part
  }

  more(): void {
    this.drawn += part
  }
}
