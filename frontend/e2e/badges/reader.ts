import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Reader } from '../../src/lib/scan/reader'

/** The library's program, as the window loads it too. */
export function wasm(): ArrayBuffer {
  return new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'))).buffer
}

/** The window's reader, in Node. */
export const openReader = (): Promise<Reader> => Reader.open({ wasmBinary: wasm() })
