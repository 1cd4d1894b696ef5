import { fill, type Args } from '../i18n/fill'
import { enJoin, idJoin } from './join/words'
import { enWelcome, idWelcome } from './welcome/words'

// What the hall itself reads. It speaks the language of the people in it, not of the person at the laptop, so it
// does not follow the window's choice: whoever shows the hall may pass another language.
const id = {
  'welcome.at': 'Selamat datang di',
  welcome: 'Selamat datang',
  'join.scan': 'Pindai dengan kamera HP',
  'join.type': 'atau ketik di peramban',
  'join.arrived': 'orang sudah hadir',
  ...idJoin,
  ...idWelcome,
  'join.help': 'Tanpa HP? Petugas di meja depan siap membantu.',
  'join.desk': 'Silakan daftar di meja depan',
  'join.deskHint': 'Petugas mencatat nama Bapak/Ibu.',
  'feedback.title': 'Isi umpan balik 2 menit, tanpa nama',
  'feedback.sheets': 'lembar sudah masuk',
  'feedback.soon': 'Umpan balik segera dibuka',
  'feedback.soonHint': 'Siapkan HP. Kode akan tampil di sini.',
  'feedback.closed': 'Umpan balik sudah ditutup',
  'feedback.closedHint': 'Setiap jawaban kami baca.',
  'feedback.desk': 'Sampaikan kepada petugas di meja depan',
  'feedback.deskHint': 'Kritik dan saran sama-sama membantu.',
  'thanks.title': 'Terima kasih',
  'thanks.lead': 'Sampai jumpa lagi, warga {village}.',
  'thanks.plain': 'Sampai jumpa lagi.',
  'slide.checked': 'Diperiksa per {date}',
  'deck.wait': 'Materi sedang disiapkan…',
  'curtain': 'Layar ditutup sebentar',
  'link.lost': 'Menyambung kembali…',
  'link.refused': 'Buka lagi layar ini dari laptop petugas',
  'link.refusedHint': 'Kunci layar ini sudah tidak berlaku.',
  'link.first': 'Menyambung ke laptop petugas…',
  'link.full': 'Tekan F untuk layar penuh',
} as const

export type HallKey = keyof typeof id
export type HallLanguage = 'id' | 'en'
export type Say = (key: HallKey, args?: Args) => string

const en: Record<HallKey, string> = {
  'welcome.at': 'Welcome to',
  welcome: 'Welcome',
  'join.scan': 'Scan with your phone',
  'join.type': 'or type in your browser',
  'join.arrived': 'people are here',
  ...enJoin,
  ...enWelcome,
  'join.help': 'No phone? The officer at the front desk will help.',
  'join.desk': 'Please sign in at the front desk',
  'join.deskHint': 'The officer writes down your name.',
  'feedback.title': 'Give feedback: 2 minutes, no name',
  'feedback.sheets': 'sheets received',
  'feedback.soon': 'Feedback opens soon',
  'feedback.soonHint': 'Have your phone ready. The code will show here.',
  'feedback.closed': 'Feedback is closed',
  'feedback.closedHint': 'We read every answer.',
  'feedback.desk': 'Please tell the officer at the front desk',
  'feedback.deskHint': 'Praise and criticism both help.',
  'thanks.title': 'Thank you',
  'thanks.lead': 'See you again, people of {village}.',
  'thanks.plain': 'See you again.',
  'slide.checked': 'Checked as of {date}',
  'deck.wait': 'The slides are on their way…',
  curtain: 'The screen is closed for a moment',
  'link.lost': 'Reconnecting…',
  'link.refused': 'Open this screen again from the officer’s laptop',
  'link.refusedHint': 'The key of this screen is no longer valid.',
  'link.first': 'Connecting to the officer’s laptop…',
  'link.full': 'Press F for full screen',
}

export const hallWords: Record<HallLanguage, Record<HallKey, string>> = { id, en }

export const speak =
  (language: HallLanguage): Say =>
  (key, args) =>
    fill(hallWords[language][key], args)

export const locales: Record<HallLanguage, string> = { id: 'id-ID', en: 'en-GB' }
