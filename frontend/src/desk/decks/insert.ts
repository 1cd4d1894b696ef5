// Where a block of a deck's text goes: on lines of its own after the one with the caret, a blank line around it.
export function place(text: string, caret: number, block: string): { at: number; text: string } {
  const end = text.indexOf('\n', caret)
  const at = end < 0 ? text.length : end
  const before = text.slice(0, at)
  const after = text.slice(at)
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const tail = after === '' || after.startsWith('\n\n') ? '' : '\n'
  return { at, text: lead + block + tail }
}

// The text with the slide that begins at a line (counted from 1) marked as checked on that day.
export function setChecked(text: string, line: number, day: string): string {
  const lines = text.split('\n')
  for (let i = line - 1; i < lines.length; i++) {
    const l = lines[i]!
    if (/^\s*<!--.*-->\s*$/.test(l)) {
      if (/checked:/.test(l)) lines[i] = l.replace(/checked:\s*[^;>]*?(?=\s*(;|-->))/, `checked: ${day}`)
      else if (/title:|deck:/.test(l)) continue
      else lines[i] = l.replace(/\s*-->\s*$/, `; checked: ${day} -->`)
      return lines.join('\n')
    }
    if (l.trim() !== '') {
      lines.splice(i, 0, `<!-- checked: ${day} -->`)
      return lines.join('\n')
    }
  }
  return text
}
