// Lets text be as large as its box allows. The box's style multiplies its sizes by --fit and keeps them over --least;
// this turns --fit down until nothing sticks out, and only then --least: a small line is bad from the last row, a
// cut-off one is worse. Slides far from the current one have no size; they are settled when they get one.
function fitting(over: (node: HTMLElement) => boolean) {
  return (node: HTMLElement) => {
    let done = ''
    const set = (size: number, least: number) => {
      node.style.setProperty('--fit', size.toFixed(2))
      node.style.setProperty('--least', `${least}px`)
    }
    function settle() {
      if (!node.clientHeight) return
      let size = 1
      let least = 28
      set(size, least)
      while (over(node) && size > 0.5) set((size -= 0.03), least)
      while (over(node) && least > 18) set(size, (least -= 1))
    }
    // A measurement of our own must not call for the next one, nor a slide that leaves and comes back.
    const sized = new ResizeObserver(() => {
      const now = `${node.clientWidth}x${node.clientHeight}`
      if (now === done || !node.clientHeight) return
      done = now
      settle()
    })
    const changed = new MutationObserver(settle)
    sized.observe(node)
    changed.observe(node, { childList: true, characterData: true, subtree: true })
    // Until the app's own letters are there, others are measured.
    void document.fonts.ready.then(settle)
    settle()
    return () => {
      sized.disconnect()
      changed.disconnect()
    }
  }
}

/** For a box of text alone. */
export const fit = fitting(
  (node) => node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1,
)

/**
 * For a slide, whose pictures may well reach over its edge: words and the pieces that hold them count, each against the nearest data-room
 * around it.
 */
export const fitSlide = fitting((node) => {
  for (const words of node.querySelectorAll<HTMLElement>('h1, h2, h3, p, [data-piece]')) {
    const room = words.closest('[data-room]')?.getBoundingClientRect()
    const own = words.getBoundingClientRect()
    if (!room || !own.height) continue
    if (own.bottom > room.bottom + 1 || own.top < room.top - 1 || own.right > room.right + 1) return true
    if (words.scrollWidth > words.clientWidth + 1) return true
  }
  return false
})
