import type { Steering } from '../lib/state/clicker'

// A clicker's presses that this window took, on their way to the laptop. It counts those of its own browser on the
// second display; any other screen is refused, and shows no more of it than before.
export function steerBy(address: string): Steering {
  const send = async (command: object): Promise<void> => {
    await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(command) })
  }
  return {
    Next: () => send({ do: 'next' }),
    Prev: () => send({ do: 'prev' }),
    GoTo: (slide, step) => send({ do: 'goto', slide, step }),
    ToggleCurtain: () => send({ do: 'toggle' }),
    ToggleFreeze: () => send({ do: 'freeze' }),
  }
}
