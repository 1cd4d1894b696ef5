import { Attendance, Certificates, Mentors, type Certificate } from '../../lib/backend'
import type { Words } from '../../lib/i18n/words.svelte'
import type { Kind } from './kinds'

export const groups = ['here', 'everyone', 'people'] as const
export type Group = (typeof groups)[number]

// Somebody who may get a certificate.
export interface Holder {
  key: string // a mentor's id, or an attendance number
  name: string // as it will be printed
  detail: string
  checked?: boolean // a volunteer said that the name is right; attendees are not asked
  given: string // the number of the one they have, "–" while it is to come, '' when they have none
}

// Volunteers of a session, all volunteers, or those who came to it; each with what they have of this kind for it.
export async function holders(group: Group, session: string, kind: Kind, say: Words): Promise<Holder[]> {
  const book = await Certificates.Book({ kind, session })
  const good = book.filter((c) => !c.revoked && c.session === session)
  const given = (fits: (c: Certificate) => boolean) => {
    const c = good.find(fits)
    return c ? c.number || '–' : ''
  }
  if (group === 'people') {
    // Of a child only the first name is kept, so none gets a certificate here. A volunteer among them holds theirs as one.
    const [people, mentors] = await Promise.all([Attendance.List(session), Mentors.List(session)])
    const ids = new Map(mentors.map((m) => [m.number, m.id]))
    return people
      .filter((a) => !a.child)
      .map((a) => ({
        key: String(a.number),
        name: a.name,
        detail: [a.number, say.unsur(a.unsur), a.dusun].filter(Boolean).join(' · '),
        given: given((c) => c.attendee === a.number || (c.mentor !== '' && c.mentor === ids.get(a.number))),
      }))
  }
  const volunteers = group === 'here' ? await Mentors.List(session) : (await Mentors.Register()).people
  return volunteers.map((m) => ({ key: m.id, name: m.fullName, detail: m.role, checked: 'checked' in m ? m.checked !== '' : undefined, given: given((c) => c.mentor === m.id) }))
}
