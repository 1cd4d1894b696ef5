import { openLookout, type Lookout } from './lookout'
import type { Picture } from './reader'
import { Sightings } from './sightings'

// Why there is no picture, each with a sentence of its own: scan.trouble.*
export type Trouble = 'denied' | 'missing' | 'busy' | 'lost' | 'unsupported' | 'broken'

interface Hear {
  badge: (code: string) => void
  answer: (text: string) => void
  foreign: () => void
}

// A laptop's worth of work: enough pictures that a card passed by is read, with
// time left for the desk.
const pace = 80 // milliseconds from picture to picture at the least
const widest = 1280
const dark = 38 // of 255; below it codes drown in the sensor's noise
const darkFor = 12 // pictures in a row, so that a hand over the lens is no complaint
const place = 'kamera'

// The camera that reads badges: asks for it, looks at its pictures one by one, and
// lets it go. Runs for hours: one picture is in work at a time and none is kept.
export class Camera {
  on = $state(false)
  trouble = $state<Trouble>()
  tooDark = $state(false)
  cameras = $state.raw<{ key: string; label: string }[]>([])
  chosen = $state('')
  torch = $state<boolean>() // undefined: this camera has none
  #hear: Hear
  #stream: MediaStream | undefined
  #run = 0 // each start and stop makes what came before it stale
  #badges = new Sightings()
  #answers = new Sightings()
  #foreign = new Sightings(5000)

  constructor(hear: Hear) {
    this.#hear = hear
  }

  // Starts the camera and shows it in video, until stop.
  async start(video: HTMLVideoElement, key = localStorage.getItem(place) ?? ''): Promise<void> {
    this.stop()
    const run = ++this.#run
    let lookout: Lookout | undefined
    try {
      const stream = await open(key)
      if (run !== this.#run) return release(stream)
      this.#take(stream, run)
      video.srcObject = stream
      await video.play()
      lookout = await openLookout()
      if (run === this.#run) this.on = true
      await this.#list()
      const canvas = document.createElement('canvas')
      while (run === this.#run) await this.#look(video, canvas, lookout, run)
    } catch (reason) {
      if (run === this.#run) this.#fail(troubleOf(reason))
    } finally {
      lookout?.close()
    }
  }

  stop(): void {
    this.#run++
    if (this.#stream) release(this.#stream)
    this.#stream = undefined
    this.on = false
    this.trouble = undefined
    this.tooDark = false
    this.torch = undefined
  }

  remember(key: string): void {
    localStorage.setItem(place, key)
  }

  async turnTorch(on: boolean): Promise<void> {
    const [track] = this.#stream?.getVideoTracks() ?? []
    await track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] })
    this.torch = on
  }

  #take(stream: MediaStream, run: number): void {
    this.#stream = stream
    const [track] = stream.getVideoTracks()
    if (!track) return
    track.onended = () => run === this.#run && this.#fail('lost')
    this.chosen = track.getSettings().deviceId ?? ''
    const able = track.getCapabilities?.() as (MediaTrackCapabilities & { torch?: boolean }) | undefined
    this.torch = able?.torch ? false : undefined
  }

  // Names are told only once a camera was allowed.
  async #list(): Promise<void> {
    const all = await navigator.mediaDevices.enumerateDevices()
    this.cameras = all.filter((d) => d.kind === 'videoinput').map((d, i) => ({ key: d.deviceId, label: d.label || String(i + 1) }))
  }

  #darkness = 0
  async #look(video: HTMLVideoElement, canvas: HTMLCanvasElement, lookout: Lookout, run: number): Promise<void> {
    const start = performance.now()
    const picture = pictureOf(video, canvas)
    if (picture) {
      const seen = await lookout.look(picture)
      if (run !== this.#run) return
      const now = performance.now()
      for (const code of this.#badges.fresh(seen.badges, now)) this.#hear.badge(code)
      for (const text of this.#answers.fresh(seen.answers, now)) this.#hear.answer(text)
      const read = seen.badges.length + seen.answers.length > 0
      if (this.#foreign.fresh(seen.foreign, now).length && !read) this.#hear.foreign()
      this.#darkness = seen.light < dark && !read ? this.#darkness + 1 : 0
      this.tooDark = this.#darkness >= darkFor
    }
    await new Promise((done) => setTimeout(done, Math.max(4, pace - (performance.now() - start))))
  }

  #fail(trouble: Trouble): void {
    this.stop()
    this.trouble = trouble
  }
}

async function open(key: string): Promise<MediaStream> {
  if (!navigator.mediaDevices?.getUserMedia) throw new DOMException('no camera here', 'NotSupportedError')
  const wish: MediaTrackConstraints = { width: { ideal: 1280 }, height: { ideal: 720 } }
  const ask = (video: MediaTrackConstraints) => navigator.mediaDevices.getUserMedia({ video, audio: false })
  if (!key) return ask({ ...wish, facingMode: { ideal: 'environment' } })
  // The camera of last time may lie at home.
  return ask({ ...wish, deviceId: { exact: key } }).catch((reason: DOMException) => (troubleOf(reason) === 'missing' ? ask(wish) : Promise.reject(reason)))
}

function release(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): Picture | undefined {
  const { videoWidth, videoHeight } = video
  if (video.readyState < video.HAVE_CURRENT_DATA || !videoWidth) return undefined
  const scale = Math.min(1, widest / Math.max(videoWidth, videoHeight))
  const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)]
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return undefined
  context.drawImage(video, 0, 0, width, height)
  return { pixels: context.getImageData(0, 0, width, height).data, width, height }
}

export function troubleOf(reason: unknown): Trouble {
  const name = reason instanceof Error || reason instanceof DOMException ? reason.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing'
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy'
  return name === 'NotSupportedError' ? 'unsupported' : 'broken'
}
