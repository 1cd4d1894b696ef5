import { beginsAnswer, isAnswer } from './answer'
import { codeOfBadge, isCode } from './code'
import { slipTyped } from './slip'

// One key going down, as far as reading codes needs it.
export interface Stroke {
  key: string
  code: string
  shift: boolean
}

// A scanner types as on the keyboard it believes in, the laptop reads that as on
// the keyboard it believes in, and the two need not agree. So each burst is read
// in several ways: as the laptop says, and by the places of the keys as on the
// keyboards that scanners are sold with. The separator must come out right in the
// same reading; only where it never does may it be any sign, and the check letter
// has to decide.
export function codeOfBurst(burst: readonly Stroke[]): string | undefined {
  const readings = readingsOf(burst)
  return only(readings.map(codeOfBadge)) ?? only(readings.map(anySeparator))
}

// Might these strokes become a badge's code? Then it is worth waiting for the rest.
export function beginsBadge(burst: readonly Stroke[]): boolean {
  return ways.some((way) => {
    const text = tidy(burst.map(way).join(''))
    return text.length < 9 && 'BH'.startsWith(text.slice(0, 2)) && /^.{0,2}$|^.{2}[^A-Z0-9][A-Z0-9]*$/.test(text)
  })
}

// The answers in a burst, in the reading that came out whole; where none did, in the
// first that begins as answers do.
export function answerOfBurst(burst: readonly Stroke[]): { text: string; whole: boolean } | undefined {
  const begun = readingsOf(burst).filter(beginsAnswer)
  const whole = begun.find(isAnswer)
  const text = whole ?? begun[0]
  return text === undefined ? undefined : { text, whole: whole !== undefined }
}

// The code of a survey's slip in a burst that is nothing else of ours.
export const slipOfBurst = (burst: readonly Stroke[]): string | undefined => only(readingsOf(burst).map(slipTyped))

// A certificate's code: of the letters that the system made of the strokes, since its signs
// lie elsewhere on every keyboard.
export function proofOfBurst(burst: readonly Stroke[]): string | undefined {
  const [, text] = /^(?:\]Q\d)?(BH1:.*)$/.exec(burst.map(({ key }) => key).join('').toUpperCase()) ?? []
  return text
}

// Do these strokes begin as the answers of a phone do? A look at the first is enough.
export const beginsAnswers = (burst: readonly Stroke[]): boolean => burst.length >= 4 && readingsOf(burst.slice(0, 7)).some(beginsAnswer)

// The longest code with the prefix that scanners may put before QR codes.
export const longest = ']Q1BH/K7M2QX'.length

type Way = (stroke: Stroke) => string

const spelt: Way = ({ key }) => (key.length === 1 ? key.toUpperCase() : unknown)
const unknown = '\u0000'

const us: Way = ({ code, shift }) => {
  const [, place = ''] = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code) ?? []
  if (place) return shift && code.startsWith('Digit') ? unknown : place
  if (code === 'BracketRight') return shift ? unknown : ']'
  if (code === 'NumpadDivide' || (code === 'Slash' && !shift)) return '/'
  return unknown
}

const german: Way = (stroke) => {
  if (stroke.code === 'Digit7' && stroke.shift) return '/'
  if (stroke.code === 'Slash') return unknown
  const sign = us(stroke)
  return sign === 'Y' ? 'Z' : sign === 'Z' ? 'Y' : sign
}

const azerty: Record<string, string> = { KeyQ: 'A', KeyA: 'Q', KeyW: 'Z', KeyZ: 'W', Semicolon: 'M', KeyM: unknown, Slash: unknown }
const french: Way = (stroke) => {
  if (stroke.code === 'Period' && stroke.shift) return '/'
  // Digits are shifted there, or not while caps lock is on.
  return azerty[stroke.code] ?? us({ ...stroke, shift: false })
}

const ways: Way[] = [spelt, us, german, french]

const readingsOf = (burst: readonly Stroke[]): string[] => ways.map((way) => tidy(burst.map(way).join('')))

const tidy = (text: string): string => text.replace(/^\]Q\d/, '')

function anySeparator(text: string): string | undefined {
  const code = text.slice(3)
  return /^BH[^A-Z0-9]/.test(text) && isCode(code) ? code : undefined
}

// What all readings that came to something agree on.
function only(codes: (string | undefined)[]): string | undefined {
  const different = new Set(codes.filter((code) => code !== undefined))
  return different.size === 1 ? [...different][0] : undefined
}
