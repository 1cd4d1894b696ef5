import { idAsking } from './id.asking'
import { idBox } from './id.box'
import { idCards } from './id.cards'
import { idAgenda } from './id.agenda'
import { idCertificates } from './id.certificates'
import { idClock } from './id.clock'
import { idCoding } from './id.coding'
import { idDecks } from './id.decks'
import { idDoor } from './id.door'
import { idGuests } from './id.guests'
import { idLock } from './id.lock'
import { idNetwork } from './id.network'
import { idOwner } from './id.owner'
import { idHelpers } from './id.helpers'
import { idQuiz } from './id.quiz'
import { idPresent } from './id.present'
import { idRegister } from './id.register'
import { idPerson } from './id.person'
import { idPrint } from './id.print'
import { idPrivacy } from './id.privacy'
import { idResults } from './id.results'
import { idScan } from './id.scan'
import { idStage } from './id.stage'
import { idSlips } from './id.slips'
import { idSettings } from './id.settings'
import { idSurvey } from './id.survey'
import { idTouch } from './id.touch'
import { idDeeds } from './id.deeds'
import { idVault } from './id.vault'
import { idVillages } from './id.villages'
import { idVerify } from './id.verify'
import { idVoices } from './id.voices'

// The window's words, the source of all others. What the phone pages and the
// command line say too stands in shared/. Sentences are short and call people
// Bapak/Ibu; {names} are filled in.
export const id = {
  ...idAsking,
  ...idBox,
  ...idCards,
  ...idAgenda,
  ...idCertificates,
  ...idClock,
  ...idCoding,
  ...idDecks,
  ...idDoor,
  ...idGuests,
  ...idLock,
  ...idNetwork,
  ...idOwner,
  ...idHelpers,
  ...idQuiz,
  ...idPresent,
  ...idRegister,
  ...idPerson,
  ...idPrint,
  ...idPrivacy,
  ...idResults,
  ...idScan,
  ...idSettings,
  ...idSlips,
  ...idStage,
  ...idSurvey,
  ...idTouch,
  ...idDeeds,
  ...idVault,
  ...idVillages,
  ...idVerify,
  ...idVoices,
  again: 'Coba lagi',
  cancel: 'Batal',
  choices: 'Pilihan',
  close: 'Tutup',
  edit: 'Ubah',
  loading: 'Memuat…',
  save: 'Simpan',
  undo: 'Urungkan',

  'error.silent': 'Laptop tidak menjawab selama 10 detik. Coba lagi; bila terus begini, buka ulang Bapas Hadir.',
  'error.unreachable': 'Halaman ini hanya berjalan di dalam aplikasi Bapas Hadir. Buka aplikasinya di laptop.',
  'error.drawing': 'Aplikasi gagal menampilkan bagian ini. Data tetap aman; coba lagi.',
  'error.preview': 'Aplikasi gagal menggambar pratinjau. Berkasnya tetap dapat disimpan dan dicetak.',
  'error.passwords_differ': 'Kedua sandi belum sama. Ketik sekali lagi.',

  'nav.label': 'Menu utama',
  'nav.plan': 'Persiapan',
  'nav.people': 'Daftar hadir',
  'nav.deck': 'Materi',
  'nav.feedback': 'Umpan balik',
  'nav.mentors': 'Pendamping',
  'nav.settings': 'Pengaturan',
  'nav.saved': 'Semua tersimpan di laptop ini',

  'trouble.title': 'Bapas Hadir belum terbuka',

  'setup.title': 'Selamat datang',
  'setup.lead': 'Dua isian ini cukup untuk mulai. Lainnya sudah disiapkan dan dapat diubah nanti.',
  'setup.officerHint': 'Pembimbing Kemasyarakatan yang memakai laptop ini, dengan gelar bila perlu.',
  'setup.nameHint': 'Tampil di layar hadirin, daftar hadir dan piagam.',
  'setup.begin': 'Mulai',

  'session.since': 'dibuka {time}',
  'session.looking': 'Bapak/Ibu sedang melihat kegiatan lain. Kegiatan yang terbuka tetap berjalan.',
  'session.toOpen': 'Ke kegiatan terbuka',
  'session.none': 'Belum ada kegiatan yang dibuka',
  'session.noneOpen': 'Buka kegiatan di Persiapan bila hadirin mulai datang.',
  'session.nonePlanned': 'Rencanakan dulu satu kegiatan: desa, tanggal, dan petugas.',
  'session.toPlan': 'Ke Persiapan',
  'state.planned': 'Direncanakan',
  'state.open': 'Terbuka',
  'state.closed': 'Ditutup',

  'rail.title': 'Layar hadirin',
  'rail.screens': 'Proyektor: {n}',
  'rail.full': 'Tampilkan ke hadirin',
  'rail.fullTip': 'Layar penuh di jendela ini (F5 atau F11). Esc untuk kembali.',
  'rail.sees': 'Yang dilihat hadirin',
  'rail.join': 'Kartu masuk',
  'rail.deck': 'Materi',
  'rail.feedback': 'Umpan balik',
  'rail.thanks': 'Terima kasih',
  'rail.curtain': 'Tutup tirai',
  'rail.curtainOff': 'Buka tirai',
  'rail.curtainTip': 'Sembunyikan layar sebentar (tombol B saat layar penuh)',
  'rail.arrived': 'hadir',
  'rail.answered': 'umpan balik',
  'rail.mentors': 'pendamping',
  'rail.address': 'Alamat untuk HP',
  'rail.none': 'Layar menampilkan sambutan sampai satu kegiatan dibuka.',
  'hall.back': 'Kembali (Esc)',

  'plan.lead': 'Rencanakan, buka dan tutup kegiatan di desa.',
  'plan.new': 'Rencanakan kegiatan',
  'plan.none': 'Belum ada kegiatan',
  'plan.noneText': 'Mulai dengan merencanakan satu kegiatan: desa, tanggal, tempat dan petugas.',
  'plan.now': 'Sedang berlangsung',
  'plan.coming': 'Akan datang',
  'plan.held': 'Sudah selesai',
  'plan.counts': '{arrived} hadir · {answered} umpan balik · {mentors} pendamping',
  'plan.open': 'Buka kegiatan',
  'plan.opened': '{title} sudah dibuka. HP hadirin dapat masuk.',
  'plan.toPeople': 'Ke daftar hadir',
  'plan.rehearse': 'Latih materi',
  'plan.look': 'Lihat',
  'plan.close': 'Tutup kegiatan',
  'plan.closeAsk': 'Tutup kegiatan ini?',
  'plan.closeWhy': 'Daftar hadir dan umpan balik berhenti menerima isian. Semua data tetap tersimpan, dan kegiatan dapat dibuka lagi dengan alasan.',
  'plan.closeDone': '{title} sudah ditutup.',
  'plan.reopen': 'Buka lagi',
  'plan.reopenAsk': 'Buka lagi kegiatan ini?',
  'plan.reopenWhy': 'Daftar hadir dapat diisi lagi. Alasannya tercatat di riwayat.',
  'plan.reopenDone': '{title} dibuka lagi.',
  'plan.reason': 'Alasan',
  'plan.reasonHint': 'Contoh: dua orang belum tercatat.',
  'plan.delete': 'Hapus',
  'plan.deleteAsk': 'Hapus rencana ini?',
  'plan.deleteWhy': 'Kegiatan ini belum pernah dibuka, jadi tidak ada data hadirin yang hilang. Daftar undangannya ikut terhapus.',
  'plan.deleteDone': '{title} sudah dihapus.',
  'plan.edit': 'Ubah kegiatan',
  'plan.keep': 'Simpan rencana',
  'plan.planned': '{title} sudah direncanakan.',
  'plan.saved': '{title} sudah diubah.',
  'plan.village': 'Desa atau kelurahan',
  'plan.villagePlaceholder': 'Ketik nama desa',
  'plan.villageHint': 'Cari di antara 393 desa dan kelurahan Bangka Belitung.',
  'plan.villageTyped': 'Dipakai seperti diketik; tidak diambil dari daftar.',
  'plan.place': 'Tempat',
  'plan.placeHint': 'Contoh: Balai Desa. Boleh dikosongkan.',
  'plan.title': 'Judul kegiatan',
  'plan.date': 'Tanggal',
  'plan.start': 'Mulai pukul',
  'plan.startHint': 'Contoh: 09.00, menurut waktu di desa itu.',
  'plan.officers': 'Petugas',
  'plan.officersHint': 'Satu nama per baris, boleh dengan gelar.',
  'plan.deckHint': 'Nama desa, tanggal dan petugas terisi sendiri.',
  'history.title': 'Riwayat',
  'history.opened': 'Dibuka',
  'history.reopened': 'Dibuka lagi',

  'people.name': 'Nama',
  'people.nameHint': 'Ketik nama, lalu Enter',
  'people.unsur': 'Unsur',
  'people.record': 'Catat hadir',
  'people.welcome': 'Nomor {number} · kode {code}',
  'people.arrived': 'Hadir nomor {number}: {name}',
  'people.closed': 'Kegiatan ini sudah ditutup, jadi daftar hanya dapat dibaca. Untuk menambah orang, buka lagi di Persiapan.',
  'people.notOpen': 'Kegiatan ini belum dibuka. Buka di Persiapan untuk mulai mencatat.',
  'people.find': 'Cari nama, nomor, kode atau dusun',
  'people.all': '{n} orang',
  'people.some': '{shown} dari {all} orang',
  'people.noMatch': 'Tidak ada yang cocok',
  'people.noMatchText': 'Coba sebagian nama saja, atau kosongkan pencarian.',
  'people.none': 'Belum ada yang hadir',
  'people.noneText': 'Tampilkan kartu masuk agar hadirin memindai kode, atau ketik nama di atas.',
  'people.noneClosed': 'Tidak ada orang yang tercatat di kegiatan ini.',
  'people.no': 'No',
  'people.door': 'Lewat',
  'people.time': 'Jam',
  'people.actions': 'Tindakan',
  'people.twin': 'Nama kembar',
  'people.twinHint': 'Ada orang lain bernama sama. Periksa dusun atau RT, lalu hapus bila tercatat dua kali.',
  'people.mark': 'Jadikan pendamping',
  'people.markOf': 'Jadikan {name} pendamping',
  'people.marked': '{name} tercatat sebagai pendamping.',
  'people.correct': 'Perbaiki',
  'people.correctOf': 'Perbaiki data {name}',
  'people.corrected': 'Data nomor {number} sudah diperbaiki.',
  'people.remove': 'Hapus dari daftar',
  'people.removeOf': 'Hapus {name} dari daftar',
  'people.removed': 'Nomor {number}, {name}, dihapus dari daftar.',
  'people.sex': 'L/P',
  'people.dusun': 'Dusun/RT',
  'people.phone': 'Nomor HP',
  'sex.none': 'Tidak diisi',
  'sex.L': 'Laki-laki',
  'sex.P': 'Perempuan',

  'mentors.add': 'Tambah pendamping',
  'mentors.who': 'Siapa',
  'mentors.whoHint': 'Cari di daftar hadir: nama, nomor atau kode.',
  'mentors.pickOne': 'Pilih satu orang dari daftar.',
  'mentors.none': 'Belum ada pendamping',
  'mentors.noneText': 'Pendamping sukarela dipilih dari daftar hadir. Tekan Tambah pendamping, lalu cari namanya.',
  'mentors.noPeople': 'Catat dulu hadirin; pendamping dipilih dari daftar hadir.',
  'mentors.certificate': 'Piagam',
  'mentors.noNumber': 'Belum bernomor',
  'mentors.number': 'Nomor {number}',
  'mentors.numberLater': 'Nomor diberikan saat piagam disimpan, dibuka atau dicetak pertama kali.',
  'mentors.remove': 'Batalkan sebagai pendamping',
  'mentors.removeOf': 'Batalkan {name} sebagai pendamping',
  'mentors.removed': '{name} tidak lagi tercatat sebagai pendamping.',
  'mentors.kept': 'Piagam sudah bernomor, jadi tidak dapat dibatalkan',
  'mentors.all': 'Semua pendamping',
  'mentors.names': 'Tulisan di piagam',
  'mentors.before': 'Gelar depan',
  'mentors.after': 'Gelar belakang',
  'mentors.role': 'Sebagai',
  'mentors.renamed': 'Tulisan di piagam sudah diperbarui.',
  'mentors.preview': 'Pratinjau piagam {name}',
  'mentors.print': 'Cetak',
  'mentors.save': 'Simpan PDF',
  'mentors.saveAs': 'Simpan sebagai…',
  'mentors.open': 'Buka',
  'mentors.printed': 'Dikirim ke pencetak. Salinan tersimpan di {path}',
  'mentors.saved': 'Tersimpan di {path}',

} as const

export type Key = keyof typeof id
