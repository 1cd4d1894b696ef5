import { expect, test } from '@playwright/test'
import { tells } from '../../src/desk/mentors/discreet'

test('a note that may say whom a volunteer helps is noticed', () => {
  for (const note of ['Mendampingi klien Budi', 'Bertemu KLIENNYA', 'antar klien-klien ke kantor', 'Mantan narapidana Dusun 2', 'eks napi', 'Bicara dengan penjamin', 'Kunjungan warga  binaan'.replace('  ', ' '), 'wbp baru'])
    expect(tells(note), note).toBe(true)
})

test('other notes are left alone', () => {
  for (const note of ['', 'Pelatihan pendamping', 'Sosialisasi di desa', 'Balai Desa Napier', 'Menjamin keamanan acara', 'Mengikuti Bapas Goes to Village', 'Pertahanan sipil'])
    expect(tells(note), note).toBe(false)
  expect(tells('Rapat', 'rumah klien')).toBe(true)
})
