// A sideways stroke of one finger; a stroke that is mostly up or down scrolls the notes as usual.
export function swipe(to: { left: () => void; right: () => void }) {
  return (node: HTMLElement) => {
    let from: { x: number; y: number } | null = null
    const start = (event: TouchEvent) => {
      const touch = event.touches[0]
      from = event.touches.length === 1 && touch ? { x: touch.clientX, y: touch.clientY } : null
    }
    const end = (event: TouchEvent) => {
      const touch = event.changedTouches[0]
      if (!from || !touch) return
      const dx = touch.clientX - from.x
      const dy = touch.clientY - from.y
      from = null
      if (Math.abs(dx) > 56 && Math.abs(dx) > 2 * Math.abs(dy)) (dx < 0 ? to.left : to.right)()
    }
    node.addEventListener('touchstart', start, { passive: true })
    node.addEventListener('touchend', end, { passive: true })
    return () => {
      node.removeEventListener('touchstart', start)
      node.removeEventListener('touchend', end)
    }
  }
}
