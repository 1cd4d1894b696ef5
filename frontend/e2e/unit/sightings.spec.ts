import { expect, test } from '@playwright/test'
import { Sightings } from '../../src/lib/scan/sightings'

test('a badge that rests before the camera is read once', () => {
  const seen = new Sightings()
  expect(seen.fresh(['K7M2Q2'], 0)).toEqual(['K7M2Q2'])
  for (let at = 80; at < 60_000; at += 80) expect(seen.fresh(['K7M2Q2'], at)).toEqual([])
})

test('a picture in which it could not be read is no absence', () => {
  const seen = new Sightings()
  seen.fresh(['K7M2Q2'], 0)
  for (let at = 80; at < 1500; at += 80) expect(seen.fresh([], at)).toEqual([])
  expect(seen.fresh(['K7M2Q2'], 1500)).toEqual([])
})

test('out of the picture for a moment, it is read again', () => {
  const seen = new Sightings()
  seen.fresh(['K7M2Q2'], 0)
  expect(seen.fresh(['K7M2Q2'], 2500)).toEqual(['K7M2Q2'])
})

test('two badges in one picture are two readings, whatever the other does', () => {
  const seen = new Sightings()
  expect(seen.fresh(['A', 'B'], 0)).toEqual(['A', 'B'])
  expect(seen.fresh(['B', 'C'], 100)).toEqual(['C'])
})

test('four hours of ever new codes are not remembered', () => {
  const seen = new Sightings()
  for (let i = 0; i < 180_000; i++) seen.fresh([`code ${i}`], i * 80)
  expect(seen.size).toBeLessThan(40)
})
