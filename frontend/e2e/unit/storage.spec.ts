import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

// Whatever a browser keeps lies on the disk in plain, so pages keep nothing about people. Two places may keep something
// else: which language the desk speaks, and, in a villager's own phone, the form until it is answered.
const allowed = ['frontend/src/lib/i18n/words.svelte.ts', 'backend/lan/pages/frame.html']

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
  expect(keeping.sort()).toEqual([...allowed].sort())
})

test('the desk keeps two letters', () => {
  const words = readFileSync(join(root, allowed[0]!), 'utf8')
  expect(words.match(/\w+Storage\.\w+\([^)]*\)/g)).toEqual(['localStorage.getItem(place)', 'localStorage.setItem(place, language)'])
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
