export type Args = Record<string, string | number>

// Puts args into a sentence's {places}. A place without an arg stays as written,
// so that a sentence may speak about {urut} itself.
export function fill(sentence: string, args: Args = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(args[name] ?? place))
}
