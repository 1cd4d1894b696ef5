import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { prefix } from './code'
import type { Program } from '../scan/reader'

// Who reads QR codes, and who opens PDFs: a page that is one file brings both along.
export interface Tools {
  program: Program
  pdf: (data: Uint8Array) => Promise<PDFDocumentLoadingTask>
}

export interface Pixels {
  pixels: Uint8ClampedArray
  width: number
  height: number
}

const widest = 2400 // pixels of the longer side
const morePages = 40
const largest = 64 * 1024 * 1024

// Reads codes in pictures, PDFs and what a camera sees.
export class Eye {
  #tools: Tools
  constructor(tools: Tools) {
    this.#tools = tools
    prepareZXingModule({ overrides: tools.program as Record<string, unknown> })
  }

  // The texts in a picture, those of ours first.
  async look({ pixels, width, height }: Pixels): Promise<string[]> {
    const found = await readBarcodes(new ImageData(pixels as Uint8ClampedArray<ArrayBuffer>, width, height), { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 8 })
    const texts = found.filter((f) => f.isValid).map((f) => f.text)
    return texts.sort((a, b) => Number(b.startsWith(prefix)) - Number(a.startsWith(prefix)))
  }

  // The code in a file: of ours where there is one. undefined: none that can be read.
  async read(file: Blob): Promise<string | undefined> {
    if (file.size > largest) return undefined
    const head = new TextDecoder('latin1').decode(await file.slice(0, 5).arrayBuffer())
    if (head === '%PDF-') return this.#inPDF(new Uint8Array(await file.arrayBuffer()))
    if (head.startsWith(prefix)) return (await file.text()).trim()
    const image = await createImageBitmap(file).catch(() => undefined)
    if (!image) return undefined
    const scale = Math.min(1, widest / Math.max(image.width, image.height))
    const [found] = await this.look(drawn(image.width * scale, image.height * scale, (c, w, h) => c.drawImage(image, 0, 0, w, h)))
    image.close()
    return found
  }

  async #inPDF(data: Uint8Array): Promise<string | undefined> {
    const loading = await this.#tools.pdf(data)
    let other: string | undefined
    try {
      const paper = await loading.promise
      for (let n = 1; n <= Math.min(paper.numPages, morePages); n++) {
        const page = await paper.getPage(n)
        const natural = page.getViewport({ scale: 1 })
        const viewport = page.getViewport({ scale: widest / Math.max(natural.width, natural.height) })
        const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(viewport.width), height: Math.round(viewport.height) })
        await page.render({ canvas, viewport }).promise
        const [found] = await this.look(drawn(canvas.width, canvas.height, (c) => c.drawImage(canvas, 0, 0)))
        if (found?.startsWith(prefix)) return found
        other ??= found
      }
    } catch {
      return undefined // sealed or damaged
    } finally {
      await loading.destroy()
    }
    return other
  }
}

function drawn(width: number, height: number, draw: (c: CanvasRenderingContext2D, w: number, h: number) => void): Pixels {
  const [w, h] = [Math.max(1, Math.round(width)), Math.max(1, Math.round(height))]
  const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h })
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  draw(context, w, h)
  return { pixels: context.getImageData(0, 0, w, h).data, width: w, height: h }
}
