import { decode45 } from './base45'
import { Malformed, decode } from './cbor'
import { Fields, dateOf, idOf, numberOf } from './fields'
import { inflate } from './inflate'
import { openMessage, type Message } from './message'

export const prefix = 'BH1:'
const longest = 3 * 4096

// The facts of a certificate that its code holds (backend/proof/wire.go).
export interface Claims {
  number: string
  name: string
  role: string
  activity: string
  place: string
  date: string
  issued: string
  office: string
  kind: string
  id: string
  hours?: number
}

export interface Signed {
  claims: Claims
  message: Message
}

// A code in the one form in which Go writes it, not yet proved. Throws Malformed.
export async function readCode(text: string): Promise<Signed> {
  const raw = text.length <= longest ? decode45(text.slice(prefix.length)) : undefined
  if (!raw) throw new Malformed('base45')
  const message = openMessage(raw)
  return { claims: claimsOf(await inflate(message.payload)), message }
}

function claimsOf(facts: Uint8Array): Claims {
  const f = new Fields(decode(facts))
  const [date, issued, hours] = [f.date(15), f.take(6), f.take(17)]
  const claims: Claims = {
    number: f.text(11),
    name: f.text(2),
    role: f.text(12),
    activity: f.text(13),
    place: f.text(14),
    date,
    issued: issued === undefined ? date : dateOf(issued),
    office: f.text(1),
    kind: f.text(16),
    id: idOf(f.bytes(7, 8)),
  }
  if (hours !== undefined) claims.hours = numberOf(hours, 9999)
  f.end()
  // What goes without saying is not said.
  if (hours === 0 || (issued !== undefined && claims.issued === date)) throw new Malformed('a second way')
  return claims
}
