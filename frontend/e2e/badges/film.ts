// A film for Chromium's fake camera: scenes of a hall with real codes, a second or so each.
import type { LaunchOptions } from '@playwright/test'
import { openSync, closeSync, writeSync } from 'node:fs'
import { Chance } from './chance'
import { Photo } from './photo'
import { hall, layCard, type Pose } from './scene'
import * as spoil from './spoil'
import { badgeSymbol, randomCode, symbolOf } from './symbol'

export interface Film {
  badges: string[]
}

const [width, height] = [1280, 720]
const rate = 10
const shown = 12 // frames of a scene

export async function makeFilm(file: string): Promise<Film> {
  const chance = new Chance(42)
  const badges = Array.from({ length: 4 }, () => randomCode(chance))
  const [one, two, mirrored, dim] = await Promise.all(badges.map(badgeSymbol))
  const foreign = await symbolOf('https://example.com/<script>alert(1)</script>', 'M')
  const pose = (x: number, y: number, size: number): Pose => ({ x, y, size, yaw: 8, pitch: -6, roll: 7 })
  const scenes: ((photo: Photo) => void)[] = [
    (photo) => {
      layCard(photo, chance, one!, pose(520, 190, 150))
      layCard(photo, chance, two!, pose(1080, 480, 150))
      layCard(photo, chance, foreign, pose(420, 520, 130))
    },
    (photo) => (layCard(photo, chance, mirrored!, pose(640, 340, 150)), spoil.mirror(photo)),
    (photo) => {
      layCard(photo, chance, dim!, pose(640, 340, 160))
      spoil.dim(photo, 0.1)
      spoil.noise(photo, 2, chance)
    },
    () => {}, // nobody
  ]
  const pictures = scenes.map((scene) => {
    const photo = new Photo(width, height)
    hall(photo, chance)
    scene(photo)
    return photo.pixels()
  })
  writeFilm(file, pictures)
  return { badges }
}

/** Each picture, of 1280 x 720 pixels, for a second or so. */
export function writeFilm(file: string, pictures: Uint8ClampedArray[]): void {
  const out = openSync(file, 'w')
  try {
    writeSync(out, `YUV4MPEG2 W${width} H${height} F${rate}:1 Ip A1:1 C420jpeg\n`)
    for (const pixels of pictures) {
      const frame = yuv(pixels)
      for (let n = 0; n < shown; n++) {
        writeSync(out, 'FRAME\n')
        writeSync(out, frame)
      }
    }
  } finally {
    closeSync(out)
  }
}

// Brightness of each pixel, colours of each four.
function yuv(pixels: Uint8ClampedArray): Buffer {
  const size = width * height
  const out = new Uint8ClampedArray(size * 1.5)
  for (let i = 0; i < size; i++) {
    const [r, g, b] = [pixels[i * 4]!, pixels[i * 4 + 1]!, pixels[i * 4 + 2]!]
    out[i] = 0.299 * r + 0.587 * g + 0.114 * b
    const [x, y] = [i % width, Math.floor(i / width)]
    if (x % 2 || y % 2) continue
    const at = size + (y / 2) * (width / 2) + x / 2
    out[at] = 128 - 0.169 * r - 0.331 * g + 0.5 * b
    out[at + size / 4] = 128 + 0.5 * r - 0.419 * g - 0.081 * b
  }
  return Buffer.from(out.buffer)
}

/** How to start a browser whose camera plays a film: the whole one, since that without a screen has no camera. */
export function before(film: string, launchOptions: LaunchOptions): LaunchOptions {
  const args = [...(launchOptions.args ?? []), '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]
  return { ...launchOptions, args, executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' }
}
