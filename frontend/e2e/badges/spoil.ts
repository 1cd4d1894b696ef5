// What goes wrong between a badge and a picture of it.
import type { Chance } from './chance'
import type { Pose } from './scene'
import type { Photo } from './photo'

export function blur(photo: Photo, sigma: number): void {
  const reach = Math.ceil(sigma * 3)
  const bell = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)))
  const sum = bell.reduce((a, b) => a + b)
  const weights = bell.map((b) => b / sum)
  smear(photo, weights.map((w, i) => [i - reach, 0, w]))
  smear(photo, weights.map((w, i) => [0, i - reach, w]))
}

// The hand moved while the shutter was open.
export function motion(photo: Photo, length: number, degrees: number): void {
  const steps = Math.max(2, Math.ceil(length * 2))
  const [dx, dy] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const taps = new Map<string, [number, number, number]>()
  for (let i = 0; i <= steps; i++) {
    const along = (i / steps - 0.5) * length
    const [x, y] = [Math.round(along * dx), Math.round(along * dy)]
    const tap = taps.get(`${x},${y}`) ?? [x, y, 0]
    tap[2] += 1 / (steps + 1)
    taps.set(`${x},${y}`, tap)
  }
  smear(photo, [...taps.values()])
}

function smear(photo: Photo, taps: [number, number, number][]): void {
  const { width, height, light } = photo
  const before = light.slice()
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let [r, g, b] = [0, 0, 0]
      for (const [dx, dy, w] of taps) {
        const i = (Math.min(Math.max(y + dy, 0), height - 1) * width + Math.min(Math.max(x + dx, 0), width - 1)) * 3
        r += before[i]! * w
        g += before[i + 1]! * w
        b += before[i + 2]! * w
      }
      const o = (y * width + x) * 3
      light[o] = r
      light[o + 1] = g
      light[o + 2] = b
    }
}

// A hall without lamps: little light, and a black that is not quite black.
export function dim(photo: Photo, share: number, floor = 6): void {
  photo.each((v) => floor + v * share)
}

// The sensor's grain.
export function noise(photo: Photo, sigma: number, chance: Chance): void {
  photo.each((v) => v + chance.bell() * sigma)
}

// A lamp mirrored in the plastic of the badge, at (dx, dy) of the code's middle in shares of its size.
export function glare(photo: Photo, pose: Pose, reach: number, strength: number, dx: number, dy: number): void {
  const [cx, cy] = [pose.x + dx * pose.size, pose.y + dy * pose.size]
  const [w, h] = [reach * pose.size, reach * pose.size * 0.6]
  photo.each((v, x, y) => {
    const far = ((x - cx) / w) ** 2 + ((y - cy) / h) ** 2
    return far > 9 ? v : Math.min(255, v + strength * Math.exp(-far))
  })
}

// A thumb over an edge of the code, reaching share of its side inwards.
export function thumb(photo: Photo, pose: Pose, share: number, side: number): void {
  const half = pose.size / 2
  const wide = pose.size * 0.17
  const turn = (side * 90 + pose.roll) * (Math.PI / 180)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  for (let y = 0; y < photo.height; y++)
    for (let x = 0; x < photo.width; x++) {
      const [dx, dy] = [x - pose.x, y - pose.y]
      const along = dx * cos + dy * sin // towards the thumb's root
      const across = dy * cos - dx * sin - pose.size * 0.12
      const tip = half - share * pose.size
      const round = along - (tip + wide)
      if (Math.abs(across) > wide || (round < 0 && round * round + across * across > wide * wide)) continue
      const shade = 1 - 0.35 * (across / wide) ** 2
      photo.mix(x, y, 196 * shade, 138 * shade, 108 * shade, 1)
    }
}

// Folds that took the ink off, and scratches: pale lines through the code.
export function crack(photo: Photo, pose: Pose, lines: number, wide: number, chance: Chance): void {
  for (let n = 0; n < lines; n++) {
    let turn = chance.between(0, Math.PI)
    let [x, y] = [pose.x - Math.cos(turn) * pose.size * 0.75, pose.y - Math.sin(turn) * pose.size * 0.75]
    y += chance.between(-0.3, 0.3) * pose.size
    x += chance.between(-0.3, 0.3) * pose.size
    for (let step = 0; step < pose.size * 1.5; step++) {
      turn += chance.bell() * 0.05
      x += Math.cos(turn)
      y += Math.sin(turn)
      dot(photo, x, y, wide / 2)
    }
  }
}

function dot(photo: Photo, cx: number, cy: number, r: number): void {
  for (let y = Math.floor(cy - r); y <= cy + r; y++)
    for (let x = Math.floor(cx - r); x <= cx + r; x++)
      if (x >= 0 && y >= 0 && x < photo.width && y < photo.height && (x - cx) ** 2 + (y - cy) ** 2 <= r * r) photo.mix(x, y, 214, 208, 198, 1)
}

// As webcams show people to themselves.
export function mirror(photo: Photo): void {
  const { width, height, light } = photo
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width / 2; x++)
      for (let c = 0; c < 3; c++) {
        const [a, b] = [(y * width + x) * 3 + c, (y * width + width - 1 - x) * 3 + c]
        const keep = light[a]!
        light[a] = light[b]!
        light[b] = keep
      }
}
