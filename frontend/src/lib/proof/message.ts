import { Malformed, decode, head, type Item } from './cbor'
import { signedBy } from './ed25519'

// What a signature is for (backend/proof/cose.go).
export const purpose = { certificate: 'bapas-hadir certificate 1', key: 'bapas-hadir key 1', bundle: 'bapas-hadir bundle 1' } as const

// A COSE_Sign1 with two protected headers, algorithm and key.
export interface Message {
  kid: string
  payload: Uint8Array
  signature: Uint8Array
  protected: Uint8Array
}

const bytes = (item: Item | undefined, length?: number): Uint8Array => {
  if (!(item instanceof Uint8Array) || (length !== undefined && item.length !== length)) throw new Malformed('bytes')
  return item
}

export function openMessage(raw: Uint8Array): Message {
  const parts = decode(raw, 18)
  if (!Array.isArray(parts) || parts.length !== 4) throw new Malformed('message')
  const headers = decode(bytes(parts[0]))
  if (!(headers instanceof Map) || headers.size !== 2 || headers.get(1) !== -8) throw new Malformed('headers')
  if (!(parts[1] instanceof Map) || parts[1].size > 0) throw new Malformed('headers')
  return { kid: hex(bytes(headers.get(4), 8)), payload: bytes(parts[2]), signature: bytes(parts[3], 64), protected: bytes(parts[0]) }
}

export async function isBy(m: Message, key: Uint8Array, what: string): Promise<boolean> {
  if ((await kidOf(key)) !== m.kid) return false
  const part = (major: 2 | 3, b: Uint8Array) => [...head(major, b.length), ...b]
  const ascii = (s: string) => new TextEncoder().encode(s)
  const signed = Uint8Array.from([...head(4, 4), ...part(3, ascii('Signature1')), ...part(2, m.protected), ...part(2, ascii(what)), ...part(2, m.payload)])
  return signedBy(key, m.signature, signed)
}

export const kidOf = async (key: Uint8Array): Promise<string> => hex(new Uint8Array(await crypto.subtle.digest('SHA-256', key.slice())).subarray(0, 8))

export const hex = (b: Uint8Array): string => Array.from(b, (n) => n.toString(16).padStart(2, '0')).join('')
