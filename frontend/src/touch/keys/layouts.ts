// The keys of each kind of answer, row by row, as simple-keyboard wants them. A layout's
// name may be any; 'default' is where each begins.
export type Kind = 'name' | 'title' | 'place' | 'number' | 'pin' | 'code' | 'word' | 'sentence'

type Layout = Record<string, string[]> & { default: string[] }

const rows = ['q w e r t y u i o p', "a s d f g h j k l '", '{shift} z x c v b n m {bksp}']
const upper = (row: string) => row.split(' ').map((key) => (key.length === 1 ? key.toUpperCase() : key)).join(' ')
const digits = '1 2 3 4 5 6 7 8 9 0'

function letters(last: string, ...first: string[]): Layout {
  const small = [...first, ...rows, last]
  return { default: small, shift: small.map(upper) }
}

const pad = (under: string) => ({ default: ['1 2 3', '4 5 6', '7 8 9', under] })

export const layouts: Record<Kind, Layout> = {
  // What Indonesian names are written with (domain.md section 6).
  name: letters('- {space} .'),
  title: letters('- , {space} .'),
  place: letters('/ - {space} .', digits),
  // Sentences, with digits and signs behind a key: the text needs the room.
  sentence: {
    ...letters('{signs} ? {space} , .'),
    signs: [digits, '! : ; ( ) / - % + =', '" ’ @ & #', '{letters} {space} {bksp}'],
  },
  number: pad('+ 0 {bksp}'),
  pin: pad('{none} 0 {bksp}'),
  // The alphabet of backend/outreach/code.go.
  code: { default: ['2 3 4 5 6 7 8 9', 'Q W E R T Y U P', 'A S D F G H J K', 'Z X C V B N M {bksp}'] },
  // Whatever an office chose: every sign of an American keyboard.
  word: {
    ...letters('{signs} - {space} .', digits),
    signs: ['! @ # $ % ^ & * ( )', '_ = + [ ] { } \\ |', '; : " , < > / ? ` ~', '{letters} {space} {bksp}'],
  },
}
