// The locked window, and the window in a helper's hands.
export const idLock = {
  'lock.lock': 'Kunci layar',
  'lock.tip': 'Kunci layar (Ctrl+L)',
  'lock.keys': 'Kunci layar',
  'lock.pinFirst': 'Buat PIN petugas dulu. PIN membuka layar lagi, dan tidak mengunci data.',
  'lock.soon': 'Layar segera terkunci. Gerakkan tetikus atau tekan satu tombol.',

  'lock.title': 'Layar terkunci',
  'lock.goesOn': 'HP hadirin, layar hadirin, dan remot tetap berjalan.',
  'lock.how': 'Masukkan PIN petugas.',
  'lock.open': 'Buka',

  'lock.idle': 'Kunci sendiri bila laptop tidak disentuh',
  'lock.minutes': '{n} menit',
  'lock.never': 'Jangan',
  'lock.idleText': 'Selama materi tayang, layar tidak terkunci. Sesudahnya PIN diminta.',
  'lock.idlePin': 'Setelah ada PIN, layar juga dapat dikunci dengan Ctrl+L.',

  'lock.helper': 'Periksa kartu di pintu',
  'lock.helperNext': 'Dekatkan kartu ke kamera, pindai, atau ketik kodenya.',
  'lock.helperNew': 'Nomor {number}. Silakan masuk.',
  'lock.helperAgain': 'Nomor {number}. Sudah hadir sejak {time}.',
  'lock.helperAll': 'sudah hadir',
  'lock.helperHere': 'dicatat di sini',
  'lock.helperClosed': 'Belum ada kegiatan yang terbuka. Panggil petugas.',
  'lock.kindHelper': 'Pembantu pindai',
  'lock.kindHelperText': 'Serahkan laptop kepada pembantu. Ia memeriksa kartu, tanpa daftar nama.',

} as const
