import { Malformed } from './cbor'
import { prefix, readCode, type Claims, type Signed } from './code'
import type { Known, List, Revoked } from './list'
import { isBy, purpose } from './message'

export type Verdict = 'asli' | 'diubah' | 'kunci_tidak_dikenal' | 'dicabut_atau_usang'

// What can be said of a text, as backend/proof/verify.go says it; both are asked the same
// questions in testdata/vectors.json.
export interface Answer {
  verdict: Verdict
  reason: string
  date: string
  why: Revoked['why'] | ''
  claims?: Claims
  kid: string
  office: string // whose key signed it, '' where none of the lists' did
}

export async function verify(text: string, lists: List[], today: string): Promise<Answer> {
  const say = (verdict: Verdict, reason: string, date = '', more: Partial<Answer> = {}): Answer => ({ verdict, reason, date, why: '', kid: '', office: '', ...more })
  if (!text.startsWith(prefix)) return say('diubah', 'bukan_kode')
  let signed: Signed
  try {
    signed = await readCode(text)
  } catch (reason) {
    if (reason instanceof Malformed) return say('diubah', 'bentuk')
    throw reason
  }
  const { claims, message } = signed
  const facts = { claims, kid: message.kid }
  const [key, same] = find(message.kid, lists)
  if (!key) return say('kunci_tidak_dikenal', 'kunci_asing', '', facts)
  if (!(await isBy(message, key.public, purpose.certificate))) return say('diubah', 'tanda', '', facts)
  const proved = { ...facts, office: key.office }
  const gone = same.flatMap((list) => list.revoked).find((r) => r.id === claims.id)
  if (gone) return say('dicabut_atau_usang', 'dicabut', gone.date, { ...proved, why: gone.why })
  const { issued } = claims
  if (key.lost) return say('dicabut_atau_usang', 'kunci_hilang', key.ended, proved)
  if (issued < key.from || issued > key.until) return say('kunci_tidak_dikenal', 'di_luar_masa', issued, proved)
  if (key.ended && issued > key.ended) return say('kunci_tidak_dikenal', 'sesudah_diganti', key.ended, proved)
  if (issued > today) return say('dicabut_atau_usang', 'tanggal_depan', issued, proved)
  if (today > key.fresh) return say('dicabut_atau_usang', 'daftar_usang', key.fresh, proved)
  if (issued > key.seen) return say('dicabut_atau_usang', 'sesudah_daftar', key.seen, proved)
  return say('asli', '', '', proved)
}

// What all lists of the office with that key know of it, and those lists.
function find(kid: string, lists: List[]): [Known | undefined, List[]] {
  const root = lists.find((list) => list.keys.some((k) => k.kid === kid))?.root
  const same = lists.filter((list) => list.root === root)
  const all = same.flatMap((list) => list.keys.filter((k) => k.kid === kid))
  return [all.length ? all.reduce(both) : undefined, same]
}

const later = (a: string, b: string): string => (a > b ? a : b)

function both(a: Known, b: Known): Known {
  const ended = a.ended && b.ended ? (a.ended < b.ended ? a.ended : b.ended) : a.ended || b.ended
  return { ...a, seen: later(a.seen, b.seen), fresh: later(a.fresh, b.fresh), lost: a.lost || b.lost, ended }
}
