import { troubleOf, type Trouble } from '../../lib/scan/feed.svelte'
import { takeWave } from './wave'

// What browsers record, best first: AAC plays on phones that have never heard of Opus.
const kinds = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/webm']
const rate = 32_000 // bits a second: a voice is plain in it, and a minute is 240 KB
const place = 'mikrofon'

export const longest = 60 // seconds

// Whether this window can record at all; where not, a file does.
export const records = (): boolean => typeof AudioContext !== 'undefined' && Boolean(navigator.mediaDevices?.getUserMedia)

// Undefined: this window has no recorder, or one that can't write any of them, as
// WebKitGTK without all its plug-ins.
const kindHere = (): string | undefined => (typeof MediaRecorder === 'undefined' ? undefined : kinds.find((kind) => MediaRecorder.isTypeSupported(kind)))

// One recording from a microphone: how loud it is, how long, and what came of it.
export class Recorder {
  state = $state<'ready' | 'opening' | 'recording' | 'done'>('ready')
  trouble = $state<Trouble>()
  level = $state(0) // 0 to 1
  seconds = $state(0)
  microphones = $state.raw<{ key: string; label: string }[]>([])
  chosen = $state('')
  sound = $state.raw<Blob>()
  #stream: MediaStream | undefined
  #end: (() => void) | undefined // of the recording
  #hearing: AudioContext | undefined
  #run = 0

  async start(): Promise<void> {
    this.drop()
    const run = ++this.#run
    this.state = 'opening'
    try {
      const stream = await open(localStorage.getItem(place) ?? '')
      if (run !== this.#run) return release(stream)
      this.#stream = stream
      const [track] = stream.getAudioTracks()
      this.chosen = track?.getSettings().deviceId ?? ''
      if (track) track.onended = () => run === this.#run && this.stop()
      await this.#list()
      if (run === this.#run) this.#record(stream, run)
    } catch (reason) {
      if (run !== this.#run) return
      this.drop()
      this.trouble = troubleOf(reason)
    }
  }

  // Ends the recording: what was said is kept until drop.
  stop(): void {
    this.#end?.()
    this.#end = undefined
  }

  // Another microphone, from the next recording on.
  choose(key: string): void {
    this.chosen = key
    localStorage.setItem(place, key)
  }

  // Lets the microphone go, and forgets what was said.
  drop(): void {
    this.#run++
    this.stop()
    this.#quiet()
    this.sound = undefined
    this.trouble = undefined
    this.seconds = 0
    this.state = 'ready'
  }

  #record(stream: MediaStream, run: number): void {
    const began = performance.now()
    const done = (sound: Blob) => {
      if (run !== this.#run) return
      this.seconds = Math.min(longest, (performance.now() - began) / 1000)
      this.sound = sound
      this.#quiet()
      this.state = 'done'
    }
    this.#hearing = new AudioContext()
    const source = this.#hearing.createMediaStreamSource(stream)
    const kind = kindHere()
    this.#end = kind ? takeAs(kind, stream, done) : takeWave(source, done)
    this.state = 'recording'
    this.#listen(source, began, run)
  }

  // How loud it is, many times a second; and the end of what may be recorded.
  #listen(source: MediaStreamAudioSourceNode, began: number, run: number): void {
    const meter = source.context.createAnalyser()
    source.connect(meter)
    const wave = new Float32Array(meter.fftSize)
    const look = () => {
      if (run !== this.#run || this.state !== 'recording') return
      meter.getFloatTimeDomainData(wave)
      this.level = Math.min(1, 3 * Math.sqrt(wave.reduce((sum, x) => sum + x * x, 0) / wave.length))
      this.seconds = (performance.now() - began) / 1000
      if (this.seconds >= longest) this.stop()
      else setTimeout(look, 80)
    }
    look()
  }

  #quiet(): void {
    if (this.#stream) release(this.#stream)
    this.#stream = undefined
    void this.#hearing?.close()
    this.#hearing = undefined
    this.level = 0
  }

  // Names are told only once a microphone was allowed.
  async #list(): Promise<void> {
    const all = await navigator.mediaDevices.enumerateDevices()
    this.microphones = all.filter((d) => d.kind === 'audioinput').map((d, i) => ({ key: d.deviceId, label: d.label || String(i + 1) }))
  }
}

function takeAs(mimeType: string, stream: MediaStream, done: (sound: Blob) => void): () => void {
  const parts: Blob[] = []
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: rate })
  recorder.ondataavailable = ({ data }) => parts.push(data)
  recorder.onstop = () => done(new Blob(parts, { type: recorder.mimeType }))
  recorder.start()
  return () => {
    if (recorder.state === 'recording') recorder.stop()
  }
}

async function open(key: string): Promise<MediaStream> {
  const ask = (audio: MediaTrackConstraints | true) => navigator.mediaDevices.getUserMedia({ audio, video: false })
  if (!key) return ask(true)
  // The microphone of last time may lie at home.
  return ask({ deviceId: { exact: key } }).catch((reason: DOMException) => (troubleOf(reason) === 'missing' ? ask(true) : Promise.reject(reason)))
}

function release(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
