import type { Grey, Point } from 'js-aruco2/src/cv.js'
import { modules } from './table'

// A four-cornered outline that the library found, read as a marker: its corners are
// moved onto the edge between black and white, then each module is compared with the
// black around them and the white around that, which may change across the card.

const across = modules + 2
const reach = 2.5 // pixels to either side in which an edge is looked for
const step = 0.5
const least = 14 // of 255: what white must be lighter than black

export interface Seen {
  bits: number
  corners: Point[]
  sure: number // 0 to 1: how far the doubtful modules are from the middle of black and white
}

type Map = (u: number, v: number) => Point

export function readMarker(grey: Grey, outline: readonly Point[]): Seen | undefined {
  const corners = refined(grey, clockwise(outline))
  if (!corners) return undefined
  const at = perspective(corners)
  const sample = (u: number, v: number): number => {
    const { x, y } = at(u / across, v / across)
    return light(grey, x, y)
  }
  const black: Spot[] = []
  const white: Spot[] = []
  for (let i = 0; i < across; i++) {
    const m = i + 0.5
    for (const [u, v] of [[m, 0.5], [m, across - 0.5], [0.5, m], [across - 0.5, m]] as const) black.push({ u, v, light: sample(u, v) })
    for (const [u, v] of [[m, -0.45], [m, across + 0.45], [-0.45, m], [across + 0.45, m]] as const) white.push({ u, v, light: sample(u, v) })
  }
  const [dark, bright] = [plane(black), plane(white)]
  const mid = across / 2
  if (bright(mid, mid) - dark(mid, mid) < least) return undefined
  const middle = (u: number, v: number) => (dark(u, v) + bright(u, v)) / 2
  // A thumb may cover some of either, a wall's pattern has neither.
  const fair = (spots: Spot[], lighter: boolean) => spots.filter((s) => s.light > middle(s.u, s.v) === lighter).length >= spots.length * 0.8
  if (!fair(black, false) || !fair(white, true)) return undefined

  const lights: number[] = []
  for (let y = 0; y < across; y++)
    for (let x = 0; x < across; x++) {
      let sum = 0
      for (const dy of [0.3, 0.5, 0.7]) for (const dx of [0.3, 0.5, 0.7]) sum += sample(x + dx, y + dy)
      lights.push(sum / 9)
    }
  let [bits, doubt] = [0, 0]
  for (let y = 1; y <= modules; y++)
    for (let x = 1; x <= modules; x++) {
      const i = y * across + x
      const here = lights[i]!
      // Out of focus, neighbours bleed into each other: what they gave is taken back.
      const sharp = here + 0.25 * (4 * here - lights[i - 1]! - lights[i + 1]! - lights[i - across]! - lights[i + across]!)
      const [u, v] = [x + 0.5, y + 0.5]
      const off = (sharp - middle(u, v)) / ((bright(u, v) - dark(u, v)) / 2)
      bits = bits * 2 + (off > 0 ? 1 : 0)
      doubt += Math.max(0, 0.5 - Math.abs(off))
    }
  return { bits, corners, sure: 1 - (2 * doubt) / (modules * modules) }
}

function clockwise(outline: readonly Point[]): Point[] {
  const [a, b, c] = outline as [Point, Point, Point]
  const right = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0
  return right ? [...outline] : [...outline].reverse()
}

// Where the light changes most along each side, as a line; and where those lines meet.
function refined(grey: Grey, corners: Point[]): Point[] | undefined {
  const lines: Line[] = []
  for (let i = 0; i < 4; i++) {
    const [a, b] = [corners[i]!, corners[(i + 1) % 4]!]
    const long = Math.hypot(b.x - a.x, b.y - a.y)
    const [nx, ny] = [(b.y - a.y) / long, (a.x - b.x) / long] // outwards
    const found: Point[] = []
    const looks = Math.max(6, Math.min(24, Math.round(long / 2)))
    for (let k = 0; k < looks; k++) {
      const t = 0.1 + (0.8 * (k + 0.5)) / looks
      const [x, y] = [a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)]
      let [weight, sum] = [0, 0]
      for (let n = -reach; n <= reach; n += step) {
        const rise = light(grey, x + (n + 1) * nx, y + (n + 1) * ny) - light(grey, x + (n - 1) * nx, y + (n - 1) * ny)
        if (rise <= 0) continue
        weight += rise * rise
        sum += rise * rise * n
      }
      if (weight > 60) found.push({ x: x + (sum / weight) * nx, y: y + (sum / weight) * ny })
    }
    const line = found.length >= looks / 2 ? fit(found) : undefined
    if (!line) return undefined
    lines.push(line)
  }
  const out = corners.map((_, i) => meet(lines[(i + 3) % 4]!, lines[i]!))
  return out.every((p, i): p is Point => p !== undefined && Math.hypot(p.x - corners[i]!.x, p.y - corners[i]!.y) < 6) ? (out as Point[]) : undefined
}

interface Line {
  at: Point
  dx: number
  dy: number
}

// Through the middle of the points, along what they spread most.
function fit(points: Point[]): Line | undefined {
  const n = points.length
  const at = { x: points.reduce((s, p) => s + p.x, 0) / n, y: points.reduce((s, p) => s + p.y, 0) / n }
  let [xx, xy, yy] = [0, 0, 0]
  for (const p of points) {
    const [x, y] = [p.x - at.x, p.y - at.y]
    xx += x * x
    xy += x * y
    yy += y * y
  }
  if (xx + yy === 0) return undefined
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy)
  return { at, dx: Math.cos(angle), dy: Math.sin(angle) }
}

function meet(a: Line, b: Line): Point | undefined {
  const det = a.dx * b.dy - a.dy * b.dx
  if (Math.abs(det) < 0.3) return undefined // sides nearly in one line are no square's
  const t = ((b.at.x - a.at.x) * b.dy - (b.at.y - a.at.y) * b.dx) / det
  return { x: a.at.x + t * a.dx, y: a.at.y + t * a.dy }
}

// Between pixels; their middles are whole numbers, as in the library's outlines.
function light({ width, height, data }: Grey, x: number, y: number): number {
  x = Math.min(Math.max(x, 0), width - 1.001)
  y = Math.min(Math.max(y, 0), height - 1.001)
  const [x0, y0] = [x | 0, y | 0]
  const [fx, fy] = [x - x0, y - y0]
  const i = y0 * width + x0
  return (data[i]! * (1 - fx) + data[i + 1]! * fx) * (1 - fy) + (data[i + width]! * (1 - fx) + data[i + width + 1]! * fx) * fy
}

// From the unit square, its first corner at 0, 0, to the picture.
function perspective(c: Point[]): Map {
  const [p0, p1, p2, p3] = c as [Point, Point, Point, Point]
  const [sx, sy] = [p0.x - p1.x + p2.x - p3.x, p0.y - p1.y + p2.y - p3.y]
  const [ax, ay, bx, by] = [p1.x - p2.x, p1.y - p2.y, p3.x - p2.x, p3.y - p2.y]
  const det = ax * by - bx * ay
  const [g, h] = [(sx * by - bx * sy) / det, (ax * sy - sx * ay) / det]
  return (u, v) => {
    const w = 1 + g * u + h * v
    return { x: (p0.x + (p1.x - p0.x + g * p1.x) * u + (p3.x - p0.x + h * p3.x) * v) / w, y: (p0.y + (p1.y - p0.y + g * p1.y) * u + (p3.y - p0.y + h * p3.y) * v) / w }
  }
}

interface Spot {
  u: number
  v: number
  light: number
}

// The plane nearest to the spots: light falls off across a card. They lie evenly on a
// square's edges, so that each slope is found by itself.
function plane(spots: Spot[]): (u: number, v: number) => number {
  const n = spots.length
  const mid = across / 2
  let [sum, su, sv, uu, vv] = [0, 0, 0, 0, 0]
  for (const s of spots) {
    sum += s.light
    su += s.light * (s.u - mid)
    sv += s.light * (s.v - mid)
    uu += (s.u - mid) ** 2
    vv += (s.v - mid) ** 2
  }
  return (u, v) => sum / n + (su / uu) * (u - mid) + (sv / vv) * (v - mid)
}
