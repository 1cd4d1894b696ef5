// The few colours of the pictures. Everything is drawn with one ink line; a fill says what belongs together, never
// who somebody is.
export const ink = 'var(--ink)'
export const paper = 'var(--paper)'
export const white = 'var(--card)'
export const rice = 'var(--rice)'
export const sea = 'var(--sea)'
export const mist = 'var(--sea-light)'
export const red = 'var(--red)'
export const gold = 'var(--gold)'
export const skin = '#e6bd90'
export const wood = '#c99a62'
export const leaf = '#7fa99b'
export const dusk = '#43656a'
export const grey = '#b9b3a6'

/** The line of all pictures, in px at 1280 x 720. */
export const line = 4

export type XY = [x: number, y: number]
