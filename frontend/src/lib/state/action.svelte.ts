import { refusalOf, type Refusal } from '../backend'

// One thing a person asked for: whether it is under way, and what it was refused
// with. Nothing is shown as done before the laptop has said so.
export class Action {
  busy = $state(false)
  refusal = $state.raw<Refusal>()

  // Runs the work unless the last one is still under way, so a double click counts
  // once. Resolves to whether it was done.
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    this.refusal = undefined
    try {
      await work()
      return true
    } catch (reason) {
      this.refusal = refusalOf(reason)
      return false
    } finally {
      this.busy = false
    }
  }

  // The refusal that belongs to one of the form's fields.
  at(field: string): Refusal | undefined {
    return this.refusal?.field === field ? this.refusal : undefined
  }

  // The refusal that belongs to none of the fields the form shows.
  elsewhere(...fields: string[]): Refusal | undefined {
    return this.refusal && !fields.includes(this.refusal.field) ? this.refusal : undefined
  }
}
