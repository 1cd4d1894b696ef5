import { Printers, refusalOf, type Printed, type Printer, type PrinterList, type PrintNews, type Refusal } from '../backend'

const again = 1_000 // ms: a printer takes seconds for anything

// The printers as they stand, for as long as somebody looks. Make it while a component is
// being made.
export class Watched {
  list = $state.raw<PrinterList>()
  failure = $state.raw<Refusal>()

  constructor() {
    $effect(() => {
      let gone = false
      let timer: ReturnType<typeof setTimeout> | undefined
      const look = async () => {
        await this.look()
        if (!gone) timer = setTimeout(look, again)
      }
      void look()
      return () => {
        gone = true
        clearTimeout(timer)
      }
    })
  }

  async look(): Promise<void> {
    try {
      this.list = await Printers.List()
      this.failure = undefined
    } catch (reason) {
      this.failure = refusalOf(reason)
    }
  }
}

// What was sent to a printer last, followed until nothing more becomes of it. Make it
// while a component is being made.
export class Sent {
  printer = $state('') // as people call it
  size = $state('')
  fitted = $state(false)
  news = $state.raw<PrintNews>()
  failure = $state.raw<Refusal>()
  #turn = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    $effect(() => () => this.forget())
  }

  forget(): void {
    this.#turn++
    clearTimeout(this.#timer)
    this.news = this.failure = undefined
  }

  follow(on: Printer, size: string, printed: Printed): void {
    this.forget()
    this.printer = on.info
    this.size = size
    this.fitted = printed.fitted
    this.news = { step: 'waiting', over: false }
    void this.#look(this.#turn, on.name, printed.job)
  }

  async #look(turn: number, name: string, job: number): Promise<void> {
    try {
      const news = await Printers.Job(name, job)
      if (turn !== this.#turn) return
      this.news = news
      this.failure = undefined
      if (news.over) return
    } catch (reason) {
      if (turn !== this.#turn) return
      this.failure = refusalOf(reason) // it may well answer the next time
    }
    this.#timer = setTimeout(() => this.#look(turn, name, job), again)
  }
}
