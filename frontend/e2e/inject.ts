// Watches pages for texts that became more than texts: scripts that ran, addresses that were asked, and what of a page's
// elements came out of a record.
import type { BrowserContext, Page } from '@playwright/test'
import { join } from 'node:path'

// A folder for pictures, for whoever wants to look as well.
const shots = process.env.LOOK_SHOTS

/** The host that payloads call, as backend/inject has it. */
const foreign = 'x.invalid'

export class Watch {
  /** What went wrong, each thing once. */
  readonly found = new Set<string>()
  /** The numbers of the payloads that stood somewhere as text. */
  readonly seen = new Set<number>()
  /** The screens that were looked at. */
  readonly screens = new Set<string>()
  #at = 'before the first'

  /** From now on all that pages of this context do is noticed. */
  async over(context: BrowserContext): Promise<void> {
    await context.exposeFunction('__ran', (id: unknown) => this.#tell(`payload ${String(id)} ran`))
    context.on('request', (r) => {
      const { hostname, protocol } = new URL(r.url())
      if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') this.#tell(`asked ${r.url().slice(0, 80)}`)
    })
    context.on('dialog', (d) => {
      this.#tell(`dialog: ${d.message()}`)
      void d.dismiss()
    })
    const framed = (p: Page) => p.on('framenavigated', (f) => f.parentFrame() && this.#tell(`frame ${f.url().slice(0, 80)}`))
    context.on('page', framed)
    context.pages().forEach(framed)
  }

  /** Looks through all that is in the page now. */
  async look(page: Page, screen: string): Promise<void> {
    this.#at = screen
    this.screens.add(screen)
    if (shots) await page.screenshot({ path: join(shots, `inject-${screen.replace(/\W+/g, '-')}.png`) })
    const { wrong, seen } = await page.evaluate(grown, foreign)
    for (const w of wrong) this.#tell(w)
    for (const id of seen) this.seen.add(id)
  }

  #tell(what: string): void {
    this.found.add(`${this.#at}: ${what}`)
  }
}

// Runs in the page. An element or attribute that could act and has a payload in it came out of a record: none of ours has.
function grown(foreign: string): { wrong: string[]; seen: number[] } {
  const wrong: string[] = []
  const seen = new Set<number>()
  const ours = (text: string) => !text.includes('__ran') && !text.includes(foreign)
  const acting = ['script', 'style', 'iframe', 'object', 'embed', 'base', 'meta', 'link', 'frame', 'portal', 'animate', 'set', 'foreignobject', 'marquee', 'maction']
  const addresses = ['href', 'xlink:href', 'src', 'srcset', 'srcdoc', 'action', 'formaction', 'data', 'poster', 'background', 'ping', 'style', 'data-background-iframe', 'data-background-image', 'data-background-video', 'data-src']
  const read = (text: string) => {
    for (const [, id] of text.matchAll(/__ran\((\d+)\)|x\.invalid\/(\d+)/g)) if (id) seen.add(Number(id))
    for (const [, , id] of text.matchAll(/(__ran)|x\.invalid\/(\d+)/g)) if (id) seen.add(Number(id))
  }
  const walk = (root: ParentNode) => {
    for (const e of root.querySelectorAll('*')) {
      const name = e.localName.toLowerCase()
      if (acting.includes(name) && !ours(e.outerHTML)) wrong.push(`<${name}> ${e.outerHTML.slice(0, 120)}`)
      for (const a of e.attributes) {
        const of = a.name.toLowerCase()
        if (/^on/.test(of) && !ours(a.value)) wrong.push(`${of}="${a.value.slice(0, 80)}" of <${name}>`)
        if (addresses.includes(of) && (!ours(decodeURIComponentOr(a.value)) || /^[\s\u0000-\u0020]*(javascript|vbscript|data:text\/html)/i.test(a.value))) {
          // Our own links may carry a typed word as an encoded part of a query: then it is no address of its own.
          if (!(of === 'href' && /^(#|\?|\/(?!\/))/.test(a.value))) wrong.push(`${of}="${a.value.slice(0, 80)}" of <${name}>`)
        }
        if (!/^[a-z_:][\w:.-]*$/i.test(a.name)) wrong.push(`attribute ${a.name.slice(0, 40)} of <${name}>`)
        read(a.value)
      }
      if (e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement) read(e.value)
      if (e.shadowRoot) walk(e.shadowRoot)
      if (e instanceof HTMLTemplateElement) walk(e.content)
    }
  }
  function decodeURIComponentOr(text: string): string {
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  }
  walk(document)
  read(document.body.textContent ?? '')
  return { wrong, seen: [...seen] }
}
