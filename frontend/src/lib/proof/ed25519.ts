import { verifyAsync } from '@noble/ed25519'

// Is it that key's signature? The browser's own Ed25519 where it has one, else noble's,
// as strict as Go's.
export async function signedBy(key: Uint8Array, signature: Uint8Array, message: Uint8Array): Promise<boolean> {
  try {
    const own = await crypto.subtle.importKey('raw', key.slice(), 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', own, signature.slice(), message.slice())
  } catch {
    return verifyAsync(signature.slice(), message.slice(), key.slice(), { zip215: false }).catch(() => false)
  }
}
