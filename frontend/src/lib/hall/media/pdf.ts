import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

// The legacy build, because the webviews of office laptops are years old.
GlobalWorkerOptions.workerSrc = worker

// Fonts that a PDF may leave out, and the decoders of its rarer pictures, all from the laptop. Their licences lie in public/lisensi.
const parts = import.meta.glob<string>(
  ['/node_modules/pdfjs-dist/wasm/{jbig2,openjpeg,qcms_bg}.wasm', '/node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}'],
  { query: '?url', import: 'default', eager: true },
)
const byName = new Map(Object.entries(parts).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]))

class Parts {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const url = byName.get(filename)
    if (!url) throw new Error(`${filename} is not among the app's files`)
    return new Uint8Array(await (await fetch(url)).arrayBuffer())
  }
}

const most = 50_000_000 // pixels of a picture within a PDF: backend/picture takes as many
const widest = 3840

interface Opened {
  url: string
  loading: ReturnType<typeof getDocument>
  drawn: number
}
const rest = 12 // pages after which what was remembered of them is let go
// Two, so that a deck and the one looked at beside it don't push each other out.
const opened: Opened[] = []

// Opens a PDF and reads no more of it than what is drawn: 300 pages stay on the disk.
export function openPDF(url: string): Promise<PDFDocumentProxy> {
  const at = opened.findIndex((o) => o.url === url)
  const known = at < 0 ? undefined : opened.splice(at, 1)[0]
  const one = known ?? {
    url,
    loading: getDocument({
      url, disableAutoFetch: true, disableStream: true, rangeChunkSize: 1 << 18, maxImageSize: most,
      useWorkerFetch: false, useSystemFonts: false, wasmUrl: '/', standardFontDataUrl: '/', BinaryDataFactory: Parts,
    }),
    drawn: 0,
  }
  opened.push(one)
  if (opened.length > 2) void opened.shift()?.loading.destroy()
  // One that failed is opened anew the next time: the laptop may have been restarting.
  one.loading.promise.catch(() => opened.includes(one) && opened.splice(opened.indexOf(one), 1))
  return one.loading.promise
}

/** Draws a page as large as it fits into a box of screen pixels. Resolves to false when `wanted` says no meanwhile. */
export async function drawPage(url: string, number: number, to: HTMLCanvasElement, box: { w: number; h: number }, wanted: () => boolean): Promise<boolean> {
  const pdf = await openPDF(url)
  if (!wanted()) return false
  const page = await pdf.getPage(Math.min(number, pdf.numPages))
  const natural = page.getViewport({ scale: 1 })
  const scale = Math.min(box.w / natural.width, box.h / natural.height, widest / natural.width)
  const viewport = page.getViewport({ scale })
  // Drawn aside first: a canvas that is given a size is blank until it is painted.
  const fresh = document.createElement('canvas')
  fresh.width = Math.max(1, Math.round(viewport.width))
  fresh.height = Math.max(1, Math.round(viewport.height))
  try {
    await page.render({ canvas: fresh, viewport }).promise
    if (!wanted()) return false
    to.width = fresh.width
    to.height = fresh.height
    to.getContext('2d')?.drawImage(fresh, 0, 0)
    return true
  } finally {
    fresh.width = fresh.height = 0 // some webviews keep its memory until they tidy up
    page.cleanup()
    const one = opened.find((o) => o.url === url)
    // Refused while another page is being drawn: then the next one asks again.
    if (one && ++one.drawn >= rest) await pdf.cleanup(true).then(() => (one.drawn = 0), () => {})
  }
}

/** The sizes of all pages, in points. */
export async function pageSizes(url: string, tell: (done: number, all: number) => void, stopped: () => boolean): Promise<{ width: number; height: number }[]> {
  const pdf = await openPDF(url)
  const sheets: { width: number; height: number }[] = []
  // The laptop refuses more; they need not be measured.
  const all = Math.min(pdf.numPages, 501)
  for (let n = 1; n <= all && !stopped(); n++) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (await pdf.getPage(n)).view
    sheets.push({ width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) })
    tell(n, all)
  }
  return sheets
}
