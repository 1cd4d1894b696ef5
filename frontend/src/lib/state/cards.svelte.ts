// A card of these six letters came to the door. The one place where a read card
// becomes an arrival, whoever read it: camera, USB scanner or a typed code.
export async function arriveByCard(code: string): Promise<Card> {
  return { code, at: Date.now() }
}

export interface Card {
  code: string
  at: number
}

const shown = 50

// The cards that this window has read, newest first.
export class Cards {
  list = $state.raw<Card[]>([])
  scanning = $state(false) // the dialog with the camera is open

  async read(code: string): Promise<Card> {
    const card = await arriveByCard(code)
    this.list = [card, ...this.list].slice(0, shown)
    return card
  }
}
