import { Malformed } from './cbor'
import { dictionary } from './dictionary'

const most = 4096

// zlib with our dictionary (RFC 1950), of most bytes at most. The browser's own inflater
// knows no dictionaries: it is given ours first, as a block that is stored as it is.
export async function inflate(packed: Uint8Array): Promise<Uint8Array> {
  const at = (i: number) => ((packed[i]! << 24) | (packed[i + 1]! << 16) | (packed[i + 2]! << 8) | packed[i + 3]!) >>> 0
  if (packed.length < 10 || (packed[0]! & 15) !== 8 || packed[0]! >> 4 > 7 || ((packed[0]! << 8) | packed[1]!) % 31 !== 0 || !(packed[1]! & 32)) throw new Malformed('zlib')
  if (at(2) !== adler(dictionary)) throw new Malformed('another dictionary')
  const n = dictionary.length
  const stored = Uint8Array.from([0, n & 255, n >> 8, ~n & 255, (~n >> 8) & 255])
  const stream = new Blob([stored, dictionary, packed.slice(6, -4)]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const out = (await all(stream.getReader(), n + most)).subarray(n)
  if (at(packed.length - 4) !== adler(out)) throw new Malformed('sum')
  return out
}

async function all(reader: ReadableStreamDefaultReader<Uint8Array>, limit: number): Promise<Uint8Array> {
  const out = new Uint8Array(limit)
  let length = 0
  for (;;) {
    const { done, value } = await reader.read().catch(() => Promise.reject(new Malformed('deflate')))
    if (done) return out.subarray(0, length)
    if (length + value.length > limit) {
      await reader.cancel()
      throw new Malformed('too long')
    }
    out.set(value, length)
    length += value.length
  }
}

function adler(bytes: Uint8Array): number {
  let [a, b] = [1, 0]
  for (const byte of bytes) {
    a = (a + byte) % 65521
    b = (b + a) % 65521
  }
  return ((b << 16) | a) >>> 0
}
