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
  used: number
  busy: number
}
const rest = 6 // pages after which what pdf.js remembers of those gone by is let go
// Two, so that a deck and the one looked at beside it don't push each other out.
const opened: Opened[] = []

// Opens a PDF and reads no more of it than what is drawn: 300 pages stay on the disk. It stays open while somebody
// uses it, and for a while after.
async function using<T>(url: string, work: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const one = open(url)
  one.busy++
  try {
    return await work(await one.loading.promise)
  } catch (reason) {
    // One that failed is opened anew the next time: the laptop may have been restarting.
    forget(one)
    throw reason
  } finally {
    one.busy--
    one.used++
    tidy(one)
  }
}

function open(url: string): Opened {
  const known = opened.find((o) => o.url === url)
  if (known) return known
  const one: Opened = {
    url,
    loading: getDocument({
      url, disableAutoFetch: true, disableStream: true, rangeChunkSize: 1 << 18, maxImageSize: most,
      useWorkerFetch: false, useSystemFonts: false, wasmUrl: '/', standardFontDataUrl: '/', BinaryDataFactory: Parts,
    }),
    used: 0,
    busy: 0,
  }
  opened.push(one)
  const oldest = opened.find((o) => o.busy === 0 && o !== one)
  if (opened.length > 2 && oldest) forget(oldest)
  return one
}

function forget(one: Opened): void {
  const at = opened.indexOf(one)
  if (at >= 0) opened.splice(at, 1)
  if (one.busy === 0) void one.loading.destroy().catch(() => {})
}

function tidy(one: Opened): void {
  if (one.busy > 0) return
  if (!opened.includes(one)) forget(one)
  // Refused while a page is being drawn: then a later one asks again.
  else if (one.used % rest === 0) void one.loading.promise.then((pdf) => pdf.cleanup(true)).catch(() => {})
}

/** Draws a page as large as it fits into a box of screen pixels. Resolves to false when `wanted` says no meanwhile. */
export function drawPage(url: string, number: number, to: HTMLCanvasElement, box: { w: number; h: number }, wanted: () => boolean): Promise<boolean> {
  return using(url, async (pdf) => wanted() && draw(pdf, number, to, box, wanted))
}

async function draw(pdf: PDFDocumentProxy, number: number, to: HTMLCanvasElement, box: { w: number; h: number }, wanted: () => boolean): Promise<boolean> {
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
  }
}

/** The sizes of all pages, in points. */
export function pageSizes(url: string, tell: (done: number, all: number) => void, stopped: () => boolean): Promise<{ width: number; height: number }[]> {
  return using(url, async (pdf) => {
    const sheets: { width: number; height: number }[] = []
    // The laptop refuses more; they need not be measured.
    const all = Math.min(pdf.numPages, 501)
    for (let n = 1; n <= all && !stopped(); n++) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (await pdf.getPage(n)).view
      sheets.push({ width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) })
      tell(n, all)
    }
    return sheets
  })
}
