import { fill, type Args } from '../lib/i18n/fill'

const id = {
  next: 'Berikutnya',
  prev: 'Sebelumnya',
  first: 'Menyambung ke laptop…',
  lost: 'Laptop tidak terjangkau',
  lostHint: 'Periksa Wi-Fi HP ini. Halaman menyambung lagi sendiri.',
  failed: 'Laptop tidak terjangkau. Perintah belum tentu sampai; lihat layar.',
  refused: 'HP ini tidak lagi menjadi remot',
  refusedHint: 'Kegiatan ditutup, atau HP ini diputuskan di laptop. Pasangkan lagi dengan kode baru.',
  running: 'berjalan {time}',
  left: 'sisa {time}',
  over: 'lewat {time}',
  idle: 'Belum ada kegiatan yang dibuka',
  idleHint: 'Buka satu kegiatan di laptop. Remot ikut sendiri.',
  live: 'tersambung',
  sees: 'Yang dilihat hadirin',
  'showing.join': 'Kartu masuk',
  'showing.agenda': 'Susunan acara',
  'showing.deck': 'Materi',
  'showing.quiz': 'Kuis',
  'showing.box': 'Tanya jawab',
  'showing.survey': 'Survei',
  'showing.feedback': 'Umpan balik',
  'showing.results': 'Hasil survei',
  'showing.thanks': 'Terima kasih',
  toDeck: 'Tampilkan materi',
  curtain: 'Tutup layar',
  uncurtain: 'Buka layar',
  curtained: 'Layar sedang ditutup',
  frozen: 'Layar dibekukan: hanya petugas yang maju',
  notes: 'Catatan',
  noNotes: 'Slide ini tanpa catatan.',
  coming: 'Lalu: {what}',
  end: 'Ini slide terakhir',
  step: 'Langkah {step} dari {steps}',
  arrived: '{n} hadir',
  answered: '{n} lembar umpan balik',
} as const

export type RemoteKey = keyof typeof id

const en: Record<RemoteKey, string> = {
  next: 'Next',
  prev: 'Previous',
  first: 'Connecting to the laptop…',
  lost: 'The laptop is out of reach',
  lostHint: 'Check this phone’s Wi-Fi. The page reconnects by itself.',
  failed: 'The laptop is out of reach. The command may not have arrived; look at the screen.',
  refused: 'This phone is no longer a remote',
  refusedHint: 'The session was closed, or this phone was cut off at the laptop. Pair it again with a new code.',
  running: 'running {time}',
  left: '{time} left',
  over: '{time} over',
  idle: 'No session is open',
  idleHint: 'Open a session on the laptop. The remote follows by itself.',
  live: 'connected',
  sees: 'What the hall sees',
  'showing.join': 'Welcome card',
  'showing.agenda': 'Run of show',
  'showing.deck': 'Slides',
  'showing.quiz': 'Quiz',
  'showing.box': 'Questions',
  'showing.survey': 'Survey',
  'showing.feedback': 'Feedback',
  'showing.results': 'Survey results',
  'showing.thanks': 'Thank you',
  toDeck: 'Show the slides',
  curtain: 'Close the screen',
  uncurtain: 'Open the screen',
  curtained: 'The screen is closed',
  frozen: 'The screen is frozen: only you move on',
  notes: 'Notes',
  noNotes: 'No notes for this slide.',
  coming: 'Then: {what}',
  end: 'This is the last slide',
  step: 'Step {step} of {steps}',
  arrived: '{n} present',
  answered: '{n} feedback sheets',
}

export const remoteWords: Record<'id' | 'en', Record<RemoteKey, string>> = { id, en }

export type Say = (key: RemoteKey, args?: Args) => string

export const speak =
  (language: 'id' | 'en'): Say =>
  (key, args) =>
    fill(remoteWords[language][key], args)
