// A recording as plain samples, for windows that have a microphone and no recorder. A
// minute must stay under what the laptop takes (outreach.MaxVoice), so that it sounds as a
// telephone does.
const rate = 8000

export class Wave {
  #samples: number[] = []
  #sum = 0 // of what has come for the next sample, so that high tones don't turn into low ones
  #n = 0
  #owed = 0

  constructor(private readonly from: number) {}

  add(heard: Float32Array): void {
    for (const x of heard) {
      this.#sum += x
      this.#n++
      this.#owed += rate / this.from
      if (this.#owed < 1) continue
      this.#owed--
      this.#samples.push(Math.max(-1, Math.min(1, this.#sum / this.#n)))
      this.#sum = this.#n = 0
    }
  }

  file(): Blob {
    const size = this.#samples.length * 2
    const file = new DataView(new ArrayBuffer(44 + size))
    const text = (at: number, word: string) => [...word].forEach((c, i) => file.setUint8(at + i, c.charCodeAt(0)))
    text(0, 'RIFF')
    text(8, 'WAVEfmt ')
    text(36, 'data')
    for (const [at, value] of [[4, 36 + size], [16, 16], [24, rate], [28, rate * 2], [40, size]] as const) file.setUint32(at, value, true)
    for (const [at, value] of [[20, 1], [22, 1], [32, 2], [34, 16]] as const) file.setUint16(at, value, true)
    this.#samples.forEach((x, i) => file.setInt16(44 + i * 2, Math.round(x * 0x7fff), true))
    return new Blob([file.buffer], { type: 'audio/wav' })
  }
}

// Takes samples until it is stopped, and then gives them.
export function takeWave(source: MediaStreamAudioSourceNode, done: (sound: Blob) => void): () => void {
  const { context } = source
  const wave = new Wave(context.sampleRate)
  // Deprecated, and what every window has: a worklet would need a file of its own.
  const tap = context.createScriptProcessor(4096, 1, 1)
  tap.onaudioprocess = ({ inputBuffer }) => wave.add(inputBuffer.getChannelData(0))
  source.connect(tap)
  tap.connect(context.destination) // or nothing is taken; it puts out silence
  return () => {
    tap.onaudioprocess = null
    tap.disconnect()
    done(wave.file())
  }
}
