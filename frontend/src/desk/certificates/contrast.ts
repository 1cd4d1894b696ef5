// How well a colour stands out from the paper it is printed on (WCAG 2): 1 not at all, 21 as black on white.

const part = (hex: string, at: number) => {
  const c = parseInt(hex.slice(at, at + 2), 16) / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}
const light = (hex: string) => 0.2126 * part(hex, 1) + 0.7152 * part(hex, 3) + 0.0722 * part(hex, 5)

/** "#0e5a5e" in whichever case; nothing else is a colour here. */
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

export function contrast(colour: string, ground = '#ffffff'): number {
  const [a, b] = [light(colour), light(ground)].sort((x, y) => y - x) as [number, number]
  return (a + 0.05) / (b + 0.05)
}

/** Whether words in it can be read on white by the rule that the laptop keeps to. */
export const clear = (colour: string): boolean => contrast(colour) >= 4.5
