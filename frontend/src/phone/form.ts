// A form as a list of names and values: what is sent, kept and put back.

export type Field = [name: string, value: string]

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

export const byId = (id: string): HTMLElement | null => document.getElementById(id)

export function show(e: HTMLElement | null, on: boolean): void {
  if (e) e.style.display = on ? 'block' : 'none'
}

export function controls(form: HTMLFormElement): Control[] {
  const out: Control[] = []
  for (let i = 0; i < form.elements.length; i++) out.push(form.elements[i] as Control)
  return out
}

const ticks = (c: Control): c is HTMLInputElement => c.type === 'radio' || c.type === 'checkbox'

export function fields(form: HTMLFormElement): Field[] {
  const out: Field[] = []
  controls(form).forEach((c) => {
    if (c.name && (!ticks(c) || c.checked)) out.push([c.name, c.value])
  })
  return out
}

export function put(form: HTMLFormElement, list: Field[]): void {
  controls(form).forEach((c) => {
    if (ticks(c) && c.name) c.checked = false
    list.forEach(([name, value]) => {
      if (c.name !== name) return
      if (!ticks(c)) c.value = value
      else if (c.value === value) c.checked = true
    })
  })
}

export function valueOf(list: Field[], name: string): string {
  for (let i = 0; i < list.length; i++) if (list[i]![0] === name) return list[i]![1]
  return ''
}

export function encode(list: Field[]): string {
  return list.map((f) => encodeURIComponent(f[0]) + '=' + encodeURIComponent(f[1])).join('&')
}
