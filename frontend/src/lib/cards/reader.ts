import aruco, { type Grey, type Point } from 'js-aruco2/src/cv.js'
import { luminance } from '../scan/light'
import type { Picture } from '../scan/reader'
import { readMarker, type Seen } from './marker'
import { answerOf, nearest, type Answer } from './words'

const { CV } = aruco

export interface Sighting {
  card: number
  answer: Answer
  side: number // pixels
  x: number // of its middle, in shares of the picture
  y: number
}

// What one picture held.
export interface View {
  cards: Sighting[]
  mirrored?: boolean // undefined: no card was read
  light: number // mean brightness, 0 to 255
  white: number // share of the picture that is as bright as can be
  unread: number[] // sides in pixels of what looks like a card and could not be read
}

// Each way of telling black from white: how far the neighbourhood reaches in pixels,
// and how much darker than it black is at least, of 255.
const ways = [
  { reach: 2, darker: 7 },
  { reach: 6, darker: 8 },
]
const smallest = 9 // pixels of a marker's shortest side
// Degrees that a card may be tilted, since nearer to 45 it might be either answer; and
// by how much a card that is turned away may look slanted, since then its tilt is a guess.
const upright = 33
const slanted = 40
const sure = 0.55

// Reads all cards of a picture. Squares are found by js-aruco2; the rest is in marker.ts.
export class CardReader {
  #grey: Grey = { width: 0, height: 0, data: new Uint8Array(0) }
  #calm: Grey = { width: 0, height: 0, data: new Uint8Array(0) } // without grain
  #black: Grey = { width: 0, height: 0, data: new Uint8Array(0) }
  #work = new Int32Array(0)

  look({ pixels, width, height }: Picture): View {
    this.#makeRoom(width, height)
    const view: View = { cards: [], light: luminance(pixels, this.#grey.data), white: 0, unread: [] }
    view.white = stretch(this.#grey.data)
    const best = new Map<string, Sighting & { sure: number; mirrored: boolean }>()
    for (const outline of this.#outlines()) {
      const seen = readMarker(this.#grey, outline)
      if (!seen) continue
      const side = shortest(seen.corners)
      const near = nearest(seen.bits)
      if (!near || seen.sure < sure) {
        view.unread.push(side)
        continue
      }
      const up = edgeUp(seen)
      if (up === undefined) continue
      const { card, mirrored } = near.word
      const key = `${card} ${mirrored}`
      const sureness = seen.sure - near.wrong
      if ((best.get(key)?.sure ?? -9) >= sureness) continue
      const [x, y] = [middle(seen.corners, 'x') / width, middle(seen.corners, 'y') / height]
      best.set(key, { card, mirrored, answer: answerOf(near.word, up), side, x, y, sure: sureness })
    }
    // All of a picture is in a mirror, or nothing of it is.
    const all = [...best.values()]
    const mirrored = all.filter((s) => s.mirrored).length * 2 > all.length
    view.cards = all.filter((s) => s.mirrored === mirrored).map(({ card, answer, side, x, y }) => ({ card, answer, side, x, y }))
    if (all.length) view.mirrored = mirrored
    return view
  }

  *#outlines(): Iterable<Point[]> {
    smooth(this.#grey, this.#calm)
    for (const { reach, darker } of ways) {
      CV.adaptiveThreshold(this.#calm, this.#black, reach, darker)
      for (const contour of CV.findContours(this.#black, this.#work)) {
        if (contour.length < 4 * smallest) continue
        const outline = CV.approxPolyDP(contour, contour.length * 0.05)
        if (outline.length === 4 && CV.isContourConvex(outline) && CV.minEdgeLength(outline) >= smallest) yield outline
      }
    }
  }

  #makeRoom(width: number, height: number): void {
    if (this.#grey.width === width && this.#grey.height === height) return
    this.#grey = { width, height, data: new Uint8Array(width * height) }
    this.#calm = { width, height, data: new Uint8Array(width * height) }
    this.#black = { width, height, data: new Uint8Array(width * height) }
    this.#work = new Int32Array((width + 2) * (height + 2))
  }
}

// A dim picture over the whole range, so that black and white are as far apart as in a
// bright one. Gives the share of pixels that were white before.
function stretch(light: Uint8Array): number {
  const count = new Uint32Array(256)
  for (let i = 0; i < light.length; i++) count[light[i]!]!++
  const at = (share: number) => {
    let [level, sum] = [0, count[0]!]
    while (sum < light.length * share && level < 255) sum += count[++level]!
    return level
  }
  const white = (count[255]! + count[254]! + count[253]! + count[252]!) / light.length
  const [low, high] = [at(0.005), at(0.985)]
  const scale = Math.min(6, 235 / Math.max(1, high - low))
  if (scale <= 1.05) return white
  const to = Uint8ClampedArray.from({ length: 256 }, (_, v) => (v - low) * scale)
  for (let i = 0; i < light.length; i++) light[i] = to[light[i]!]!
  return white
}

// Each pixel with its neighbours: the sensor's grain would be thousands of outlines.
function smooth({ width, height, data }: Grey, to: Grey): void {
  const out = to.data
  for (let y = 0; y < height; y++) {
    const [above, here, below] = [Math.max(0, y - 1) * width, y * width, Math.min(height - 1, y + 1) * width]
    let [left, mid] = [0, data[above]! + 2 * data[here]! + data[below]!]
    left = mid
    for (let x = 0; x < width; x++) {
      const next = Math.min(x + 1, width - 1)
      const right = data[above + next]! + 2 * data[here + next]! + data[below + next]!
      out[here + x] = (left + 2 * mid + right + 8) >> 4
      left = mid
      mid = right
    }
  }
}

function shortest(corners: Point[]): number {
  return Math.min(...corners.map((c, i) => Math.hypot(c.x - corners[(i + 1) % 4]!.x, c.y - corners[(i + 1) % 4]!.y)))
}

const middle = (corners: Point[], way: 'x' | 'y'): number => corners.reduce((sum, c) => sum + c[way], 0) / 4

// The edge that is up, unless the card is held between two answers.
function edgeUp({ corners }: Seen): number | undefined {
  const mid = (i: number) => ({ x: (corners[i % 4]!.x + corners[(i + 1) % 4]!.x) / 2, y: (corners[i % 4]!.y + corners[(i + 1) % 4]!.y) / 2 })
  const [top, right, bottom, left] = [mid(0), mid(1), mid(2), mid(3)]
  const degrees = (y: number, x: number) => (Math.atan2(y, x) * 180) / Math.PI
  // How far the card's own up and its own right are turned; in between is its tilt.
  const up = degrees(top.x - bottom.x, bottom.y - top.y)
  const slant = around(degrees(right.y - left.y, right.x - left.x) - up)
  const tilt = around(up + slant / 2)
  const quarter = Math.round(tilt / 90)
  if (Math.abs(slant) > slanted || Math.abs(tilt - 90 * quarter) > upright) return undefined
  return (4 - quarter) % 4
}

const around = (degrees: number): number => degrees - 360 * Math.round(degrees / 360)
