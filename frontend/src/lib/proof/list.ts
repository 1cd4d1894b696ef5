import { Malformed, decode, type Item } from './cbor'
import { Fields, bytesOf, dateAfter, dateOf, daysOf, idOf, numberOf } from './fields'
import { hex, isBy, kidOf, openMessage, purpose } from './message'

export interface Known {
  kid: string
  public: Uint8Array
  office: string
  label: string
  from: string
  until: string
  seen: string
  ended: string
  lost: boolean
  fresh: string // the last date on which the list may be relied on about this key
}

export const whys = ['lain', 'keliru', 'ganda', 'batal'] as const

export interface Revoked {
  id: string
  date: string
  why: (typeof whys)[number]
}

// An office's keys and what it revoked (backend/proof/bundle.go).
export interface List {
  root: string // the kid of the office's own key
  office: string
  by: string
  seq: number
  issued: string
  fresh: string
  keys: Known[]
  revoked: Revoked[]
}

const largest = 512 * 1024
const [mostKeys, mostRevoked] = [200, 20000]

// A list that its own root signed. Throws Malformed.
export async function openList(file: Uint8Array): Promise<List> {
  if (file.length > largest) throw new Malformed('large')
  const message = openMessage(file)
  const f = new Fields(decode(message.payload))
  const root = f.bytes(1, 32)
  if (!(await isBy(message, root, purpose.bundle))) throw new Malformed('not signed by its root')
  const list: List = {
    root: await kidOf(root),
    office: f.text(2),
    by: hex(f.bytes(3, 8)),
    seq: numberOf(f.take(4)),
    issued: f.date(5),
    fresh: f.date(6),
    keys: [],
    revoked: [],
  }
  for (const item of f.list(7)) list.keys.push(await known(root, item, list))
  list.revoked = f.list(8).map(revoked)
  f.end()
  if (list.keys.length > mostKeys || list.revoked.length > mostRevoked) throw new Malformed('large')
  ordered(list.keys.map((k) => k.kid))
  return list
}

async function known(root: Uint8Array, item: Item, list: List): Promise<Known> {
  if (!Array.isArray(item) || item.length !== 4 || !(item[0] instanceof Uint8Array) || typeof item[3] !== 'boolean') throw new Malformed('key')
  const message = openMessage(item[0])
  if (!(await isBy(message, root, purpose.key))) throw new Malformed('not certified by the office')
  const f = new Fields(decode(message.payload))
  const key = f.bytes(1, 32)
  const seen = dateOf(item[1])
  const out: Known = {
    kid: await kidOf(key),
    public: key,
    office: f.text(2),
    label: f.text(3),
    from: f.date(4),
    until: f.date(5),
    seen,
    ended: item[2] === 0 ? '' : dateOf(item[2]),
    lost: item[3],
    fresh: dateAfter(daysOf(seen) + daysOf(list.fresh) - daysOf(list.issued)),
  }
  f.end()
  if (out.from > out.until) throw new Malformed('term')
  return out
}

function revoked(item: Item): Revoked {
  if (!Array.isArray(item) || item.length !== 3) throw new Malformed('revoked')
  return { id: idOf(bytesOf(item[0], 8)), date: dateOf(item[1]), why: whys[numberOf(item[2], whys.length - 1)]! }
}

function ordered(ids: string[]): void {
  if (ids.some((id, i) => i > 0 && id <= ids[i - 1]!)) throw new Malformed('order')
}
