/** How long to wait after so many failures, in ms: longer each time, and different on each phone, so that a hall does not knock in step. */
export function pause(failures: number, chance: () => number = Math.random): number {
  return Math.min(2000 * Math.pow(1.6, failures - 1), 20000) * (0.5 + chance())
}

export type Answer = { status: number; text: string }

/**
 * Posts body until it is answered. `answered` tells whether that was an answer; else, and when nothing came, it is
 * tried again, sooner when the phone wakes up or finds a network. `failed` is told of each failure.
 */
export function send(to: string, body: string, answered: (a: Answer) => boolean, failed: (failures: number) => void): void {
  let failures = 0
  let timer = 0
  let under = false

  function attempt(): void {
    if (under) return
    clearTimeout(timer)
    under = true
    const x = new XMLHttpRequest()
    const again = (): void => {
      if (!under) return
      under = false
      failed(++failures)
      timer = window.setTimeout(attempt, pause(failures))
    }
    x.open('POST', to, true)
    x.timeout = 12000
    x.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded')
    x.setRequestHeader('Accept', 'text/html')
    x.onload = () => {
      if (x.status === 0 || !answered({ status: x.status, text: x.responseText })) again()
      else quiet()
    }
    x.onerror = x.ontimeout = x.onabort = again
    x.send(body)
  }
  function awake(): void {
    if (failures && !document.hidden) attempt()
  }
  function quiet(): void {
    window.removeEventListener('online', awake)
    document.removeEventListener('visibilitychange', awake)
  }
  window.addEventListener('online', awake)
  document.addEventListener('visibilitychange', awake)
  attempt()
}
