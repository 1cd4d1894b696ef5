import { Refusal, refusalOf } from './refusal'
import type { Plain } from './types'

// A panic in a bound method leaves its promise hanging for ever (design.md
// decision 2); the laptop's own answers take milliseconds.
const patience = 10_000

export async function guard<T>(ask: () => Promise<T>, wait = patience): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, reject) => {
    if (wait !== Infinity) timer = setTimeout(() => reject(new Refusal('silent')), wait)
  })
  try {
    // A plain browser that opened the page by itself has no app behind it.
    if (!('go' in window)) throw new Refusal('unreachable')
    return await Promise.race([ask(), silence])
  } catch (reason) {
    throw refusalOf(reason)
  } finally {
    clearTimeout(timer)
  }
}

type Method = (...args: unknown[]) => Promise<unknown>

type Guarded<M> = {
  [K in keyof M]: M[K] extends (...args: infer A) => Promise<infer R>
    ? (...args: { [I in keyof A]: Plain<A[I]> }) => Promise<Plain<R>>
    : never
}

// The same methods, each guarded. Those in unhurried wait for a person, such as in
// a dialog of the system, and may take as long as they like.
export function guarded<M extends object>(methods: M, unhurried: (keyof M)[] = []): Guarded<M> {
  const wrapped: Record<string, Method> = {}
  for (const [name, method] of Object.entries(methods) as [string, Method][]) {
    const wait = unhurried.includes(name as keyof M) ? Infinity : patience
    wrapped[name] = (...args) => guard(() => method(...args), wait)
  }
  return wrapped as Guarded<M>
}
