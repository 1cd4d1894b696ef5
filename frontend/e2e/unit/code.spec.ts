import { expect, test } from '@playwright/test'
import { badgeOf, checkLetter, codeOfBadge, isCode, letters, typedCode } from '../../src/lib/scan/code'
import { Chance } from '../badges/chance'
import { randomCode } from '../badges/symbol'

const chance = new Chance(11)
const codes = Array.from({ length: 300 }, () => randomCode(chance))

test('the check letter notices each wrong letter and each swapped pair', () => {
  const unnoticed: string[] = [] // gathered: an expectation a letter would take minutes
  for (const code of codes) {
    expect(isCode(code)).toBe(true)
    for (let i = 0; i < code.length; i++) {
      const wrong = [...letters].filter((other) => other !== code[i]).map((other) => code.slice(0, i) + other + code.slice(i + 1))
      for (let j = i + 1; j < code.length; j++) {
        if (code[i] === code[j]) continue
        const swapped = [...code]
        ;[swapped[i], swapped[j]] = [swapped[j]!, swapped[i]!]
        wrong.push(swapped.join(''))
      }
      unnoticed.push(...wrong.filter(isCode))
    }
  }
  expect(unnoticed).toEqual([])
})

// A check letter that is a plain sum would let swapped letters through: the test above must see that.
test('a plain sum would not do', () => {
  const sum = (five: string) => letters[[...five].reduce((a, l) => a + letters.indexOf(l), 0) % 31]!
  expect(sum('K7M2Q')).toBe(sum('7KM2Q'))
  expect(checkLetter('K7M2Q')).not.toBe(checkLetter('7KM2Q'))
})

test('only the exact form is a badge', () => {
  const code = codes[0]!
  expect(codeOfBadge(badgeOf(code))).toBe(code)
  for (const near of [code, `bh/${code}`, `BH-${code}`, `BH/${code} `, ` BH/${code}`, `BH/${code}A`, `BH//${code}`, `https://x/BH/${code}`, `BH/${code.toLowerCase()}`, `BH/${code.slice(0, 5)}`, '', 'BH/', 'BH/\u0000\u0000\u0000\u0000\u0000\u0000'])
    expect(codeOfBadge(near), JSON.stringify(near)).toBeUndefined()
})

test('a typed code forgives case, spaces and dashes', () => {
  const code = codes[1]!
  for (const typed of [code, code.toLowerCase(), `${code.slice(0, 3)} ${code.slice(3)}`, `${code.slice(0, 3)}-${code.slice(3)}`, ` bh/${code} `]) expect(typedCode(typed)).toBe(code)
  expect(typedCode('')).toBeUndefined()
  expect(typedCode(code.slice(1))).toBeUndefined()
})
