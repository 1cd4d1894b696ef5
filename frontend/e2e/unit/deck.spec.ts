import { expect, test } from '@playwright/test'
import { place, setChecked } from '../../src/desk/decks/insert'

test('a block of a deck goes on lines of its own', () => {
  const put = (text: string, caret: number) => {
    const { at, text: block } = place(text, caret, 'BARU')
    return text.slice(0, at) + block + text.slice(at)
  }
  expect(put('', 0)).toBe('BARU')
  expect(put('# A', 1)).toBe('# A\n\nBARU')
  expect(put('# A\n- b\n- c', 5)).toBe('# A\n- b\n\nBARU\n\n- c')
  expect(put('# A\n\n', 5)).toBe('# A\n\nBARU')
  expect(put('# A\n\n# B', 2)).toBe('# A\n\nBARU\n\n# B')
})

test('a slide is dated, whatever stood above it', () => {
  const day = '2026-03-07'
  expect(setChecked('# A', 1, day)).toBe(`<!-- checked: ${day} -->\n# A`)
  expect(setChecked('<!-- layout: law; checked: 2026-01-20 -->\n# A', 1, day)).toBe(`<!-- layout: law; checked: ${day} -->\n# A`)
  expect(setChecked('<!-- checked: 2026-01-20; art: law -->\n# A', 1, day)).toBe(`<!-- checked: ${day}; art: law -->\n# A`)
  expect(setChecked('<!-- layout: law -->\n# A', 1, day)).toBe(`<!-- layout: law; checked: ${day} -->\n# A`)
  expect(setChecked('# A\n---\n\n# B', 3, day)).toBe(`# A\n---\n\n<!-- checked: ${day} -->\n# B`)
  expect(setChecked('<!-- deck: a; title: B -->\n# A', 1, day)).toBe(`<!-- deck: a; title: B -->\n<!-- checked: ${day} -->\n# A`)
})
