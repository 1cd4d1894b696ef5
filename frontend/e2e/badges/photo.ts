// A photograph while it is being made: light from 0 to 255, red, green and blue.
export class Photo {
  readonly light: Float32Array

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.light = new Float32Array(width * height * 3)
  }

  mix(x: number, y: number, r: number, g: number, b: number, cover: number): void {
    const i = (y * this.width + x) * 3
    const { light } = this
    light[i] = light[i]! + (r - light[i]!) * cover
    light[i + 1] = light[i + 1]! + (g - light[i + 1]!) * cover
    light[i + 2] = light[i + 2]! + (b - light[i + 2]!) * cover
  }

  // Runs change over the light of each pixel's channels.
  each(change: (light: number, x: number, y: number, channel: number) => number): void {
    for (let y = 0, i = 0; y < this.height; y++)
      for (let x = 0; x < this.width; x++) for (let c = 0; c < 3; c++, i++) this.light[i] = change(this.light[i]!, x, y, c)
  }

  // As a camera hands it on.
  pixels(): Uint8ClampedArray<ArrayBuffer> {
    const out = new Uint8ClampedArray(this.width * this.height * 4)
    for (let i = 0, o = 0; o < out.length; i += 3, o += 4) {
      out[o] = this.light[i]!
      out[o + 1] = this.light[i + 1]!
      out[o + 2] = this.light[i + 2]!
      out[o + 3] = 255
    }
    return out
  }
}
