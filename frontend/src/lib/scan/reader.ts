import { prepareZXingModule } from 'zxing-wasm/reader'
import { beginsAnswer, longestAnswer } from './answer'
import { codeOfBadge } from './code'
import { luminance, sharpen, shrink } from './light'

// What is used of the library's module: its types name Emscripten's, which would
// come into the whole window as globals.
interface Library {
  HEAPU8: Uint8Array
  _malloc(bytes: number): number
  _free(at: number): void
  readBarcodesFromPixmap(picture: number, width: number, height: number, options: Options): Results
}
// A list in the library's own memory, until it is given back.
interface Results {
  size(): number
  get(i: number): { text: string } | undefined
  delete(): void
}
type Options = Record<string, string | number | boolean>

// Where the library's program is: its bytes, or who finds them.
export type Program = { wasmBinary: ArrayBuffer } | { locateFile: () => string }

export interface Picture {
  pixels: Uint8ClampedArray
  width: number
  height: number
}

// What one picture held. How a foreign code reads is nobody's business beyond
// telling one from the next.
export interface Seen {
  badges: string[]
  answers: string[] // of phones whose post can't come
  foreign: string[]
  light: number // mean brightness, 0 to 255
}

// The library's numbers: binarizer 0 looks at the neighbourhood, 1 at the whole.
const plain: Options = {
  formats: 'QRCodeModel2',
  tryHarder: true,
  tryRotate: false, // QR codes are found whichever way they lie
  tryInvert: false,
  tryDownscale: false,
  tryDenoise: false,
  binarizer: 0,
  isPure: false,
  downscaleFactor: 3,
  downscaleThreshold: 500,
  minLineCount: 2,
  maxNumberOfSymbols: 16,
  validateOptionalChecksum: false,
  returnErrors: false,
  eanAddOnSymbol: 0,
  textMode: 0,
  characterSet: 0,
  tryCode39ExtendedMode: false,
}

const foreignKept = 64 // letters: enough to tell one from another, and 4 KB of them are nothing to keep

// Reads badges' codes out of pictures. It talks to the library's module itself:
// the ready-made readBarcodes starts from the raw picture each time, and leaves its
// lists of results and its copies of pictures to be collected some day.
export class Reader {
  #module: Library
  #room = 0 // pixels that the buffers hold
  #picture = 0 // where the library takes a picture from
  #light = new Uint8Array(0)
  #aside = new Uint8Array(0)
  #columns = new Int32Array(0)
  #turn = 0

  private constructor(module: Library) {
    this.#module = module
  }

  static async open(program: Program): Promise<Reader> {
    const overrides = program as Record<string, unknown>
    return new Reader((await prepareZXingModule({ overrides, fireImmediately: true })) as unknown as Library)
  }

  // What reading has taken of the library's memory, in bytes: it must not grow.
  get memory(): number {
    return this.#module.HEAPU8.length
  }

  // Looks at half the size, which is quick and nearly always enough. Where that
  // shows no badge: by one other way, a different one each time, so that a badge
  // held before the camera has them all within half a second; or by all at once.
  look({ pixels, width, height }: Picture, thorough = false): Seen {
    this.#makeRoom(width * height)
    const light = luminance(pixels, this.#light)
    const found = new Set(this.#halved(width, height))
    const none = () => ![...found].some(ours)
    for (let n = 0; n < (thorough ? ways : 1) && none(); n++) {
      const way = thorough ? n : this.#turn++ % ways
      for (const text of this.#otherwise(way, width, height)) found.add(text)
    }
    const seen: Seen = { badges: [], answers: [], foreign: [], light }
    for (const text of found) {
      const code = codeOfBadge(text)
      if (code) seen.badges.push(code)
      else if (answers(text)) seen.answers.push(text)
      else seen.foreign.push(text.slice(0, foreignKept))
    }
    return seen
  }

  #otherwise(way: number, width: number, height: number): string[] {
    switch (way) {
      case 0: // out of focus, too dark, a lamp in the plastic; light ink on dark; and all that is small
        sharpen(this.#light, width, height, 8, 2.5, this.#aside, this.#columns)
        return this.#read(this.#aside, width, height, { ...plain, tryDownscale: true, tryInvert: true })
      case 1: // as it is, for what sharpening spoils
        return this.#read(this.#light, width, height, { ...plain, tryDownscale: true })
      case 2: // scratches and folds
        return this.#halved(width, height, { tryDenoise: true })
      default: // turned away
        shrink(this.#light, width, height, 1, this.#aside)
        return this.#read(this.#aside, width, height >> 1, plain)
    }
  }

  #halved(width: number, height: number, more: Options = {}): string[] {
    shrink(this.#light, width, height, 2, this.#aside)
    return this.#read(this.#aside, width >> 1, height >> 1, { ...plain, ...more })
  }

  #read(light: Uint8Array, width: number, height: number, options: Options): string[] {
    const module = this.#module
    module.HEAPU8.set(light.subarray(0, width * height), this.#picture)
    const results = module.readBarcodesFromPixmap(this.#picture, width, height, options)
    try {
      return Array.from({ length: results.size() }, (_, i) => results.get(i)?.text ?? '')
    } finally {
      results.delete()
    }
  }

  #makeRoom(pixels: number): void {
    if (pixels <= this.#room) return
    if (this.#picture) this.#module._free(this.#picture)
    this.#picture = this.#module._malloc(pixels)
    if (!this.#picture) throw new Error('the picture is too large to read')
    this.#room = pixels
    this.#light = new Uint8Array(pixels)
    this.#aside = new Uint8Array(pixels)
    this.#columns = new Int32Array(8192)
  }
}

const ways = 4

const answers = (text: string): boolean => beginsAnswer(text) && text.length <= longestAnswer
const ours = (text: string): boolean => codeOfBadge(text) !== undefined || answers(text)
