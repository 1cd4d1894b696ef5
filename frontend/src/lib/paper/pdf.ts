import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

// The legacy build, because the webviews of office laptops are years old. Where a
// webview starts no worker, pdf.js runs the same file in the page.
GlobalWorkerOptions.workerSrc = worker

// Draws a page of a PDF as wide as the canvas is shown, sharp on this screen, and tells
// how many pages there are. One that is not there is the last.
export async function drawPage(base64: string, canvas: HTMLCanvasElement, width: number, number = 1): Promise<number> {
  const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
  const loading = getDocument({ data })
  try {
    const paper = await loading.promise
    const page = await paper.getPage(Math.min(number, paper.numPages))
    const natural = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: (width * Math.max(1, devicePixelRatio)) / natural.width })
    // Drawn aside first: a canvas that is given a size is blank until it is painted.
    const fresh = document.createElement('canvas')
    fresh.width = Math.round(viewport.width)
    fresh.height = Math.round(viewport.height)
    await page.render({ canvas: fresh, viewport }).promise
    canvas.width = fresh.width
    canvas.height = fresh.height
    canvas.getContext('2d')?.drawImage(fresh, 0, 0)
    return paper.numPages
  } finally {
    await loading.destroy()
  }
}

// Opens a PDF that a stranger may have made; its fonts stay out of the window.
export const openPDF = (data: Uint8Array) => getDocument({ data, disableFontFace: true })
