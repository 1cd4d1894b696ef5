import program from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { Reader, type Picture, type Seen } from './reader'

// Somebody who looks at pictures, one at a time.
export interface Lookout {
  look(picture: Picture): Promise<Seen>
  close(): void
}

// In a worker where there is one, else in the page: an old web view may refuse
// workers, and reading a little less smoothly is better than not at all.
export async function openLookout(): Promise<Lookout> {
  return (await beside().catch(() => undefined)) ?? inPage()
}

async function beside(): Promise<Lookout> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const answer = () =>
    new Promise<unknown>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data)
      worker.onerror = (event) => reject(new Error(event.message))
    })
  if ((await answer()) !== 'ready') {
    worker.terminate()
    throw new Error('no reading in a worker')
  }
  return {
    look(picture) {
      const seen = answer()
      worker.postMessage(picture, [picture.pixels.buffer as ArrayBuffer])
      return seen as Promise<Seen>
    },
    close: () => worker.terminate(),
  }
}

async function inPage(): Promise<Lookout> {
  const reader = await Reader.open({ locateFile: () => program })
  return { look: async (picture) => reader.look(picture), close() {} }
}
