// Codes as files: what somebody scanned or photographed, without the app that printed it.
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'uqr'

export interface Asked {
  name: string
  text: string
  lists: number[]
  verdict: string
}
export const vectors = JSON.parse(readFileSync(join(import.meta.dirname, '../../backend/proof/testdata/vectors.json'), 'utf8')) as { lists: string[]; cases: Asked[] }
export const asked = (name: string): Asked => vectors.cases.find((c) => c.name === name)!
export const listFile = (c: Asked): Buffer => Buffer.from(vectors.lists[c.lists[0]!]!, 'base64')

const squares = (text: string) => encode(text, { ecc: 'Q', border: 4 }).data

// A page of a PDF with the code, as vectors.
export function pdfOf(text: string): Buffer {
  const rows = squares(text)
  const size = 2.2
  const drawn = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${60 + x * size} ${400 - y * size} ${size} ${size} re`] : []))).join('\n') + '\nf'
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents 4 0 R >>', `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`]
  let out = '%PDF-1.4\n'
  const places = objects.map((o, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${o}\nendobj\n`
    return at
  })
  const at = out.length
  out += `xref\n0 5\n0000000000 65535 f \n${places.map((p) => String(p).padStart(10, '0') + ' 00000 n \n').join('')}trailer << /Size 5 /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.from(out, 'latin1')
}

// A photo of the code: drawn in a page, a little turned.
export async function photoOf(page: Page, text: string): Promise<Buffer> {
  const url = await page.evaluate((rows) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 700 })
    const c = canvas.getContext('2d')!
    c.fillStyle = '#f4efe4'
    c.fillRect(0, 0, 900, 700)
    c.translate(260, 90)
    c.rotate(0.08)
    c.fillStyle = '#222'
    rows.forEach((row, y) => row.forEach((on, x) => on && c.fillRect(x * 6, y * 6, 6.2, 6.2)))
    return canvas.toDataURL('image/jpeg', 0.8)
  }, squares(text))
  return Buffer.from(url.split(',')[1]!, 'base64')
}
