import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

// Whatever a browser keeps lies on the disk in plain, so pages keep nothing about people. The desk keeps habits of who
// sits there, the officer's remote its language; a villager's own phone keeps the form until it is answered, a
// helper's the codes that were not sent yet.
const desk = ['frontend/src/desk/present/Notes.svelte', 'frontend/src/desk/voices/recorder.svelte.ts', 'frontend/src/lib/backend/window.ts', 'frontend/src/lib/i18n/words.svelte.ts', 'frontend/src/lib/paper/usual.ts', 'frontend/src/lib/scan/beep.ts', 'frontend/src/lib/scan/feed.svelte.ts']
const phone = [...['checkin', 'feedback', 'helper'].map((name) => `backend/lan/pages/${name}.js`), ...['checkin', 'draft', 'feedback', 'helper', 'page', 'steps'].map((name) => `frontend/src/phone/${name}.ts`)]
const remote = ['frontend/src/remote/language.ts']

const keeps = /\b(localStorage|sessionStorage|indexedDB|caches|cookieStore|serviceWorker|getDirectory)\b|document\.cookie|history\.(push|replace)State/

const root = resolve(import.meta.dirname, '../../..')

function sources(): string[] {
  return ['frontend/src', 'frontend/index.html', 'frontend/screen.html', 'backend/lan/pages'].flatMap((place) =>
    place.endsWith('.html')
      ? place
      : readdirSync(join(root, place), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  )
}

test('no page keeps anything in the browser, but for the language and the phone’s own draft', () => {
  const keeping = sources().filter((file) => keeps.test(readFileSync(join(root, file), 'utf8')))
  expect(keeping.sort()).toEqual([...desk, ...phone, ...remote].sort())
})

test('the desk keeps a language, a printer, a camera, a microphone, a sound, how large notes are, and which news to tell after a reload', () => {
  const calls = [...desk, ...remote].flatMap((file) => readFileSync(join(root, file), 'utf8').match(/\w+Storage\.setItem\([^)]*\)/g) ?? [])
  expect(calls).toEqual([
    'localStorage.setItem(place, chosen)', // a number of letters' height
    'localStorage.setItem(place, key)', // the microphone's own
    'sessionStorage.setItem(left, news)', // a sentence of the dictionary
    'localStorage.setItem(place, language)',
    'localStorage.setItem(at, name)', // the printer's own
    "localStorage.setItem(place, on ? 'nyala' : 'mati')",
    'localStorage.setItem(this.#wish.place, key)', // the camera's own
    'localStorage.setItem(key, language)',
  ])
})

for (const line of [
  "localStorage.setItem('draft', name)",
  'window.sessionStorage.name = name',
  'indexedDB.open("people")',
  'document.cookie = `nama=${name}`',
  'history.replaceState({ name }, "")',
]) {
  test(`would be noticed: ${line}`, () => expect(line).toMatch(keeps))
}
