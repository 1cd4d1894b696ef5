/** How long the join card stays, and each welcome slide: the card is what people came for. */
export const cardStays = 24_000
export const slideStays = 10_000

// Card, slide, card, the next slide, and so on. The place is -1 for the card.
export function takeTurns(slides: () => number, show: (place: number) => void): () => void {
  let next = 0
  let timer: ReturnType<typeof setTimeout>
  const card = () => {
    show(-1)
    timer = setTimeout(slide, cardStays)
  }
  const slide = () => {
    show(next)
    next = (next + 1) % Math.max(1, slides())
    timer = setTimeout(card, slideStays)
  }
  card()
  return () => clearTimeout(timer)
}
