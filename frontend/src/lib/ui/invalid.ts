import { tick } from 'svelte'

// Puts the focus into the first refused field, which may be far from the button.
export async function toInvalid(form: HTMLElement | null | undefined): Promise<void> {
  await tick()
  const field = form?.querySelector<HTMLElement>('[aria-invalid]')
  field?.focus({ preventScroll: true })
  field?.scrollIntoView({ block: 'center' })
}
