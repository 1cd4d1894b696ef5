export interface Toast {
  id: number
  text: string
  tone: 'done' | 'problem'
  undo?: () => void
  link?: { href: string; text: string } // where to look next
}

// Short messages at the foot of the window. What can be undone stays longer.
export class Toasts {
  list = $state<Toast[]>([])
  #last = 0
  #timers = new Map<number, ReturnType<typeof setTimeout>>()

  say(text: string, options: Partial<Pick<Toast, 'tone' | 'undo' | 'link'>> = {}): void {
    const toast: Toast = { id: ++this.#last, text, tone: options.tone ?? 'done', undo: options.undo, link: options.link }
    this.list = [...this.list.slice(-1), toast]
    this.resume(toast)
  }

  drop(id: number): void {
    this.hold(id)
    this.list = this.list.filter((t) => t.id !== id)
  }

  // Someone is reading it or has the focus in it.
  hold(id: number): void {
    clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
  }

  resume(toast: Toast): void {
    this.hold(toast.id)
    const stay = toast.undo || toast.link || toast.tone === 'problem' ? 10_000 : 6_000
    this.#timers.set(toast.id, setTimeout(() => this.drop(toast.id), stay))
  }
}
