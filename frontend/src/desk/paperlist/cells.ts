import { columns, type Column } from './row.svelte'

// Moving about in the grid by keyboard, as in a spreadsheet.

export function aim(body: HTMLElement, row: string, column: Column): void {
  const cell = body.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`)
  cell?.focus()
  if (cell instanceof HTMLInputElement) cell.select()
}

// Takes an arrow key to the next cell; whether it did. Left and right only from the
// end of what stands in a cell, and a list of choices keeps its own up and down.
export function move(body: HTMLElement, event: KeyboardEvent): boolean {
  const cell = event.target
  if (!(cell instanceof HTMLInputElement || cell instanceof HTMLSelectElement) || event.shiftKey) return false
  const row = cell.closest('[data-row]')
  const at = columns.findIndex((c) => c === cell.dataset.column)
  if (!row || at < 0) return false
  const text = cell instanceof HTMLInputElement ? cell : undefined
  const all = text?.selectionStart === 0 && text.selectionEnd === text.value.length
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key]
  if (!step) return false
  const [down = 0, right = 0] = step
  if (down && !text) return false
  if (right < 0 && text && !all && text.selectionEnd !== 0) return false
  if (right > 0 && text && !all && text.selectionStart !== text.value.length) return false
  const target = down ? (down > 0 ? row.nextElementSibling : row.previousElementSibling) : row
  const key = target?.getAttribute('data-row')
  const column = columns[at + right]
  if (!key || !column) return false
  aim(body, key, column)
  return true
}
