import { Vault, type VaultState } from '../../lib/backend'
import { Resource } from '../../lib/state/resource.svelte'

// How the laptop keeps its data: locked or not, and whether the disk still takes
// them. The disk tells nobody when it fills up, so it is looked at now and then,
// and at once after a write that failed.
const every = 10_000

export class Keeping {
  #looks = $state(0)
  readonly state: Resource<VaultState>

  constructor(open: () => boolean) {
    this.state = new Resource({ of: () => (open() ? 'vault' : undefined), version: () => this.#looks, ask: () => Vault.State() })
    $effect(() => {
      const look = () => void this.#looks++
      const timer = setInterval(look, every)
      addEventListener('disk', look)
      return () => {
        clearInterval(timer)
        removeEventListener('disk', look)
      }
    })
  }
}
