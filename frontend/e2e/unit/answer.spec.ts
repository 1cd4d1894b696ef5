import { expect, test } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answers } from '../../src/phone/answer'
import type { Field } from '../../src/phone/form'

// What the laptop's reader is tested with is what this writer makes: the one file binds both sides.
const shared = join(import.meta.dirname, '../../../backend/outreach/testdata/answerqr.json')

type Case = { form: Record<string, string>; token: string; people: { name: string; text: string }[] }

const made = (c: Case) => answers(c.token, Object.entries(c.form) as Field[])

test('the QR says what the laptop reads', () => {
  const cases = JSON.parse(readFileSync(shared, 'utf8')) as Case[]
  if (process.env.UPDATE) writeFileSync(shared, JSON.stringify(cases.map((c) => ({ ...c, people: made(c) })), null, 2) + '\n')
  expect(cases.length).toBeGreaterThan(4)
  for (const c of cases) expect(made(c)).toEqual(c.people)
})

test('answers that would make too large a QR are refused before one is drawn', () => {
  const form: Field[] = [['nonce', 'abcdefgh12345678'], ['lp', 'L'], ['unsur', 'warga']]
  const name = (n: number) => answers('tokentoken', [...form, ['nama', 'a'.repeat(n)]])[0]!.text
  expect(name(60).length).toBeLessThan(180)
  expect(name(200).length).toBeLessThanOrEqual(400)
  expect(name(300)).toBe('')
})
