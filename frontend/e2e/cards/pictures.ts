// Pictures of rooms: the same for the same seed, wherever they are made.
import { Chance } from '../badges/chance'
import type { Photo } from '../badges/photo'
import * as spoil from '../badges/spoil'
import { compress } from './compress'
import type { Printed } from './print'
import { laptop, roomOf, seat, view, type Answer, type Camera, type Held, type Seating } from './room'

export interface Picture {
  pixels: Uint8ClampedArray
  width: number
  height: number
  truth: Map<number, Answer>
}

interface Kind {
  name: string
  good: boolean // then 38 of 40 must be read
  seating?: Partial<Seating>
  spoil: (photo: Photo, chance: Chance, hard: number, held: Held[], camera: Camera) => void
}

const lens = (photo: Photo, sigma: number) => spoil.blur(photo, (sigma * photo.width) / 1280)
const grow = (hard: number, low: number, high: number) => low + (high - low) * hard
export const forty = Array.from({ length: 40 }, (_, i) => i + 1)

export const kinds: Kind[] = [
  { name: 'good', good: true, spoil: (p, c) => (lens(p, c.between(0.5, 0.8)), spoil.noise(p, c.between(2, 4), c)) },
  { name: 'lamps', good: true, spoil: (p, c) => (lens(p, 0.7), evening(p, 0.45, c), spoil.noise(p, 4, c)) },
  { name: 'turned', good: false, seating: { turn: 45, tilt: 32 }, spoil: (p, c) => (lens(p, 0.6), spoil.noise(p, 3, c)) },
  { name: 'blur', good: false, spoil: (p, c, hard) => (lens(p, grow(hard, 0.9, 1.9)), spoil.noise(p, 3, c)) },
  { name: 'moving', good: false, spoil: (p, c, hard) => (lens(p, 0.6), spoil.motion(p, (grow(hard, 1.5, 5) * p.width) / 1280, c.between(0, 180)), spoil.noise(p, 3, c)) },
  { name: 'dim', good: false, spoil: (p, c, hard) => (lens(p, 0.7), spoil.dim(p, grow(hard, 0.3, 0.06)), spoil.noise(p, grow(hard, 3, 6), c)) },
  { name: 'glare', good: false, spoil: (p, c, hard, held, camera) => (lens(p, 0.7), window(p, c, hard, held, camera), spoil.noise(p, 3, c)) },
  { name: 'far', good: false, seating: { near: 8, far: 11 }, spoil: (p, c) => (lens(p, 0.6), spoil.noise(p, 3, c)) },
  { name: 'hands', good: false, spoil: (p, c, _, held, camera) => (hands(p, c, held, camera), lens(p, 0.6), spoil.noise(p, 3, c)) },
  { name: 'mirrored', good: false, spoil: (p, c) => (spoil.mirror(p), lens(p, c.between(0.5, 0.8)), spoil.noise(p, 3, c)) },
]

export const sizes = [
  [1280, 720],
  [1920, 1080],
] as const

// The nth picture of a kind, of each size in turn; in every fifth somebody is missing,
// so that a card read where there is none would be seen.
export function take(kind: Kind, nth: number, each: number, printed: Printed[], seed = 1): Picture {
  const chance = new Chance(seed * 7919 + kinds.indexOf(kind) * 1009 + nth)
  const [width, height] = sizes[nth % 2]!
  const camera = laptop(width, height)
  const there = nth % 5 === 4 ? forty.filter(() => chance.next() < 0.6) : forty
  const held = seat({ near: 6, far: 8, turn: 24, tilt: 18, ...kind.seating, cards: there }, chance)
  const photo = roomOf(camera, held, printed, chance)
  kind.spoil(photo, chance, each > 1 ? nth / (each - 1) : 0, held, camera)
  compress(photo, chance.between(60, 85))
  return { pixels: photo.pixels(), width, height, truth: new Map(held.map((h) => [h.card, h.answer])) }
}

// Lamps that leave one end of the room darker.
function evening(photo: Photo, share: number, chance: Chance): void {
  const side = chance.between(-0.3, 0.3)
  photo.each((v, x) => 5 + v * share * (1 + side * (x / photo.width - 0.5)))
}

// A window behind the people: its light washes over them, and over those near it most.
function window(photo: Photo, chance: Chance, hard: number, held: Held[], camera: Camera): void {
  const { project } = view(camera, held[chance.below(held.length)]!)
  const [cx, cy] = project(0, 0)
  const reach = photo.width * grow(hard, 0.05, 0.2)
  photo.each((v, x, y) => Math.min(255, v + grow(hard, 120, 300) * Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / reach ** 2)))
}

// Fingers and heads over every third card, as far as its middle.
function hands(photo: Photo, chance: Chance, held: Held[], camera: Camera): void {
  for (const one of held.filter((_, i) => i % 3 === 0)) {
    const { project } = view(camera, one)
    const [x, y] = project(chance.between(-0.1, 0.1), chance.between(-0.1, 0.1))
    const [x1] = project(0.1, 0)
    const [x0] = project(0, 0)
    const r = Math.abs(x1 - x0) * chance.between(0.15, 0.5) + 1
    for (let py = Math.floor(y - r); py <= y + r; py++)
      for (let px = Math.floor(x - r); px <= x + r; px++)
        if (px >= 0 && py >= 0 && px < photo.width && py < photo.height && (px - x) ** 2 + (py - y) ** 2 < r * r) photo.mix(px, py, 172, 122, 96, 1)
  }
}
