import { Refusal } from '../../lib/backend'

// A new password typed twice: what nobody sees is easily mistyped, and it can't be
// looked up later.
export class NewPassword {
  first = $state('')
  again = $state('')
  shown = $state(false)

  // Throws when the two differ. How long it must be is for the laptop to say.
  take(): string {
    if (this.first === '') throw new Refusal('empty', 'password')
    if (this.first !== this.again) throw new Refusal('passwords_differ', 'again')
    return this.first
  }
}
