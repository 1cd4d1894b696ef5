// Builds verify.html: the page that checks certificates by itself, one file that fetches nothing. The app fills the
// office's list in when it saves the page (backend/desk/verify.go). Written into dist, beside the window's files.
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'vite'

const here = import.meta.dirname
const { output } = await build({
  root: here,
  configFile: false,
  logLevel: 'warn',
  plugins: [svelte()],
  publicDir: false,
  build: {
    write: false,
    target: ['es2022', 'chrome103', 'safari16.4'],
    assetsInlineLimit: 100_000_000,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { input: resolve(here, 'src/verify/main.ts'), output: { format: 'iife', codeSplitting: false }, transform: { define: { 'import.meta': '{}' } }, checks: { pluginTimings: false } },
  },
})
const scripts = output.filter((o) => o.type === 'chunk')
const styles = output.filter((o) => o.type === 'asset' && o.fileName.endsWith('.css'))
if (scripts.length !== 1 || output.length !== scripts.length + styles.length) throw new Error(`not one file: ${output.map((o) => o.fileName)}`)
const script = scripts[0].code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
const style = styles.map((s) => s.source).join('\n')
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const csp = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(style)}`,
  'img-src blob: data:',
  'media-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

writeFileSync(
  resolve(here, 'dist/verify.html'),
  `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Periksa sertifikat</title>
<style>${style}</style>
</head>
<body>
<script type="application/octet-stream" id="list">@DAFTAR@</script>
<script>${script}</script>
</body>
</html>
`,
)
