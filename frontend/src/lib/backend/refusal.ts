// What the laptop said no with. Codes are those of backend/outreach/error.go, and
// three of the window's own: 'silent' (no answer came), 'unreachable' (the page was
// opened outside the app) and 'drawing' (a page of the window broke).
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly field = '',
    readonly args: Record<string, string> = {},
    cause?: unknown,
  ) {
    super(field ? `${code} (${field})` : code, { cause })
    this.name = 'Refusal'
  }
}

// A refusal that came inside an answer: of one row among many.
export function asRefusal(told: { code: string; field: string; args?: Record<string, string> } | undefined): Refusal | undefined {
  return told && new Refusal(told.code, told.field, told.args)
}

// Wails rejects with an Error whose message is our JSON; anything else is a fault
// of the app and is told as one.
export function refusalOf(reason: unknown): Refusal {
  if (reason instanceof Refusal) return reason
  const text = reason instanceof Error ? reason.message : String(reason)
  try {
    const told = JSON.parse(text)
    if (typeof told?.code === 'string') return new Refusal(told.code, told.field ?? '', told.args ?? {}, reason)
  } catch {
    // Not JSON: a fault that never passed the error formatter.
  }
  return new Refusal('internal', '', {}, reason)
}
