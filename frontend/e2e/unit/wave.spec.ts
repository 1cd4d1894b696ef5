import { expect, test } from '@playwright/test'
import { Wave } from '../../src/desk/voices/wave'

const tone = (hertz: number, from: number, seconds: number) => Float32Array.from({ length: from * seconds }, (_, i) => Math.sin((2 * Math.PI * hertz * i) / from))

async function samples(wave: Wave): Promise<Int16Array> {
  const bytes = await wave.file().arrayBuffer()
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 44))
  expect([head.slice(0, 4), head.slice(8, 16), head.slice(36, 40)]).toEqual(['RIFF', 'WAVEfmt ', 'data'])
  expect(new DataView(bytes).getUint32(40, true)).toBe(bytes.byteLength - 44)
  return new Int16Array(bytes.slice(44))
}

for (const from of [44_100, 48_000, 16_000])
  test(`what a microphone hears ${from} times a second is as long and as loud afterwards`, async () => {
    const wave = new Wave(from)
    const heard = tone(440, from, 2)
    for (let at = 0; at < heard.length; at += 4096) wave.add(heard.subarray(at, at + 4096))
    const got = await samples(wave)
    expect(Math.abs(got.length - 16_000)).toBeLessThanOrEqual(1)
    expect(Math.max(...got) / 0x7fff).toBeGreaterThan(0.9)
    // It swings as often: two turns through zero each time.
    const turns = got.reduce((n, x, i) => n + Number(i > 0 && x >= 0 !== got[i - 1]! >= 0), 0)
    expect(Math.abs(turns - 2 * 440 * 2)).toBeLessThanOrEqual(4)
  })

test('too loud is cut, and a minute is what the laptop takes', async () => {
  const wave = new Wave(8000)
  wave.add(new Float32Array(60 * 8000).fill(3))
  expect(new Set(await samples(wave))).toEqual(new Set([0x7fff]))
  expect(wave.file().size).toBeLessThan(1 << 20)
})
