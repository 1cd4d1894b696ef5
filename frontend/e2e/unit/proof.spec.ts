import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dictionary } from '../../src/lib/proof/dictionary'
import { openList, type List } from '../../src/lib/proof/list'
import { verify } from '../../src/lib/proof/verify'

// Go and the page give the same answers: Go wrote them down (backend/proof/vectors_test.go).
const proof = join(import.meta.dirname, '../../../backend/proof')

interface Vectors {
  lists: string[]
  spoilt: string[]
  cases: { name: string; text: string; lists: number[]; today: string; verdict: string; reason: string; date: string; why: string; claims: Record<string, string | number>; office: string }[]
}
const vectors = JSON.parse(readFileSync(join(proof, 'testdata/vectors.json'), 'utf8')) as Vectors
const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))
const lists = (places: number[]): Promise<List[]> => Promise.all(places.map((i) => openList(bytes(vectors.lists[i]!))))

test('the page answers what Go answers', async () => {
  expect(vectors.cases.length).toBeGreaterThan(200)
  for (const c of vectors.cases) {
    const a = await verify(c.text, await lists(c.lists), c.today)
    const said = { verdict: a.verdict, reason: a.reason, date: a.date, why: a.why, office: a.office }
    expect(said, c.name + ' ' + c.text).toEqual({ verdict: c.verdict, reason: c.reason, date: c.date, why: c.why, office: c.office })
    if (c.claims.id) expect(a.claims, c.name).toEqual(c.claims)
    else expect(a.claims, c.name).toBeUndefined()
  }
})

test('lists that Go refuses are refused', async () => {
  for (const [i, file] of vectors.spoilt.entries()) await expect(openList(bytes(file)), `list ${i}`).rejects.toThrow()
})

test('one other letter in any place is never genuine', async () => {
  const genuine = vectors.cases.find((c) => c.name === 'genuine')!
  const known = await lists(genuine.lists)
  expect((await verify(genuine.text, known, genuine.today)).verdict).toBe('asli')
  const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
  for (let i = 0; i < genuine.text.length; i++)
    for (const letter of [letters[(i * 7 + 3) % 45]!, ' ', 'Z']) {
      const text = genuine.text.slice(0, i) + letter + genuine.text.slice(i + 1)
      if (text !== genuine.text) expect((await verify(text, known, genuine.today)).verdict, `${i} ${letter}`).not.toBe('asli')
    }
})

test('the dictionary is the one that Go packs with', () => {
  expect(Buffer.from(dictionary).equals(readFileSync(join(proof, 'dictionary.bin')))).toBe(true)
})
