// Films of rooms for Chromium's fake camera, which reads its file anew whenever it is started.
import { Chance } from '../badges/chance'
import { writeFilm } from '../badges/film'
import * as spoil from '../badges/spoil'
import { forty, kinds, take } from './pictures'
import type { Printed } from './print'
import { laptop, roomOf, seat, type Answer } from './room'

/** A room in good light, in a mirror or not; and who answered what. */
export function filmRoom(file: string, printed: Printed[], mirrored: boolean): Map<number, Answer> {
  const { pixels, truth } = take(kinds.find((k) => k.name === (mirrored ? 'mirrored' : 'good'))!, 0, 6, printed)
  writeFilm(file, [pixels])
  return truth
}

/** The lamps are out. */
export function filmDark(file: string, printed: Printed[]): void {
  const chance = new Chance(8)
  const photo = roomOf(laptop(1280, 720), seat({ near: 6, far: 8, turn: 20, tilt: 15, cards: forty }, chance), printed, chance)
  spoil.dim(photo, 0.03)
  spoil.noise(photo, 4, chance)
  writeFilm(file, [photo.pixels()])
}
