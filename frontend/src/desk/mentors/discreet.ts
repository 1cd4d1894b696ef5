// Words that come before the name of somebody who is helped. They are no fault by themselves ("Sosialisasi tentang klien"):
// whoever writes one is reminded, not refused.
const words = ['klien', 'client', 'clients', 'napi', 'narapidana', 'warga binaan', 'wbp', 'tahanan', 'penjamin', 'residivis', 'anak binaan', 'andikpas', 'abh']
const telling = new RegExp(`(?<!\\p{L})(${words.join('|')})(?:-\\1)?-?(?:nya)?(?!\\p{L})`, 'iu')

// Whether a note may say whom a volunteer helps.
export const tells = (...notes: string[]): boolean => notes.some((note) => telling.test(note))
