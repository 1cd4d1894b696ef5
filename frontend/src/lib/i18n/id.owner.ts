// The words for looking at one's own name before it is printed, the source of their other
// languages. People read them standing: at most twelve words a sentence.
export const idOwner = {
  'own.door': 'Nama di piagam',
  'own.wish': 'Saya ingin menjadi pendamping',
  'own.codeTitle': 'Ketik kode Bapak/Ibu',
  'own.codeHint': 'Lima huruf setelah daftar hadir. Kartu bernama juga boleh.',
  'own.code': 'Kode',

  'own.offerTitle': 'Menjadi pendamping?',
  'own.offerHint': 'Bapak/Ibu belum tercatat sebagai pendamping.',
  'own.agree': 'Setuju, saya mau',
  'own.welcome': 'Terima kasih. Bapak/Ibu tercatat sebagai pendamping.',

  'own.nameTitle': 'Apakah nama ini benar?',
  'own.nameHint': 'Begini nama Bapak/Ibu akan tercetak.',
  'own.nameChecked': 'Nama ini sudah dinyatakan benar.',
  'own.right': 'Nama sudah benar',
  'own.change': 'Perbaiki',
  'own.issuedTitle': 'Piagam sudah dibuat',
  'own.issued': 'Bila namanya salah, temui petugas.',
  'own.paper': 'PIAGAM',
  'own.givenTo': 'Diberikan kepada',

  'own.partsTitle': 'Bagian mana yang salah?',
  'own.partsHint': 'Sentuh yang ingin diperbaiki.',
  'own.none': 'kosong',
  'own.part.before': 'Gelar depan',
  'own.part.name': 'Nama',
  'own.part.after': 'Gelar belakang',
  'own.hint.before': 'Misalnya Hj. atau Drs. Boleh dikosongkan.',
  'own.hint.name': 'Tulis seperti yang Bapak/Ibu inginkan. Satu kata juga boleh.',
  'own.hint.after': 'Misalnya S.Pd., M.M. Boleh dikosongkan.',

  'own.sent': 'Terima kasih. Nama sudah benar.',
  'own.sentText': 'Piagam akan dicetak dengan nama ini.',
  'own.checked': 'Nama sudah benar',
  'own.checkedBy': 'Dibaca pemiliknya: {door}, {time}',
} as const
