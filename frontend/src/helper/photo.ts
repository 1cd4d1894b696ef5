// Reads badges out of a photo, for the helper's page, which loads this when it is first used. The page's own script
// speaks the JavaScript of old phones and finds this by its name in the window.
import { openLookout, type Lookout } from '../lib/scan/lookout'
import type { Picture, Seen } from '../lib/scan/reader'

// Phones of 2021 lack it, and the library asks for it.
Object.hasOwn ??= (of: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(of, name)

/** As a badge held before a camera, then closer: a photo has many times the pixels that reading needs. */
const sides = [1280, 2400]
/** The reader tries another way with each look. */
const looks = 4

let lookout: Promise<Lookout<Seen>> | undefined

async function read(photo: Blob): Promise<{ badges: string[]; foreign: boolean }> {
  const reader = await (lookout ??= openLookout())
  const bitmap = await createImageBitmap(photo)
  let foreign = false
  try {
    for (const side of sides) {
      for (let n = 0; n < looks; n++) {
        const seen = await reader.look(drawn(bitmap, side))
        foreign ||= seen.foreign.length > 0
        if (seen.badges.length) return { badges: seen.badges, foreign }
      }
      if (side >= Math.max(bitmap.width, bitmap.height)) break
    }
  } finally {
    bitmap.close()
  }
  return { badges: [], foreign }
}

function drawn(bitmap: ImageBitmap, side: number): Picture {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  const width = (canvas.width = Math.max(1, Math.round(bitmap.width * scale)))
  const height = (canvas.height = Math.max(1, Math.round(bitmap.height * scale)))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no room to draw the photo')
  context.drawImage(bitmap, 0, 0, width, height)
  return { pixels: context.getImageData(0, 0, width, height).data, width, height }
}

Object.assign(window, { bapasReader: read })
