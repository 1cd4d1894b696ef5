import { encode } from 'uqr'
import { answers } from './answer'
import { byId, show, type Field } from './form'

let at = 0

/** Draws the answers of the person at `at` as a QR, large and plain: the laptop's camera reads it from the phone's screen. */
export function drawQR(token: string, list: Field[], next: boolean): void {
  const people = answers(token, list)
  at = next ? (at + 1) % people.length : Math.min(at, people.length - 1)
  const person = people[at]!
  show(byId('qr-card'), true)
  byId('qr-name')!.textContent = person.name
  const of = byId('qr-of')!
  of.textContent = of.getAttribute('data-of')!.replace('{n}', String(at + 1)).replace('{m}', String(people.length))
  show(of, people.length > 1)
  show(document.querySelector<HTMLElement>('[data-do=next]'), people.length > 1)
  show(byId('qr-long'), !person.text)
  byId('qr-code')!.innerHTML = person.text && svg(person.text)
}

function svg(text: string): string {
  const qr = encode(text, { ecc: 'M', border: 4 })
  let path = ''
  qr.data.forEach((line, y) => {
    for (let x = 0; x < qr.size; x++) {
      if (!line[x]) continue
      const from = x
      while (line[x + 1]) x++
      path += 'M' + from + ' ' + y + 'h' + (x - from + 1) + 'v1H' + from
    }
  })
  return '<svg viewBox="0 0 ' + qr.size + ' ' + qr.size + '" shape-rendering="crispEdges" role="img"><path d="' + path + '"/></svg>'
}
