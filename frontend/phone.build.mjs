// Builds the scripts of the phone pages from src/phone: each one file, in the JavaScript that ten-year-old phones
// run, written beside the pages that carry it and committed there, so that Go needs no Node. With --check it only
// compares. Vite's own minifier knows no ES5, hence TypeScript and terser.
import { parse } from 'acorn'
import { minify } from 'terser'
import ts from 'typescript'
import { build } from 'vite'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const here = import.meta.dirname
const pages = resolve(here, '../backend/lan/pages')
let stale = false

for (const name of ['checkin', 'feedback', 'helper', 'ask']) {
  const { output } = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, minify: false, target: 'es2022', rolldownOptions: { input: resolve(here, `src/phone/${name}.ts`), output: { format: 'iife' } } },
  })
  const { code } = await minify(
    ts.transpileModule(output[0].code, { compilerOptions: { target: ts.ScriptTarget.ES5, ignoreDeprecations: '6.0' } }).outputText,
    { ecma: 5, safari10: true, toplevel: true, compress: { passes: 3, pure_getters: true }, format: { ascii_only: true, comments: false } },
  )
  parse(code, { ecmaVersion: 5 }) // throws at what an old phone can't read
  if (/<\/script|<!--/i.test(code)) throw new Error(`${name}: the page's script element would end too early`)
  keep(`${name}.js`, code + '\n')
}
keep('uqr.LICENSE.txt', readFileSync(resolve(here, 'node_modules/uqr/LICENSE'), 'utf8'))

function keep(name, text) {
  const file = resolve(pages, name)
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    stale = true
    console.error(`backend/lan/pages/${name} is out of date: run "npm run phone" in frontend, and commit what it wrote`)
  }
}
process.exit(stale ? 1 : 0)
