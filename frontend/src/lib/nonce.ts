// A form's own random value: sent twice, it counts once. Not crypto.randomUUID,
// which some webviews keep for pages they call secure.
export function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
}
