import { expect, test } from '@playwright/test'
import { find } from '../../src/desk/present/find'
import type { Deck } from '../../src/lib/backend/types'

const slide = (title: string, text = '', notes = '') => ({ title, lead: '', points: text ? [{ label: '', text, step: 0 }] : [], notes })
const deck = {
  slides: [
    slide('Apa itu Bapas?', 'Balai Pemasyarakatan, kantor pemerintah.', 'Dasar: UU 22/2022.'),
    slide('Bapas bukan penjara', 'Tidak ada sel.', 'Ini salah paham paling sering. Ulangi dengan bahasa warga yang dipakai sehari-hari di desa.'),
    slide('Terima kasih'),
  ],
} as unknown as Deck

test('slides are found by title, text and notes, with the line that says so', () => {
  expect(find(deck, '').map((h) => h.slide)).toEqual([0, 1, 2])
  expect(find(deck, 'BAPAS')).toEqual([{ slide: 0, inside: '' }, { slide: 1, inside: '' }])
  expect(find(deck, 'uu 22')).toEqual([{ slide: 0, inside: 'Dasar: UU 22/2022.' }])
  expect(find(deck, ' bapas  sel ')).toEqual([{ slide: 1, inside: 'Tidak ada sel.' }])
  const [hit] = find(deck, 'sehari')
  expect(hit?.inside).toContain('sehari-hari')
  expect(hit?.inside.length).toBeLessThan(60)
  expect(find(deck, 'hakim')).toEqual([])
})
