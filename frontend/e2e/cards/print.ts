// The cards as a printer gets them: the program's own PDF, drawn by poppler.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

// A printed card, cut: light from 0 to 255, and how much of its side the marker takes.
export interface Printed {
  size: number
  light: Uint8Array
}

export const cardSide = 0.21 // metres
export const markerSide = 0.168

const dpi = 20

// The forty, by number from 1; made of what TestTheSetIsFortySheets leaves to be looked at.
export function printedCards(): Printed[] {
  const folder = mkdtempSync(join(tmpdir(), 'bapas-hadir-cards-'))
  try {
    execFileSync('go', ['test', '-count=1', '-run', '^TestTheSetIsFortySheets$', './backend/paper/answercard'], {
      cwd: resolve(import.meta.dirname, '../../..'),
      env: { ...process.env, PAPER_OUT: folder },
    })
    execFileSync('pdftoppm', ['-gray', '-r', String(dpi), join(folder, 'answer-cards.pdf'), join(folder, 'page')])
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .map((name) => cut(readFileSync(join(folder, name))))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

// Everything above the line where the sheet is cut.
function cut(pgm: Buffer): Printed {
  const [head, wide] = /^P5\s(\d+)\s\d+\s255\s/.exec(pgm.toString('latin1', 0, 40)) ?? []
  if (!head) throw new Error('no picture of a page')
  const size = Number(wide)
  return { size, light: new Uint8Array(pgm.subarray(head.length, head.length + size * size)) }
}
