// Files that journeys and benchmarks bring along: pictures, PDFs and films, made here and small.
import { crc32, deflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'

/** A picture of one colour. */
export function png(width: number, height: number, colour: [number, number, number]): Buffer {
  const chunk = (name: string, body: Buffer) => {
    const head = Buffer.concat([Buffer.from(name, 'latin1'), body])
    const out = Buffer.alloc(head.length + 8)
    out.writeUInt32BE(body.length, 0)
    head.copy(out, 4)
    out.writeUInt32BE(crc32(head), head.length + 4)
    return out
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3).map((_, i) => colour[i % 3]!)])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', size), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

/** A PDF with a large number on each page; with `heavy`, each page also draws that many small shapes and a photo of its own. */
export function pdf(pages: number, heavy = 0): Buffer {
  const objects: string[] = ['', '<</Type/Catalog/Pages 2 0 R>>', '', '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>']
  const kids: string[] = []
  for (let n = 1; n <= pages; n++) {
    let draw = `${0.9 - (n % 7) / 10} 0.8 ${0.5 + (n % 5) / 10} rg 0 0 960 540 re f 0 g BT /F 150 Tf 90 210 Td (Lembar ${n}) Tj ET\n`
    for (let i = 0; i < heavy; i++) draw += `${(i % 10) / 10} ${(n % 10) / 10} 0.4 rg ${(i * 37) % 950} ${(i * 53) % 530} 7 5 re f\n`
    const page = objects.length
    kids.push(`${page} 0 R`)
    let photo = ''
    if (heavy) {
      draw += 'q 480 0 0 270 460 20 cm /I Do Q\n'
      photo = `/XObject<</I ${page + 2} 0 R>>`
    }
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 960 540]/Resources<</Font<</F 3 0 R>>${photo}>>/Contents ${page + 1} 0 R>>`)
    objects.push(`<</Length ${draw.length}>>stream\n${draw}\nendstream`)
    if (!heavy) continue
    const pixels = deflateSync(Buffer.alloc(960 * 540 * 3).map((_, i) => (i * n + (i >> 9)) & 255), { level: 1 }).toString('latin1')
    objects.push(`<</Type/XObject/Subtype/Image/Width 960/Height 540/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode/Length ${pixels.length}>>stream\n${pixels}\nendstream`)
  }
  objects[2] = `<</Type/Pages/Count ${pages}/Kids[${kids.join(' ')}]>>`
  const parts = ['%PDF-1.4\n']
  const at: number[] = []
  let length = parts[0]!.length
  for (let n = 1; n < objects.length; n++) {
    at[n] = length
    const part = `${n} 0 obj\n${objects[n]}\nendobj\n`
    parts.push(part)
    length += part.length
  }
  const table = length
  let text = parts.join('')
  text += `xref\n0 ${objects.length}\n0000000000 65535 f \n`
  for (let n = 1; n < objects.length; n++) text += `${String(at[n]).padStart(10, '0')} 00000 n \n`
  return Buffer.from(`${text}trailer\n<</Size ${objects.length}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`, 'latin1')
}

/** A film of a few seconds with a tone, recorded by the browser itself. */
export async function film(page: Page, seconds: number): Promise<Buffer> {
  const data = await page.evaluate(async (seconds) => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 360
    const pen = canvas.getContext('2d')!
    const sound = new AudioContext()
    const [tone, into] = [sound.createOscillator(), sound.createMediaStreamDestination()]
    tone.connect(into)
    tone.start()
    const stream = canvas.captureStream(15)
    for (const track of into.stream.getAudioTracks()) stream.addTrack(track)
    const recorder = new MediaRecorder(stream, { mimeType: 'video/webm;codecs=vp8,opus' })
    const parts: Blob[] = []
    recorder.ondataavailable = (event) => parts.push(event.data)
    const ended = new Promise((done) => (recorder.onstop = done))
    recorder.start()
    const began = performance.now()
    await new Promise<void>((done) => {
      const draw = () => {
        const now = (performance.now() - began) / 1000
        pen.fillStyle = `hsl(${now * 60} 80% 50%)`
        pen.fillRect(0, 0, 640, 360)
        if (now < seconds) setTimeout(draw, 40)
        else done()
      }
      draw()
    })
    recorder.stop()
    await ended
    void sound.close()
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
    let text = ''
    for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
    return btoa(text)
  }, seconds)
  return Buffer.from(data, 'base64')
}
