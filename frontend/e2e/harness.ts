// Starts the real program for a test: built with the tag dev it serves the window's pages, with live bindings, to
// an ordinary browser as well. Each app has its own X server, ports and data folder, so tests share nothing.
import { expect, test as base } from '@playwright/test'
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export { expect }

const root = resolve(import.meta.dirname, '../..')
export const binary = process.env.BAPAS_HADIR_DEV ?? join(root, 'build/bin/bapas-hadir-dev')
const startsWithin = 30_000

/** The line that `serve` prints, and the window writes to BAPAS_HADIR_READY_FILE. */
export type Ready = {
  ready: true
  session: string
  lan: string
  checkin: string
  feedback: string
  screen: string
  remote: string
}

export type AppOptions = {
  /** Starts with the demonstration's session and people. */
  demo?: boolean
  /** Further arguments of the program. */
  args?: string[]
  /** The data folder of another app, or a bad one; without it each app has its own. */
  data?: string
  /** Where phones shall find it; without it a free port. */
  lan?: string
  /** It is expected to fail: only the window is waited for. */
  unready?: boolean
  /** A disk of its own for the data, of that many MB, which goes with the program. Ask canHaveDisk first. */
  disk?: number
  /** What the X server shows, a laptop's panel unless there is a projector beside it. */
  screen?: string
  env?: Record<string, string>
}

// The arguments of unshare that run a command on a disk of that many MB over a folder. Only the command sees the disk:
// it is mounted in a name space of the user's own, so no root is needed.
function onDisk(size: number, folder: string, ...command: string[]): string[] {
  const script = 'mount -t tmpfs -o size="$0"m tmpfs "$1" && shift && exec "$@"'
  return ['--user', '--map-root-user', '--mount', 'sh', '-c', script, String(size), folder, ...command]
}

/** Whether this machine lets a user mount a disk of his own. */
export function canHaveDisk(): boolean {
  return spawnSync('unshare', onDisk(1, tmpdir(), 'true')).status === 0
}

export class App {
  /** What the window shows, for a browser. */
  desk = ''
  ready!: Ready
  /** The X display of the real window, for xdotool and the like. */
  display = ''
  readonly data: string
  readonly #scratch = mkdtempSync(join(tmpdir(), 'bapas-hadir-e2e-'))
  readonly #options: AppOptions
  readonly #env: Record<string, string>
  #xserver?: ChildProcess
  #process?: ChildProcess
  #lan: string
  #output: string[] = []

  private constructor(options: AppOptions) {
    this.#options = options
    this.#env = { ...options.env }
    this.data = options.data ?? join(this.#scratch, 'data')
    this.#lan = options.lan ?? '127.0.0.1:0'
  }

  static async start(options: AppOptions = {}): Promise<App> {
    if (!existsSync(binary)) throw new Error(`${binary} is not there: ./build/test makes it`)
    const app = new App(options)
    try {
      await app.#startXServer()
      await app.#startProgram()
    } catch (reason) {
      await app.stop()
      throw new Error(`the app did not start:\n${app.output}`, { cause: reason })
    }
    return app
  }

  /** All that the program said so far, on stdout and stderr. */
  get output(): string {
    return this.#output.join('')
  }

  /** What a power cut does: the process is gone between two instructions. */
  async kill(): Promise<void> {
    await end(this.#process, 'SIGKILL')
  }

  /** Starts again on the same data, where phones look for it: at the same address. Reload pages afterwards. */
  async restart(how: { unready?: boolean; env?: Record<string, string> } = {}): Promise<void> {
    await this.kill()
    Object.assign(this.#env, how.env)
    if (this.ready?.lan) this.#lan = new URL(this.ready.lan).host
    await this.#startProgram(how.unready)
  }

  /** From now on the disk refuses what the program keeps; mended, it takes it again. */
  spoilDisk(): void {
    writeFileSync(this.#badDisk, '')
  }

  mendDisk(): void {
    rmSync(this.#badDisk, { force: true })
  }

  get #badDisk(): string {
    return join(this.#scratch, 'bad-disk')
  }

  /** The data folder as the program sees it: on a disk of its own it lies elsewhere for everybody else. */
  get folder(): string {
    return `/proc/${this.#process?.pid}/root${this.data}`
  }

  async stop(): Promise<void> {
    await end(this.#process, 'SIGTERM')
    await end(this.#xserver, 'SIGTERM')
    rmSync(this.#scratch, { recursive: true, force: true })
  }

  async #startXServer(): Promise<void> {
    // -displayfd: the server picks a free display itself and writes its number there, once it takes clients.
    // -noreset: else it starts anew when its last client goes, and a program restarted in that moment finds no screen.
    this.#xserver = spawn('Xvfb', ['-noreset', '-displayfd', '3', '-screen', '0', this.#options.screen ?? '1366x768x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    const failed = once(this.#xserver, 'error').then(([reason]) => Promise.reject(reason as Error))
    const [number] = (await Promise.race([once(this.#xserver.stdio[3]!, 'data'), failed])) as [Buffer]
    this.display = `:${number.toString().trim()}`
  }

  async #startProgram(unready = this.#options.unready): Promise<void> {
    const port = await freePort()
    const readyFile = join(this.#scratch, 'ready.json')
    rmSync(readyFile, { force: true })
    const args = ['--data', this.data, '--lan', this.#lan, ...(this.#options.demo ? ['--demo'] : []), ...(this.#options.args ?? [])]
    const options: SpawnOptions = {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        // Names chosen by Wails.
        devserver: `127.0.0.1:${port}`,
        assetdir: join(root, 'frontend/dist'),
        BAPAS_HADIR_READY_FILE: readyFile,
        DISPLAY: this.display,
        WAYLAND_DISPLAY: '',
        GDK_BACKEND: 'x11',
        // A bus for screen readers is not there under Xvfb, and looking for it takes seconds.
        NO_AT_BRIDGE: '1',
        BAPAS_HADIR_BAD_DISK: this.#badDisk,
        ...this.#options.env,
        ...this.#env,
      },
    }
    const { disk } = this.#options
    if (disk) mkdirSync(this.data, { recursive: true })
    const child = disk ? spawn('unshare', onDisk(disk, this.data, binary, ...args), options) : spawn(binary, args, options)
    this.#process = child
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => this.#output.push(text.toString()))
    child.on('error', (reason) => this.#output.push(String(reason)))

    this.desk = `http://127.0.0.1:${port}/`
    if (!unready) {
      this.ready = await until('the ready file', child, async () => {
        // Read in the middle of being written it is no JSON yet, and the next look finds it whole.
        return JSON.parse(readFileSync(readyFile, 'utf8')) as Ready
      })
    }
    await until('the desk', child, async () => {
      const answer = await fetch(this.desk)
      if (!answer.ok) throw new Error(`the desk answered ${answer.status}`)
    })
  }
}

async function until<T>(what: string, child: ChildProcess, look: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + startsWithin
  for (;;) {
    try {
      return await look()
    } catch (reason) {
      if (gone(child)) throw new Error(`the program ended before ${what} was there (${child.exitCode ?? child.signalCode})`)
      if (Date.now() > deadline) throw new Error(`waited ${startsWithin} ms for ${what}`, { cause: reason })
      await sleep(50)
    }
  }
}

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child?.pid || gone(child)) return
  const exited = once(child, 'exit')
  child.kill(signal)
  // A program that will not go is a fault of its own, and must not keep the machine busy after the test.
  const stubborn = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await exited
  clearTimeout(stubborn)
}

function gone(child: ChildProcess): boolean {
  return !child.pid || child.exitCode !== null || child.signalCode !== null
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

// Each call of the desk reaches the program some time later, up to BAPAS_HADIR_SLOW milliseconds: a journey that looks
// elsewhere before the desk has done what was pressed fails then, and not once a month on a busy machine.
const slow = Number(process.env.BAPAS_HADIR_SLOW ?? 0)

function slowCalls(most: number): void {
  const send = WebSocket.prototype.send
  let last = Promise.resolve()
  WebSocket.prototype.send = function (data) {
    const wait = new Promise<void>((done) => setTimeout(done, most * (0.5 + Math.random() / 2)))
    last = Promise.all([last, wait]).then(() => {
      if (this.readyState === WebSocket.OPEN) send.call(this, data)
    })
  }
}

/**
 * A test with an app of its own: `test('…', async ({ app, page }) => { await page.goto('/') … })`, where / is the desk.
 * `test.use({ appOptions: { demo: true } })` chooses how it starts. A page that throws fails its test.
 */
export const test = base.extend<{ appOptions: AppOptions; app: App; faults: string[] }>({
  appOptions: [{}, { option: true }],
  app: async ({ appOptions }, use, testInfo) => {
    const app = await App.start(appOptions)
    await use(app)
    if (testInfo.status !== testInfo.expectedStatus) await testInfo.attach('program', { body: app.output, contentType: 'text/plain' })
    await app.stop()
  },
  baseURL: async ({ app }, use) => use(app.desk),
  context: async ({ context }, use) => {
    if (slow) await context.addInitScript(slowCalls, slow)
    await use(context)
  },
  faults: [
    async ({ context }, use) => {
      const faults: string[] = []
      context.on('weberror', (fault) => {
        const { stack = String(fault.error()) } = fault.error()
        // The script that Wails adds to pages in this build has a fault of its own, in a notice it never shows.
        if (!stack.includes('/wails/ipc.js')) faults.push(stack)
      })
      await use(faults)
      expect(faults, 'what the pages threw').toEqual([])
    },
    { auto: true },
  ],
})
