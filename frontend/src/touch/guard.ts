// Keeps the window where it is: no shortcut of the browser or of the desk, no menu, no
// clipboard, nothing dragged in or out. Until the returned function is called.
export function guardWindow(): () => void {
  const stop = (event: Event) => event.preventDefault()
  const always = ['contextmenu', 'dragstart', 'dragover', 'drop', 'copy', 'cut', 'paste', 'auxclick', 'gesturestart'] as const
  const options = { capture: true, passive: false }
  const listeners: [string, (event: never) => void][] = [
    ...always.map((name): [string, (event: Event) => void] => [name, stop]),
    ['keydown', (event: KeyboardEvent) => leads(event) && event.preventDefault()],
    // The side buttons of a mouse go back and forward.
    ['mouseup', (event: MouseEvent) => event.button > 2 && event.preventDefault()],
    ['mousedown', (event: MouseEvent) => event.button > 0 && event.preventDefault()],
    ['wheel', (event: WheelEvent) => event.ctrlKey && event.preventDefault()],
  ]
  for (const [name, hear] of listeners) addEventListener(name, hear as EventListener, options)
  return () => {
    for (const [name, hear] of listeners) removeEventListener(name, hear as EventListener, options)
  }
}

// Whether a key may lead somewhere else. AltGr types letters, though some call it Ctrl and Alt.
function leads(event: KeyboardEvent): boolean {
  const command = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph')
  return command || /^F\d+$|^Escape$|^ContextMenu$|^Browser|^Launch|^Zoom/.test(event.key)
}
