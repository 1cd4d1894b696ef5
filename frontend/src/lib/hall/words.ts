import { fill, type Args } from '../i18n/fill'
import { enJoin, idJoin } from './join/words'
import { enResults, idResults } from './results/words'
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
  'quiz.title': 'Kuis',
  'quiz.soon': 'Kuis segera dimulai',
  'quiz.soonHint': 'Siapkan HP atau kartu jawaban.',
  'quiz.number': 'Kuis · pertanyaan {n}',
  'quiz.answers': 'jawaban',
  'quiz.read': 'Baca dulu. Jawaban segera dibuka.',
  'quiz.closed': 'Jawaban ditutup. Tunggu hasilnya.',
  'quiz.hands': 'Angkat kartu atau tangan.',
  'quiz.right': 'benar',
  'box.asked': 'Pertanyaan dari hadirin',
  'box.more': 'Tanya juga, tanpa nama: {address}',
  'box.title': 'Ada yang ingin ditanyakan?',
  'box.lead': 'Tulis dari HP, tanpa nama.',
  'box.help': 'Tanpa HP? Angkat tangan, atau tulis di meja depan.',
  'box.desk': 'Angkat tangan, atau tulis di meja depan',
  'box.deskHint': 'Petugas membacakan pertanyaan.',
  'box.closed': 'Kotak pertanyaan ditutup',
  ...idResults,
  'thanks.title': 'Terima kasih',
  'thanks.lead': 'Sampai jumpa lagi, warga {village}.',
  'thanks.plain': 'Sampai jumpa lagi.',
  'slide.checked': 'Diperiksa per {date}',
  'media.lost': 'Berkas ini belum ada di laptop: {name}',
  'deck.wait': 'Materi sedang disiapkan…',
  'curtain': 'Layar ditutup sebentar',
  'link.lost': 'Menyambung kembali…',
  'link.refused': 'Buka lagi layar ini dari laptop petugas',
  'link.refusedHint': 'Layar ini tidak dipasangkan lagi.',
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
  'quiz.title': 'Quiz',
  'quiz.soon': 'The quiz begins soon',
  'quiz.soonHint': 'Have your phone or answer card ready.',
  'quiz.number': 'Quiz · question {n}',
  'quiz.answers': 'answers',
  'quiz.read': 'Read it first. Answers open soon.',
  'quiz.closed': 'Answers are closed. Wait for the result.',
  'quiz.hands': 'Raise your card or your hand.',
  'quiz.right': 'right',
  'box.asked': 'A question from the hall',
  'box.more': 'Ask too, without a name: {address}',
  'box.title': 'Is there something you want to ask?',
  'box.lead': 'Write it on your phone, no name.',
  'box.help': 'No phone? Raise your hand, or write at the front desk.',
  'box.desk': 'Raise your hand, or write at the front desk',
  'box.deskHint': 'The officer reads the questions out.',
  'box.closed': 'The question box is closed',
  ...enResults,
  'thanks.title': 'Thank you',
  'thanks.lead': 'See you again, people of {village}.',
  'thanks.plain': 'See you again.',
  'slide.checked': 'Checked as of {date}',
  'media.lost': 'This file is not on the laptop yet: {name}',
  'deck.wait': 'The slides are on their way…',
  curtain: 'The screen is closed for a moment',
  'link.lost': 'Reconnecting…',
  'link.refused': 'Open this screen again from the officer’s laptop',
  'link.refusedHint': 'This screen is no longer paired.',
  'link.first': 'Connecting to the officer’s laptop…',
  'link.full': 'Press F for full screen',
}

export const hallWords: Record<HallLanguage, Record<HallKey, string>> = { id, en }

export const speak =
  (language: HallLanguage): Say =>
  (key, args) =>
    fill(hallWords[language][key], args)

export const locales: Record<HallLanguage, string> = { id: 'id-ID', en: 'en-GB' }
