// Hours of a camera in short: the reader takes no more memory after many pictures than after a few. Four hours are
// 180,000 pictures; BAPAS_HADIR_LONG=1 looks at them all.
import { expect, test } from '@playwright/test'
import { prepareZXingModule } from 'zxing-wasm/reader'
import { Chance } from '../badges/chance'
import { openReader } from '../badges/reader'
import { badgeSymbol, randomCode, symbolOf, type Symbol } from '../badges/symbol'

const pictures = process.env.BAPAS_HADIR_LONG ? 180_000 : 4_000
const [width, height] = [160, 120]

// Small pictures, since it is their number that counts: badges, foreign codes, and nothing at all.
async function reel() {
  const chance = new Chance(3)
  const symbols = [await badgeSymbol(randomCode(chance)), await badgeSymbol(randomCode(chance)), await symbolOf('https://example.com/', 'M'), undefined]
  return symbols.map((symbol) => ({ pixels: draw(symbol, chance), width, height }))
}

function draw(symbol: Symbol | undefined, chance: Chance): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [Math.floor(((i % width) - 30) / 4), Math.floor((Math.floor(i / width) - 10) / 4)]
    const dark = symbol && x >= 0 && y >= 0 && x < symbol.size && y < symbol.size && symbol.dark[y * symbol.size + x]
    pixels.fill((dark ? 20 : 220) + chance.below(16), i * 4, i * 4 + 4)
  }
  return pixels
}

/** How much the library's own heap grows where nothing is left over: allocations of a size land where they did before. */
type Heap = { _malloc(bytes: number): number; _free(at: number): void; HEAPU8: Uint8Array }
function top(heap: Heap): number {
  const at = Array.from({ length: 64 }, () => heap._malloc(16))
  for (const a of at) heap._free(a)
  return Math.max(...at)
}

test('the reader of badges does not grow', async () => {
  test.setTimeout(30 * 60_000)
  const [reader, film] = [await openReader(), await reel()]
  const heap = (await prepareZXingModule({ fireImmediately: true })) as unknown as Heap
  let found = 0
  const show = (n: number) => {
    for (let i = 0; i < n; i++) found += reader.look(film[i % film.length]!).badges.length
  }
  show(400)
  const before = { top: top(heap), memory: reader.memory, of: process.memoryUsage().arrayBuffers }
  show(pictures)
  const after = { top: top(heap), memory: reader.memory, of: process.memoryUsage().arrayBuffers }
  console.log(`${pictures} pictures: library's heap ${before.memory / 1024} KiB, then ${after.memory / 1024} KiB; its next block moved ${after.top - before.top} bytes`)
  expect(found).toBe((400 + pictures) / 2)
  expect(after.memory).toBe(before.memory)
  expect(after.top - before.top).toBeLessThan(4096)
})

// The proof must notice a reader that keeps the library's lists of results.
test('a reader that gives nothing back grows, and is noticed', async () => {
  const [reader, film] = [await openReader(), await reel()]
  const heap = (await prepareZXingModule({ fireImmediately: true })) as unknown as Heap & { readBarcodesFromPixmap: (...args: unknown[]) => { delete(): void } }
  const read = heap.readBarcodesFromPixmap
  const kept: unknown[] = []
  heap.readBarcodesFromPixmap = (...args) => {
    const results = read(...args)
    kept.push(results)
    results.delete = () => {}
    return results
  }
  try {
    for (let i = 0; i < 400; i++) reader.look(film[i % film.length]!)
    const before = top(heap)
    for (let i = 0; i < 4000; i++) reader.look(film[i % film.length]!)
    expect(top(heap) - before).toBeGreaterThan(4096)
  } finally {
    heap.readBarcodesFromPixmap = read
  }
})
