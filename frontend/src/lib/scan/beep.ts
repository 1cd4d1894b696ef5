// A short tone that says "read", for whoever looks at the card and not at the screen.
const place = 'bunyi'
let context: AudioContext | undefined

export const wantsBeep = (): boolean => localStorage.getItem(place) !== 'mati'

export function chooseBeep(on: boolean): void {
  localStorage.setItem(place, on ? 'nyala' : 'mati')
}

// Silent where the system has no sound: the screen says it too.
export function beep(): void {
  try {
    context ??= new AudioContext()
    void context.resume()
    const tone = new OscillatorNode(context, { frequency: 880 })
    const soft = new GainNode(context, { gain: 0.15 })
    tone.connect(soft).connect(context.destination)
    tone.start()
    tone.stop(context.currentTime + 0.12)
  } catch (reason) {
    console.warn('no sound', reason)
  }
}
