import type { Chance } from './chance'
import type { Photo } from './photo'
import type { Symbol } from './symbol'

// How a badge is held before the camera. Angles in degrees; size is the printed
// code's side in pixels where it is nearest to the middle of the card.
export interface Pose {
  x: number
  y: number
  size: number
  yaw: number
  pitch: number
  roll: number
}

// A hall behind the badge: walls and people as shapes, cloth with stripes, paper
// with lines, windows whose nested squares look like a code's corners.
export function hall(photo: Photo, chance: Chance): void {
  const { width, height } = photo
  const wall = [chance.between(90, 190), chance.between(90, 180), chance.between(80, 170)] as const
  const slope = chance.between(-40, 40)
  photo.each((_, x, y, c) => wall[c as 0] + (slope * x) / width + (slope * y) / height)
  for (let n = 0; n < 36; n++) {
    const [cx, cy] = [chance.between(0, width), chance.between(0, height)]
    const [w, h] = [chance.between(20, 220), chance.between(20, 180)]
    const tone = [chance.between(15, 240), chance.between(15, 240), chance.between(15, 240)] as const
    const kind = chance.below(4)
    const step = chance.between(4, 14)
    const turn = chance.between(0, Math.PI)
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
    for (let y = Math.max(0, Math.floor(cy - h)); y < Math.min(height, cy + h); y++)
      for (let x = Math.max(0, Math.floor(cx - w)); x < Math.min(width, cx + w); x++) {
        const u = (x - cx) * cos + (y - cy) * sin
        const v = (y - cy) * cos - (x - cx) * sin
        if (kind === 0 ? (u / w) ** 2 + (v / h) ** 2 > 0.5 : Math.abs(u) > w / 2 || Math.abs(v) > h / 2) continue
        let shade = 1
        if (kind === 2) shade = Math.floor(u / step) % 2 ? 1 : 0.35 // cloth
        if (kind === 3) shade = Math.floor(Math.max(Math.abs(u) / w, Math.abs(v) / h) * 7) % 2 ? 1 : 0.25 // window
        photo.mix(x, y, tone[0] * shade, tone[1] * shade, tone[2] * shade, 0.92)
      }
  }
}

const paper = 236
const ink = 26
const focal = 1100 // pixels: a laptop's camera

// Lays the card over the photo as a camera would see it.
export function layCard(photo: Photo, chance: Chance, symbol: Symbol, pose: Pose): void {
  const turn = rotation(pose)
  const { size } = pose
  // Card coordinates have the code in [0, 1] x [0, 1]; the card reaches far to the left of it, where the name stands.
  const card = { left: -1.9, right: 1.22, top: -0.32, bottom: 1.5 }
  const project = (u: number, v: number): [number, number] => {
    const [a, b] = [(u - 0.5) * size, (v - 0.5) * size]
    const depth = focal / (focal + turn[6]! * a + turn[7]! * b)
    return [pose.x + (turn[0]! * a + turn[1]! * b) * depth, pose.y + (turn[3]! * a + turn[4]! * b) * depth]
  }
  const back = backwards(turn, size, pose)
  const name = Array.from({ length: 26 }, () => chance.between(0.3, 1))
  const corners = [project(card.left, card.top), project(card.right, card.top), project(card.left, card.bottom), project(card.right, card.bottom)]
  const clamp = (value: number, top: number) => Math.min(Math.max(value, 0), top)
  const x0 = clamp(Math.floor(Math.min(...corners.map((c) => c[0])) - 1), photo.width)
  const x1 = clamp(Math.ceil(Math.max(...corners.map((c) => c[0])) + 1), photo.width)
  const y0 = clamp(Math.floor(Math.min(...corners.map((c) => c[1])) - 1), photo.height)
  const y1 = clamp(Math.ceil(Math.max(...corners.map((c) => c[1])) + 1), photo.height)
  const fine = 4 // looks a pixel and direction
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      let cover = 0
      let light = 0
      for (let sy = 0; sy < fine; sy++)
        for (let sx = 0; sx < fine; sx++) {
          const [u, v] = back(x + (sx + 0.5) / fine, y + (sy + 0.5) / fine)
          if (u < card.left || u > card.right || v < card.top || v > card.bottom) continue
          cover++
          light += printed(symbol, name, u, v) ? ink : paper
        }
      if (cover) {
        light /= cover
        photo.mix(x, y, light, light * 0.99, light * 0.96, cover / (fine * fine))
      }
    }
}

function printed(symbol: Symbol, name: number[], u: number, v: number): boolean {
  if (u >= 0 && u < 1 && v >= 0 && v < 1) return symbol.dark[Math.floor(v * symbol.size) * symbol.size + Math.floor(u * symbol.size)] === 1
  // A name and a large short code, as strokes.
  if (u < -0.35 && u > -1.75) {
    if (v > 0 && v < 0.2) return name[Math.floor((u + 1.75) * 18) % 26]! > (v * 5) % 1
    if (v > 0.6 && v < 0.95) return Math.floor((u + 1.75) * 9) % 2 === 0 && name[Math.floor((u + 1.75) * 9) % 26]! > 0.5
  }
  return v > 1.3 && v < 1.36
}

function rotation({ yaw, pitch, roll }: Pose): number[] {
  const d = Math.PI / 180
  const [cy, sy, cp, sp, cr, sr] = [Math.cos(yaw * d), Math.sin(yaw * d), Math.cos(pitch * d), Math.sin(pitch * d), Math.cos(roll * d), Math.sin(roll * d)]
  // Roll in the picture's plane last.
  return [cr * cy + sr * sp * sy, -sr * cp, 0, sr * cy - cr * sp * sy, cr * cp, 0, -cp * sy, -sp, 0]
}

// From a place in the picture to the place on the card.
function backwards(turn: number[], size: number, pose: Pose): (x: number, y: number) => [number, number] {
  return (x, y) => {
    const [px, py] = [(x - pose.x) / focal, (y - pose.y) / focal]
    // turn * (a, b) = p * (focal + depth * (a, b)): two lines, two unknowns.
    const [a1, b1, c1] = [turn[0]! - px * turn[6]!, turn[1]! - px * turn[7]!, px * focal]
    const [a2, b2, c2] = [turn[3]! - py * turn[6]!, turn[4]! - py * turn[7]!, py * focal]
    const det = a1 * b2 - b1 * a2
    return [(c1 * b2 - b1 * c2) / det / size + 0.5, (a1 * c2 - c1 * a2) / det / size + 0.5]
  }
}
