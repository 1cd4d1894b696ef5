import { expect, test } from '@playwright/test'
import { checkLetter } from '../../src/lib/scan/code'
import { codeOf } from '../../src/phone/code'

const badge = 'K7M2Q' + checkLetter('K7M2Q')
const own = 'K7M2' + checkLetter('K7M2')

test('a code is read however it was typed', () => {
  for (const typed of [badge, badge.toLowerCase(), ` ${badge.slice(0, 3)} ${badge.slice(3)} `, `BH/${badge}`, ` bh/${badge.toLowerCase()}\n`, `${badge.slice(0, 2)}-${badge.slice(2)}`]) expect(codeOf(typed), typed).toBe(badge)
  expect(codeOf(own.toLowerCase())).toBe(own)
})

test('anything else is nothing, and so is kept nowhere', () => {
  const last = badge.charAt(5) === 'A' ? 'B' : 'A'
  for (const typed of ['', 'Siti', 'Rahmat', 'Siti Aminah', badge.slice(0, 5) + last, own.slice(1) + own.charAt(0), badge + 'A', `BH/${own}X`, '012345', 'O0I1L', `https://example.com/${badge}`])
    expect(codeOf(typed), typed).toBe('')
})
