// A CUPS of a journey's own, with printers whose paper can be looked at (backend/printer/testdata/cupsd.sh tells how).
import { expect } from '@playwright/test'
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const script = resolve(import.meta.dirname, '../../backend/printer/testdata/cupsd.sh')

export class Cups {
  readonly #dir = join(tmpdir(), `bapas-hadir-cups-${randomUUID().slice(0, 8)}`) // a file that is only listed starts none
  readonly #printers: string[]
  #process?: ChildProcess

  /** Printers as NAME=SIZES, such as Balai_Desa=A4,Letter. */
  constructor(...printers: string[]) {
    this.#printers = printers
  }

  /** Where the program finds it, also before it was started. */
  get env(): Record<string, string> {
    return { CUPS_SERVER: join(this.#dir, 'socket') }
  }

  async start(): Promise<void> {
    mkdirSync(this.#dir)
    chmodSync(this.#dir, 0o755) // CUPS prints as somebody else
    this.#process = spawn(script, [this.#dir, ...this.#printers], { stdio: ['ignore', 'inherit', 'inherit'] })
    await expect.poll(() => existsSync(join(this.#dir, 'socket'))).toBe(true)
    for (const name of this.#names()) copyFileSync(this.#ppd(name), join(this.#dir, `${name}.ppd`))
  }

  async stop(): Promise<void> {
    if (this.#process?.exitCode === null) {
      this.#process.kill()
      await once(this.#process, 'exit')
    }
    rmSync(this.#dir, { recursive: true, force: true })
  }

  /** One of CUPS' own programs, such as cupsdisable. */
  admin(program: string, ...args: string[]): void {
    execFileSync(program, args, { env: { ...process.env, ...this.env } })
  }

  /** Takes a printer from the laptop, or sets it up again. */
  remove(name: string): void {
    this.admin('lpadmin', '-x', name)
  }

  add(name: string): void {
    this.admin('lpadmin', '-p', name, '-D', name.replaceAll('_', ' '), '-v', `keep:${this.#out(name)}`, '-P', join(this.#dir, `${name}.ppd`), '-E')
  }

  /** The printer complains of something, such as media-empty-error, and prints no more until it complains of ''. */
  trouble(name: string, says: string): void {
    const at = join(this.#out(name), 'trouble')
    writeFileSync(`${at}.new`, says)
    renameSync(`${at}.new`, at)
  }

  /** What came out, first to last: how many pages of which sides in mm. */
  came(name: string): { pages: number; sides: number[]; path: string }[] {
    const jobs = readdirSync(this.#out(name)).flatMap((file) => /^(\d+)\.pdf$/.exec(file)?.[1] ?? [])
    return jobs
      .map(Number)
      .sort((a, b) => a - b)
      .map((job) => {
        const path = join(this.#out(name), `${job}.pdf`)
        const [, pages, ...sides] = /Pages: +(\d+)[^]*Page size: +([\d.]+) x ([\d.]+)/.exec(execFileSync('pdfinfo', [path]).toString()) ?? []
        return { pages: Number(pages), sides: sides.map((n) => Math.round((Number(n) / 72) * 25.4)), path }
      })
  }

  #names = () => this.#printers.map((p) => p.split('=')[0]!)
  #ppd = (name: string) => join(this.#dir, 'root/ppd', `${name}.ppd`)
  #out = (name: string) => join(this.#dir, 'out', name)
}
