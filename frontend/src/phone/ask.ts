// The script of the page with quiz and question box. Without it the page is whole, and the person renews it; with it
// the question of now comes by itself. What somebody is writing stays.
import { byId } from './form'
import { able } from './old'

const every = 4000

function get(address: string, then: (text: string) => void): void {
  const x = new XMLHttpRequest()
  x.open('GET', address)
  x.timeout = every
  x.onload = () => {
    if (x.status === 200) then(x.responseText)
  }
  x.send()
}

function look(): void {
  const quiz = byId('kuis')
  if (!quiz || document.hidden) return
  get('/k/kini', (now) => {
    if (now === quiz.getAttribute('data-now')) return
    const box = byId('tanya') as HTMLTextAreaElement | null
    if (!box || !box.value) {
      location.replace('/k')
      return
    }
    // Somebody is writing: only the quiz is exchanged.
    get('/k', (page) => {
      const made = document.createElement('div')
      made.innerHTML = page.slice(page.indexOf('<main'), page.lastIndexOf('</main>'))
      const fresh = made.querySelector<HTMLElement>('#kuis')
      if (!fresh) return
      quiz.innerHTML = fresh.innerHTML
      quiz.className = fresh.className
      quiz.setAttribute('data-now', fresh.getAttribute('data-now') || '')
    })
  })
}

if (able) setInterval(look, every)
