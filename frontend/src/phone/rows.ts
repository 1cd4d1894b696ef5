import { byId, fields, put, show, type Field } from './form'

/** How many people one form brings, as checkin.MaxTogether says. */
export const most = 10

/** The numbers of the rows beyond the first, in their order. */
function numbers(form: HTMLFormElement): number[] {
  const out: number[] = []
  for (let n = 2; n <= most; n++) if (form.querySelector('#who' + n)) out.push(n)
  return out
}

/** Makes row n from the blueprint that came with the page. */
function make(form: HTMLFormElement, n: number): void {
  const fresh = document.createElement('div')
  fresh.innerHTML = byId('blueprint')!.innerHTML.replace(/_N_/g, String(n))
  form.insertBefore(fresh.children[0]!, byId('rows-end'))
}

/** Gives the rows their choices, copied from the first one, and shows what only works with a script. */
function dress(form: HTMLFormElement): void {
  const first = byId('unsur') as HTMLSelectElement
  const list = numbers(form)
  list.forEach((n) => {
    const select = byId('unsur' + n) as HTMLSelectElement
    const chosen = select.value
    while (select.options.length > 1) select.remove(1)
    for (let i = 0; i < first.options.length; i++) select.appendChild(first.options[i]!.cloneNode(true))
    select.value = chosen
    show(form.querySelector('#who' + n + ' .drop'), true)
  })
  show(form.querySelector('[data-do=add]'), list.length < most - 1)
}

/** As many rows as the fields need. */
export function rowsFor(form: HTMLFormElement, list: Field[]): void {
  for (let n = 2; n <= most; n++) {
    if (list.some((f) => f[0] === 'nama' + n) && !byId('who' + n)) make(form, n)
  }
  dress(form)
}

/** Adds a row, and gives its name field to the person. */
export function addRow(form: HTMLFormElement): void {
  const n = numbers(form).length + 2
  if (n > most) return
  make(form, n)
  dress(form)
  byId('nama' + n)!.focus()
}

/** Takes row n away; those after it move up, since the laptop counts people by their rows. */
export function dropRow(form: HTMLFormElement, n: number): void {
  const moved: Field[] = []
  fields(form).forEach(([name, value]) => {
    const [, base, digits] = /^(\D+)(\d*)$/.exec(name) || []
    const at = Number(digits || 1)
    if (at !== n) moved.push([at > n ? base + String(at - 1) : name, value])
  })
  numbers(form).forEach((m) => form.removeChild(byId('who' + m)!))
  rowsFor(form, moved)
  put(form, moved)
  reveal(form)
}

const own = (n: number): (HTMLSelectElement | HTMLInputElement)[] => [
  byId('unsur' + n) as HTMLSelectElement,
  byId('dusun' + n) as HTMLInputElement,
]

/** Opens the part of each row that says something of its own. */
export function reveal(form: HTMLFormElement): void {
  numbers(form).forEach((n) => ((byId('lain' + n) as HTMLInputElement).checked = own(n).some((c) => !!c.value)))
}

/** What a person closes must not be sent unseen. */
export function closeOwn(tick: HTMLInputElement): void {
  const [, n] = /^lain(\d+)$/.exec(tick.id) || []
  if (n && !tick.checked) own(Number(n)).forEach((c) => (c.value = ''))
}
