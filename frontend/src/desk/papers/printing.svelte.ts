import { createContext } from 'svelte'
import type { PDFFile } from '../../lib/backend'
import type { Desk } from '../desk.svelte'

export type PaperKind = 'list' | 'badges' | 'poster' | 'cards' | 'slips' | 'form'
export type Phase = 'before' | 'after' | 'later'
export type Whose = 'all' | 'waiting' | 'chosen' | 'spares' | 'mentors'

// What is to be printed, over the parts of the attendance view: people are ticked in one
// and their badges printed in another.
export class Printing {
  kind = $state<PaperKind>('list')
  whose = $state<Whose>('all')
  chosen = $state.raw<string[]>([]) // codes of badges
  size = $state<'A4' | 'F4'>('A4')
  phones = $state(false)
  blank = $state('8')
  poster = $state<'A4' | 'A3'>('A4')
  cards = $state('1-40') // the first and the last
  phase = $state<Phase>('before') // of the survey on paper
  made = $state.raw<{ session: string; n: number; file: PDFFile }>() // slips that were made just now
  trying = $state(false) // the camera instead of the preview

  constructor(private readonly desk: Desk) {}

  // What the address asks for: hadir/cetak-slip and hadir/cetak-formulir, for links from other views.
  follow(item: string): void {
    if (item === 'cetak-slip') this.kind = 'slips'
    if (item === 'cetak-formulir') this.kind = 'form'
  }

  badges(whose: Whose, codes: string[] = this.chosen): void {
    this.kind = 'badges'
    this.trying = false
    this.whose = whose
    this.chosen = codes
    this.desk.route.go('hadir', 'cetak')
  }
}

export const [printing, providePrinting] = createContext<Printing>()
