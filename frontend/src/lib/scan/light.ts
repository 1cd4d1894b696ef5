// Pictures as brightness only, a byte a pixel, and the few ways of making a code
// in them plainer. Buffers are the caller's, so that hours of frames use the same.

// Brightness of a canvas' pixels, and their mean.
export function luminance(pixels: Uint8ClampedArray, out: Uint8Array): number {
  const quads = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length >> 2)
  let sum = 0
  for (let i = 0; i < quads.length; i++) {
    const p = quads[i]!
    const light = (306 * (p & 255) + 601 * ((p >>> 8) & 255) + 117 * ((p >>> 16) & 255)) >> 10
    out[i] = light
    sum += light
  }
  return sum / quads.length
}

// Adds what a pixel differs from its surroundings by, several times over: out of
// focus, in the dark and under a lamp's reflection the squares come apart again.
// reach is the surroundings' half side, which does well at about a code's squares.
export function sharpen(light: Uint8Array, width: number, height: number, reach: number, gain: number, out: Uint8Array, columns: Int32Array): void {
  columns.fill(0, 0, width)
  const addRow = (y: number, sign: number) => {
    const at = y * width
    for (let x = 0; x < width; x++) columns[x] = columns[x]! + sign * light[at + x]!
  }
  for (let y = 0; y < Math.min(reach, height); y++) addRow(y, 1)
  for (let y = 0; y < height; y++) {
    if (y + reach < height) addRow(y + reach, 1)
    if (y - reach - 1 >= 0) addRow(y - reach - 1, -1)
    const rows = Math.min(y + reach, height - 1) - Math.max(y - reach, 0) + 1
    let sum = 0
    for (let x = 0; x < Math.min(reach, width); x++) sum += columns[x]!
    for (let x = 0; x < width; x++) {
      if (x + reach < width) sum += columns[x + reach]!
      if (x - reach - 1 >= 0) sum -= columns[x - reach - 1]!
      const wide = Math.min(x + reach, width - 1) - Math.max(x - reach, 0) + 1
      const here = light[y * width + x]!
      const sharp = here + gain * (here - sum / (rows * wide))
      out[y * width + x] = sharp < 0 ? 0 : sharp > 255 ? 255 : sharp
    }
  }
}

// The picture at a half of its width and height, or of its height alone: a card
// turned away from the camera is narrow, and is square again in a low picture.
export function shrink(light: Uint8Array, width: number, height: number, across: 1 | 2, out: Uint8Array): void {
  const [wide, high] = [Math.floor(width / across), height >> 1]
  for (let y = 0, o = 0; y < high; y++) {
    let [a, b] = [2 * y * width, (2 * y + 1) * width]
    for (let x = 0; x < wide; x++, o++, a += across, b += across) {
      out[o] = across === 1 ? (light[a]! + light[b]!) >> 1 : (light[a]! + light[a + 1]! + light[b]! + light[b + 1]!) >> 2
    }
  }
}
