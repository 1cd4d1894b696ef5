import type { Lookout } from './lookout'
import type { Picture } from './reader'

// Why there is no picture, each with a sentence of its own: scan.trouble.*
export type Trouble = 'denied' | 'missing' | 'busy' | 'lost' | 'unsupported' | 'broken'

export interface Wish {
  width: number
  height: number
  pace: number // milliseconds from picture to picture at the least
  place: string // where this laptop remembers which camera it was
}

// A camera whose pictures are looked at one by one: asks for it, shows it, lets it go.
// Runs for hours: one picture is in work at a time and none is kept.
export abstract class Feed<Seen> {
  on = $state(false)
  trouble = $state<Trouble>()
  cameras = $state.raw<{ key: string; label: string }[]>([])
  chosen = $state('')
  torch = $state<boolean>() // undefined: this camera has none
  #wish: Wish
  #stream: MediaStream | undefined
  #run = 0 // each start and stop makes what came before it stale

  constructor(wish: Wish) {
    this.#wish = wish
  }

  // Somebody who looks, and what was seen at that time.
  protected abstract open(): Promise<Lookout<Seen>>
  protected abstract heard(seen: Seen, now: number): void

  // Starts the camera and shows it in video, until stop.
  async start(video: HTMLVideoElement, key = localStorage.getItem(this.#wish.place) ?? ''): Promise<void> {
    this.stop()
    const run = ++this.#run
    let lookout: Lookout<Seen> | undefined
    try {
      const stream = await open(key, this.#wish)
      if (run !== this.#run) return release(stream)
      this.#take(stream, run)
      video.srcObject = stream
      await video.play()
      lookout = await this.open()
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
    this.torch = undefined
  }

  remember(key: string): void {
    localStorage.setItem(this.#wish.place, key)
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

  async #look(video: HTMLVideoElement, canvas: HTMLCanvasElement, lookout: Lookout<Seen>, run: number): Promise<void> {
    const start = performance.now()
    const picture = pictureOf(video, canvas, this.#wish.width)
    if (picture) {
      const seen = await lookout.look(picture)
      if (run !== this.#run) return
      this.heard(seen, performance.now())
    }
    await new Promise((done) => setTimeout(done, Math.max(4, this.#wish.pace - (performance.now() - start))))
  }

  #fail(trouble: Trouble): void {
    this.stop()
    this.trouble = trouble
  }
}

async function open(key: string, { width, height }: Wish): Promise<MediaStream> {
  if (!navigator.mediaDevices?.getUserMedia) throw new DOMException('no camera here', 'NotSupportedError')
  const wish: MediaTrackConstraints = { width: { ideal: width }, height: { ideal: height } }
  const ask = (video: MediaTrackConstraints) => navigator.mediaDevices.getUserMedia({ video, audio: false })
  if (!key) return ask({ ...wish, facingMode: { ideal: 'environment' } })
  // The camera of last time may lie at home.
  return ask({ ...wish, deviceId: { exact: key } }).catch((reason: DOMException) => (troubleOf(reason) === 'missing' ? ask(wish) : Promise.reject(reason)))
}

function release(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement, widest: number): Picture | undefined {
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
