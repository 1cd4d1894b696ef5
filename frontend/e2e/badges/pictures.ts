// The hard pictures: ten troubles, each six times, from bearable to hopeless.
// Made anew from the seed each time, so a run elsewhere sees the very same.
import { Chance } from './chance'
import { Photo } from './photo'
import { hall, layCard, type Pose } from './scene'
import * as spoil from './spoil'
import type { Symbol } from './symbol'

export const width = 1280
export const height = 720

interface Shot {
  photo: Photo
  pose: Pose
  chance: Chance
  hard: number // 0 for the first of a kind, 1 for the last
}

interface Kind {
  name: string
  pose?: (chance: Chance, hard: number) => Partial<Pose>
  spoil: (shot: Shot) => void
}

// From low to high along the six, not always reaching them.
const grow = (hard: number, low: number, high: number) => low + (high - low) * hard

export const kinds: Kind[] = [
  { name: 'blur', spoil: ({ photo, hard }) => spoil.blur(photo, grow(hard, 1, 3.6)) },
  { name: 'motion', spoil: ({ photo, chance, hard }) => spoil.motion(photo, grow(hard, 4, 14), chance.between(0, 180)) },
  {
    name: 'tilt',
    pose: (chance, hard) => ({ yaw: (chance.below(2) ? 1 : -1) * grow(hard, 30, 66), pitch: chance.between(-18, 18), size: chance.between(170, 230) }),
    spoil: ({ photo }) => spoil.blur(photo, 0.9),
  },
  {
    name: 'dim',
    spoil({ photo, chance, hard }) {
      spoil.blur(photo, 1)
      spoil.dim(photo, grow(hard, 0.16, 0.035))
      spoil.noise(photo, grow(hard, 2, 3.6), chance)
    },
  },
  {
    name: 'noise',
    spoil({ photo, chance, hard }) {
      spoil.blur(photo, 0.8)
      spoil.noise(photo, grow(hard, 15, 75), chance)
    },
  },
  {
    name: 'glare',
    spoil({ photo, chance, pose, hard }) {
      spoil.blur(photo, 0.9)
      spoil.glare(photo, pose, grow(hard, 0.12, 0.34), grow(hard, 150, 330), chance.between(-0.3, 0.3), chance.between(-0.3, 0.3))
    },
  },
  {
    name: 'thumb',
    spoil({ photo, chance, pose, hard }) {
      spoil.thumb(photo, pose, grow(hard, 0.06, 0.3), chance.below(4))
      spoil.blur(photo, 1)
    },
  },
  {
    name: 'cracked',
    spoil({ photo, chance, pose, hard }) {
      spoil.crack(photo, pose, Math.round(grow(hard, 1, 5)), grow(hard, 2, 5), chance)
      spoil.blur(photo, 1)
    },
  },
  {
    name: 'mirrored',
    spoil({ photo, hard, chance }) {
      spoil.mirror(photo)
      spoil.blur(photo, grow(hard, 0.7, 1.9))
      spoil.noise(photo, grow(hard, 3, 14), chance)
    },
  },
  {
    name: 'small',
    pose: (_, hard) => ({ size: grow(hard, 120, 52) }),
    spoil: ({ photo, chance }) => (spoil.blur(photo, 0.75), spoil.noise(photo, 4, chance)),
  },
]
export const each = 6

// The picture of one kind: the same hall and pose whatever the symbol, so that symbols can be compared.
export function take(kind: number, nth: number, symbol: Symbol, seed = 1): Photo {
  const { pose: how, spoil } = kinds[kind]!
  const chance = new Chance(seed * 7919 + kind * 101 + nth)
  const hard = nth / (each - 1)
  const pose: Pose = {
    x: chance.between(420, 860),
    y: chance.between(260, 460),
    size: chance.between(130, 190),
    yaw: chance.between(-14, 14),
    pitch: chance.between(-14, 14),
    roll: chance.between(-40, 40),
    ...how?.(chance, hard),
  }
  const photo = new Photo(width, height)
  hall(photo, chance)
  layCard(photo, chance, symbol, pose)
  spoil({ photo, pose, chance, hard })
  return photo
}
