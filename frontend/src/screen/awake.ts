// Keeps the projector from going dark during the talk, where the browser can (a page of this laptop, not one of the
// plain-http network). The lock is lost whenever the page is hidden, so it is asked for again.
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined
  const ask = async () => {
    if (document.visibilityState !== 'visible') return
    try {
      lock = await navigator.wakeLock?.request('screen')
    } catch {
      // Refused on low battery; the talk goes on without it.
    }
  }
  void ask()
  document.addEventListener('visibilitychange', ask)
  return () => {
    document.removeEventListener('visibilitychange', ask)
    void lock?.release()
  }
}
