const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

// Tells whether all words of what is looked for stand somewhere in some texts, marks and
// case aside. Undefined when nothing is looked for.
export function finder(wanted: string): ((...texts: (string | number)[]) => boolean) | undefined {
  const words = fold(wanted).split(/\s+/).filter(Boolean)
  if (!words.length) return undefined
  return (...texts) => {
    const text = fold(texts.join(' '))
    return words.every((w) => text.includes(w))
  }
}
