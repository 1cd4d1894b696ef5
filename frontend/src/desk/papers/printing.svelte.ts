import { createContext } from 'svelte'
import type { Desk } from '../desk.svelte'

export type PaperKind = 'list' | 'badges' | 'poster' | 'cards'
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
  trying = $state(false) // the camera instead of the preview

  constructor(private readonly desk: Desk) {}

  badges(whose: Whose, codes: string[] = this.chosen): void {
    this.kind = 'badges'
    this.trying = false
    this.whose = whose
    this.chosen = codes
    this.desk.route.go('hadir', 'cetak')
  }
}

export const [printing, providePrinting] = createContext<Printing>()
