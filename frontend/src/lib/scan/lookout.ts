import program from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { Reader, type Picture, type Seen } from './reader'

// Somebody who looks at pictures, one at a time.
export interface Lookout<Seen> {
  look(picture: Picture): Promise<Seen>
  close(): void
}

export const openLookout = (): Promise<Lookout<Seen>> =>
  openWith(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    () => Reader.open({ locateFile: () => program }),
  )

// In a worker where there is one, else in the page: an old web view may refuse
// workers, and reading a little less smoothly is better than not at all.
export async function openWith<Seen>(work: () => Worker, reader: () => Promise<{ look(picture: Picture): Seen }>): Promise<Lookout<Seen>> {
  return (await beside<Seen>(work).catch(() => undefined)) ?? inPage(await reader())
}

async function beside<Seen>(work: () => Worker): Promise<Lookout<Seen>> {
  const worker = work()
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

const inPage = <Seen>(reader: { look(picture: Picture): Seen }): Lookout<Seen> => ({ look: async (picture) => reader.look(picture), close() {} })
