// Pictures that offices load, sound and spoilt, made here so that no binary lies about.
import { crc32, deflateSync } from 'node:zlib'

export type Upload = { name: string; mimeType: string; buffer: Buffer }

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** A square of one colour, 8 bits a channel; `claims` is a width that its header tells instead. */
export function png(name: string, size = 64, claims = size): Upload {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(claims, 0)
  head.writeUInt32BE(claims, 4)
  head.set([8, 2], 8)
  const row = Buffer.alloc(1 + size * 3, Buffer.from([0xa8, 0x32, 0x2a]))
  row[0] = 0
  const rows = Buffer.concat(Array.from({ length: size }, () => row))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return { name, mimeType: 'image/png', buffer: Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]) }
}

/** The same, cut off in the middle as by a stick that was pulled. */
export function cut(name: string): Upload {
  const whole = png(name, 256)
  return { ...whole, buffer: whole.buffer.subarray(0, 60) }
}

export function svg(name: string, inside = ''): Upload {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><circle cx="50" cy="50" r="48" fill="#0E5A5E"/><path d="M110 10h80v80h-80z" fill="#E9B44C"/>${inside}</svg>`
  return { name, mimeType: 'image/svg+xml', buffer: Buffer.from(text) }
}
