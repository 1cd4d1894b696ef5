import '../lib/ui/tokens.css'
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { mount } from 'svelte'
import program from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { Eye } from '../lib/proof/picture'
import App from './App.svelte'

// The page is one file, which fetches nothing: programs come inside it, and pdf.js works
// in the page.
Object.assign(globalThis, { pdfjsWorker: worker })

const bytes = (base64: string) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
let opened: Promise<Eye> | undefined
const eye = () =>
  (opened ??= Promise.resolve(
    new Eye({
      program: { wasmBinary: bytes(program.slice(program.indexOf(',') + 1)).buffer },
      pdf: async (data) => getDocument({ data, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false }),
    }),
  ))

const list = document.getElementById('list')?.textContent ?? ''
mount(App, { target: document.body, props: { list: list.trim(), eye } })
