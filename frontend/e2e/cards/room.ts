// A hall of people who hold cards up, as a laptop's camera sees it.
import type { Chance } from '../badges/chance'
import { Photo } from '../badges/photo'
import { hall } from '../badges/scene'
import { cardSide, type Printed } from './print'

export type Answer = 'A' | 'B' | 'C' | 'D'
type Vector = readonly [number, number, number]

// Metres from the lens, x to the right, y down, z away; angles in degrees.
export interface Held {
  card: number // from 1
  answer: Answer
  at: Vector
  tilt: number // in the picture's plane, clockwise, beside what the answer takes
  yaw: number
  pitch: number
  shade: number // how much of the light reaches it
}

export interface Camera {
  width: number
  height: number
  across: number // degrees from the picture's left to its right
}

// Of usual laptops: 66 degrees across a picture of 16:9 are 73 from corner to corner.
export const laptop = (width: number, height: number): Camera => ({ width, height, across: 66 })

const rad = Math.PI / 180
const focal = (camera: Camera): number => camera.width / 2 / Math.tan((camera.across / 2) * rad)

export interface Seating {
  near: number // metres to the first row
  far: number // and to the last
  cards: readonly number[]
  turn: number // how far hands turn their card away, degrees
  tilt: number
}

// Four rows of ten on gaps, those behind holding theirs higher, as a facilitator asks
// for: every card is seen.
export function seat({ near, far, cards, turn, tilt }: Seating, chance: Chance): Held[] {
  const rows = 4
  const places = [...cards].map((card) => ({ card, order: chance.next() })).sort((a, b) => a.order - b.order)
  const spread = (most: number) => Math.max(-most, Math.min(most, chance.bell() * (most / 2)))
  return places.map(({ card }, n): Held => {
    const [row, seat] = [n % rows, Math.floor(n / rows)]
    return {
      card,
      answer: 'ABCD'.charAt(chance.below(4)) as Answer,
      at: [(seat - 4.5) * 0.74 + (row % 2 ? 0.185 : -0.185) + spread(0.07), 0.55 - row * 0.36 + spread(0.04), near + ((far - near) * row) / (rows - 1) + spread(0.1)],
      tilt: spread(tilt),
      yaw: spread(turn),
      pitch: spread(turn),
      shade: chance.between(0.8, 1),
    }
  })
}

// The picture before anything goes wrong with it.
export function roomOf(camera: Camera, held: readonly Held[], printed: readonly Printed[], chance: Chance): Photo {
  const photo = new Photo(camera.width, camera.height)
  hall(photo, chance)
  const behind = [...held].sort((a, b) => b.at[2] - a.at[2])
  for (const one of behind) person(photo, camera, one, chance)
  for (const one of behind) layCard(photo, camera, one, printed[one.card - 1]!, chance)
  return photo
}

// Someone in bright or dark cloth, some in stripes, with the head above the card or beside it.
function person(photo: Photo, camera: Camera, { at }: Held, chance: Chance): void {
  const f = focal(camera)
  const px = f / at[2]
  const [cx, cy] = [camera.width / 2 + at[0] * px, camera.height / 2 + at[1] * px]
  const cloth = [chance.between(15, 235), chance.between(15, 235), chance.between(15, 235)] as const
  const stripe = chance.below(3) ? 0 : chance.between(0.03, 0.09) * px
  const dark = chance.between(20, 45)
  const skin = chance.between(0.75, 1.1)
  fill(photo, cx, cy + 0.34 * px, 0.26 * px, 0.42 * px, (x, y) => {
    const shade = stripe && Math.floor((x + y * 0.2) / stripe) % 2 ? 0.35 : 1
    return [cloth[0] * shade, cloth[1] * shade, cloth[2] * shade]
  })
  const aside = chance.between(-0.06, 0.06) * px
  fill(photo, cx + aside, cy - 0.2 * px, 0.085 * px, 0.12 * px, (_, y) => (y < -0.05 * px ? [dark, dark, dark] : [178 * skin, 126 * skin, 98 * skin]))
}

function fill(photo: Photo, cx: number, cy: number, w: number, h: number, colour: (x: number, y: number) => [number, number, number]): void {
  for (let y = Math.max(0, Math.floor(cy - h)); y < Math.min(photo.height, cy + h); y++)
    for (let x = Math.max(0, Math.floor(cx - w)); x < Math.min(photo.width, cx + w); x++)
      if (((x - cx) / w) ** 2 + ((y - cy) / h) ** 2 < 1) photo.mix(x, y, ...colour(x - cx, y - cy), 1)
}

const paper = 232
const ink = 30

// Where the corners of a card's plane are seen, and what lies behind each point of the picture.
export function view(camera: Camera, one: Held) {
  const f = focal(camera)
  // A up is the card as printed; B up is the card turned against the clock.
  const roll = (one.tilt - 90 * 'ABCD'.indexOf(one.answer)) * rad
  const [cr, sr, cy, sy, cp, sp] = [Math.cos(roll), Math.sin(roll), Math.cos(one.yaw * rad), Math.sin(one.yaw * rad), Math.cos(one.pitch * rad), Math.sin(one.pitch * rad)]
  const turn = ([x, y]: readonly [number, number]): Vector => {
    const [a, b] = [cr * x - sr * y, sr * x + cr * y]
    return [cy * a + sy * sp * b, cp * b, -sy * a + cy * sp * b]
  }
  const [u, v, c] = [turn([1, 0]), turn([0, 1]), one.at]
  const project = (a: number, b: number): [number, number] => {
    const z = c[2] + a * u[2] + b * v[2]
    return [camera.width / 2 + (f * (c[0] + a * u[0] + b * v[0])) / z, camera.height / 2 + (f * (c[1] + a * u[1] + b * v[1])) / z]
  }
  // t * ray = c + a u + b v: three lines, three unknowns.
  const n = cross(u, v)
  const reach = dot(n, c)
  const back = (x: number, y: number): [number, number] => {
    const ray: Vector = [(x - camera.width / 2) / f, (y - camera.height / 2) / f, 1]
    const t = reach / dot(n, ray)
    const d: Vector = [t * ray[0] - c[0], t * ray[1] - c[1], t - c[2]]
    return [dot(d, u), dot(d, v)]
  }
  return { project, back }
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const cross = (a: Vector, b: Vector): Vector => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]

function layCard(photo: Photo, camera: Camera, one: Held, printed: Printed, chance: Chance): void {
  const half = cardSide / 2
  const { project, back } = view(camera, one)
  const corners = [project(-half, -half), project(half, -half), project(half, half), project(-half, half)]
  const [xs, ys] = [corners.map((p) => p[0]), corners.map((p) => p[1])]
  const fine = 6 // looks a pixel and direction
  const { size, light } = printed
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < Math.min(photo.height, Math.ceil(Math.max(...ys))); y++)
    for (let x = Math.max(0, Math.floor(Math.min(...xs))); x < Math.min(photo.width, Math.ceil(Math.max(...xs))); x++) {
      let [cover, sum] = [0, 0]
      for (let sy = 0; sy < fine; sy++)
        for (let sx = 0; sx < fine; sx++) {
          const [a, b] = back(x + (sx + 0.5) / fine, y + (sy + 0.5) / fine)
          if (Math.abs(a) >= half || Math.abs(b) >= half) continue
          cover++
          sum += light[Math.floor((b / cardSide + 0.5) * size) * size + Math.floor((a / cardSide + 0.5) * size)]!
        }
      if (!cover) continue
      const grey = (ink + ((paper - ink) * sum) / cover / 255) * one.shade
      photo.mix(x, y, grey, grey * 0.99, grey * 0.95, cover / (fine * fine))
    }
  // Two thumbs on the edge, as far as the black at most.
  for (const side of [-1, 1]) {
    const [a, b] = [side * half * 0.93, chance.between(-0.06, 0.06)]
    const [cx, cy] = project(a, b)
    const r = (0.011 * focal(camera)) / one.at[2]
    fill(photo, cx, cy, r, r, () => [170, 120, 95])
  }
}
