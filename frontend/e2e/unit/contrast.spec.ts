import { expect, test } from '@playwright/test'
import { clear, contrast, isColour } from '../../src/desk/certificates/contrast'

test('a colour is told from what it is printed on', () => {
  expect(contrast('#000000')).toBeCloseTo(21, 5)
  expect(contrast('#ffffff')).toBeCloseTo(1, 5)
  expect(contrast('#767676')).toBeCloseTo(4.54, 2) // the lightest grey that passes AA
  expect(contrast('#0E5A5E', '#ffffff')).toBeCloseTo(contrast('#ffffff', '#0E5A5E'), 10)
})

test('the office hears when titles would be too pale', () => {
  expect(['#0E5A5E', '#767676', '#777777', '#E9B44C'].map(clear)).toEqual([true, true, false, false])
})

test('only six hex digits are a colour', () => {
  expect(['#0e5a5e', '#0E5A5E', '#0e5', '0e5a5e', '#0e5a5g', '#0e5a5e '].map(isColour)).toEqual([true, true, false, false, false, false])
})
