import type { Photo } from '../badges/photo'

// What a cheap camera's own JPEG leaves of the light: blocks of eight by eight waves,
// the fine ones in coarse steps. quality as in JPEG programs, 1 to 100.
export function compress(photo: Photo, quality: number): void {
  const scale = (quality < 50 ? 5000 / quality : 200 - 2 * quality) / 100
  const { width, height, light } = photo
  const [block, waves] = [new Float64Array(64), new Float64Array(64)]
  for (let by = 0; by + 8 <= height; by += 8)
    for (let bx = 0; bx + 8 <= width; bx += 8) {
      for (let i = 0; i < 64; i++) {
        const at = ((by + (i >> 3)) * width + bx + (i & 7)) * 3
        block[i] = 0.299 * light[at]! + 0.587 * light[at + 1]! + 0.114 * light[at + 2]! - 128
      }
      transform(block, waves, false)
      for (let i = 0; i < 64; i++) {
        const step = Math.max(1, coarse[i]! * scale)
        waves[i] = Math.round(waves[i]! / step) * step
      }
      const before = block.slice()
      transform(waves, block, true)
      for (let i = 0; i < 64; i++) {
        const at = ((by + (i >> 3)) * width + bx + (i & 7)) * 3
        const change = block[i]! - before[i]!
        for (let c = 0; c < 3; c++) light[at + c] = light[at + c]! + change
      }
    }
}

// Table K.1 of the JPEG standard: how coarsely each wave of brightness is kept.
const coarse = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
  18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
]

const cosines = Float64Array.from({ length: 64 }, (_, i) => Math.cos(((2 * (i & 7) + 1) * (i >> 3) * Math.PI) / 16) * ((i >> 3) === 0 ? Math.SQRT1_2 : 1) * 0.5)

const half = new Float64Array(64)
function transform(from: Float64Array, to: Float64Array, back: boolean): void {
  const wave = (a: number, b: number) => (back ? cosines[b * 8 + a]! : cosines[a * 8 + b]!)
  for (let y = 0; y < 8; y++)
    for (let u = 0; u < 8; u++) {
      let sum = 0
      for (let x = 0; x < 8; x++) sum += from[y * 8 + x]! * wave(u, x)
      half[y * 8 + u] = sum
    }
  for (let u = 0; u < 8; u++)
    for (let v = 0; v < 8; v++) {
      let sum = 0
      for (let y = 0; y < 8; y++) sum += half[y * 8 + u]! * wave(v, y)
      to[v * 8 + u] = sum
    }
}
