import type { Deck } from '../../lib/backend'

export interface Hit {
  slide: number
  /** Where the words stand, when not in the title. */
  inside: string
}

// As people type: without capitals, marks or more than one space.
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ')

// The slides in which all the words stand, in their title, text or notes. Nothing
// wanted: all of them.
export function find(deck: Deck, wanted: string): Hit[] {
  const parts = plain(wanted).trim().split(' ').filter(Boolean)
  const hits: Hit[] = []
  deck.slides.forEach((slide, i) => {
    const lines = [slide.lead, ...slide.points.flatMap((p) => [p.label, p.text]), ...slide.notes.split('\n')].filter(Boolean)
    const all = plain([slide.title, ...lines].join(' '))
    if (!parts.every((part) => all.includes(part))) return
    const title = plain(slide.title)
    const missing = parts.find((part) => !title.includes(part))
    const line = missing && lines.find((l) => plain(l).includes(missing))
    hits.push({ slide: i, inside: line ? excerpt(line, plain(line).indexOf(missing)) : '' })
  })
  return hits
}

function excerpt(line: string, at: number, room = 48): string {
  if (line.length <= room) return line
  const from = Math.max(0, line.lastIndexOf(' ', Math.max(0, at - 12)) + 1)
  const to = line.length - from <= room ? line.length : line.lastIndexOf(' ', from + room)
  return (from ? '…' : '') + line.slice(from, to > from ? to : from + room).trim() + (to < line.length ? '…' : '')
}
