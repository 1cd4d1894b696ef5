import { createContext } from 'svelte'
import { Live as LiveCalls, refusalOf, type CertificateBatch, type DeskState, type Disk, type Hall, type Importing, type LiveState, type Refusal } from '.'
import { listen } from './window'

interface Topics {
  hall: Hall
  desk: DeskState
  disk: Disk
  villages: Importing
  certificates: CertificateBatch
}
type Topic = keyof Topics
type Update = { [T in Topic]: { topic: T; seq: number; state: Topics[T] } }[Topic]

// The newest live state. It listens before it asks, so that nothing falls between
// the two, and the newest number of each topic wins whichever way it came.
export class Live {
  hall = $state.raw<Hall>()
  desk = $state.raw<DeskState>()
  disk = $state.raw<Disk>()
  importing = $state.raw<Importing>()
  batch = $state.raw<CertificateBatch>()
  failure = $state.raw<Refusal>()
  #seen: Record<Topic, number> = { hall: -1, desk: -1, disk: -1, villages: -1, certificates: -1 }

  // Connects until the returned function is called.
  connect(): () => void {
    const stop = listen('live', (message) => this.#take(message as Update))
    void this.ask()
    return stop
  }

  async ask(): Promise<void> {
    try {
      const now: LiveState = await LiveCalls.Now()
      this.#take({ topic: 'hall', seq: now.seq, state: now.hall })
      this.#take({ topic: 'desk', seq: now.seq, state: now.desk })
      this.#take({ topic: 'disk', seq: now.seq, state: now.disk })
      this.#take({ topic: 'villages', seq: now.seq, state: now.importing })
      this.#take({ topic: 'certificates', seq: now.seq, state: now.batch })
      this.failure = undefined
    } catch (reason) {
      this.failure = refusalOf(reason)
    }
  }

  #take(update: Update): void {
    if (update.seq < this.#seen[update.topic]) return
    this.#seen[update.topic] = update.seq
    if (update.topic === 'hall') this.hall = update.state
    else if (update.topic === 'desk') this.desk = update.state
    else if (update.topic === 'disk') this.disk = update.state
    else if (update.topic === 'certificates') this.batch = update.state
    else this.importing = update.state
  }
}

// The window's, made once by whatever it is: desk or touch screen.
export const [live, provideLive] = createContext<Live>()
