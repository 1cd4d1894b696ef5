import { createContext } from 'svelte'
import type { Film } from '../../backend/types'

/** Where a screen finds what slides show, and whom it tells that it may not make a sound. */
export interface MediaPlace {
  url(src: string): string
  muted(on: boolean): void
}

export const [mediaPlace, provideMediaPlace] = createContext<MediaPlace>()

/** Context of a live screen: which film runs and how far it is. A preview has none, and its films stand. */
export const filmState = Symbol('film')
export type FilmState = () => Film & { src: string }
