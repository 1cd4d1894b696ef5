// Drives Debian's Firefox for journeys, by Marionette: the protocol that every Firefox speaks on a TCP port, numbered
// JSON messages with their length before them. Playwright drives only a Firefox of its own, a second browser to
// download; and through WebDriver BiDi it asks the one of Debian for commands that it does not know yet.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const program = process.env.FIREFOX ?? 'firefox-esr'
const element = 'element-6066-11e4-a52e-4f735466cecf' // the name that the WebDriver standard gives to a reference

export class Firefox {
  #profile = mkdtempSync(join(tmpdir(), 'bapas-hadir-firefox-'))
  #process?: ChildProcess
  #socket?: Socket
  #heard = Buffer.alloc(0)
  #waiting = new Map<number, { done: (v: unknown) => void; failed: (e: Error) => void }>()
  #last = 0

  /** A Firefox without a window, as wide as a phone. */
  static async start(): Promise<Firefox> {
    const f = new Firefox()
    // Port 0: Firefox picks a free one and writes it into its profile.
    writeFileSync(join(f.#profile, 'user.js'), [
      'user_pref("marionette.port", 0);',
      'user_pref("app.update.enabled", false);',
      'user_pref("network.captive-portal-service.enabled", false);',
      'user_pref("network.connectivity-service.enabled", false);',
      'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
    ].join('\n'))
    await f.open()
    return f
  }

  /** Starts it on its profile: what pages kept is still there. */
  async open(): Promise<void> {
    rmSync(join(this.#profile, 'MarionetteActivePort'), { force: true })
    this.#process = spawn(program, ['--headless', '--marionette', '--no-remote', '--profile', this.#profile, '--width', '500', '--height', '740'], { stdio: 'ignore' })
    this.#socket = connect(await this.#port(), '127.0.0.1')
    this.#socket.on('data', (b) => this.#hear(b))
    await once(this.#socket, 'data') // its greeting
    await this.#do('WebDriver:NewSession', {})
  }

  /** What a phone does that needs memory: the browser is gone between two instructions. */
  async kill(): Promise<void> {
    this.#socket?.destroy()
    if (this.#process && this.#process.exitCode === null && this.#process.signalCode === null) {
      const exited = once(this.#process, 'exit')
      this.#process.kill('SIGKILL')
      await exited
    }
    this.#heard = Buffer.alloc(0)
  }

  async stop(): Promise<void> {
    await this.kill()
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }

  async goto(url: string): Promise<void> {
    await this.#do('WebDriver:Navigate', { url })
  }

  async type(css: string, text: string): Promise<void> {
    await this.#do('WebDriver:ElementSendKeys', { id: await this.#find(css), text })
  }

  async click(css: string): Promise<void> {
    await this.#do('WebDriver:ElementClick', { id: await this.#find(css) })
  }

  async run<T>(script: string): Promise<T> {
    return ((await this.#do('WebDriver:ExecuteScript', { script, args: [] })) as { value: T }).value
  }

  /** Whether a page's storage on the disk holds the text. Firefox writes it some seconds after the page did. */
  keeps(text: string): boolean {
    const room = join(this.#profile, 'storage/default')
    if (!existsSync(room)) return false
    return readdirSync(room, { recursive: true, withFileTypes: true }).some((f) => f.isFile() && readFileSync(join(f.parentPath, f.name)).includes(text))
  }

  async picture(file: string): Promise<void> {
    const { value } = (await this.#do('WebDriver:TakeScreenshot', { full: true })) as { value: string }
    writeFileSync(file, Buffer.from(value, 'base64'))
  }

  async #find(css: string): Promise<string> {
    const { value } = (await this.#do('WebDriver:FindElement', { using: 'css selector', value: css })) as { value: Record<string, string> }
    return value[element]!
  }

  #do(name: string, params: object): Promise<unknown> {
    const id = ++this.#last
    const text = JSON.stringify([0, id, name, params])
    const answer = new Promise((done, failed) => this.#waiting.set(id, { done, failed }))
    this.#socket!.write(`${Buffer.byteLength(text)}:${text}`)
    return answer
  }

  #hear(more: Buffer): void {
    this.#heard = Buffer.concat([this.#heard, more])
    for (;;) {
      const colon = this.#heard.indexOf(':')
      const length = Number(this.#heard.subarray(0, colon).toString())
      if (colon < 0 || this.#heard.length < colon + 1 + length) return
      const message = JSON.parse(this.#heard.subarray(colon + 1, colon + 1 + length).toString()) as unknown
      this.#heard = this.#heard.subarray(colon + 1 + length)
      if (!Array.isArray(message)) continue // the greeting
      const [, id, refused, result] = message as [number, number, { message: string } | null, unknown]
      const waiting = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (refused) waiting?.failed(new Error(refused.message))
      else waiting?.done(result)
    }
  }

  async #port(): Promise<number> {
    for (let tries = 0; tries < 600; tries++) {
      try {
        const port = Number(readFileSync(join(this.#profile, 'MarionetteActivePort'), 'utf8'))
        if (port) return port
      } catch {
        // Not written yet.
      }
      if (this.#process!.exitCode !== null) break
      await sleep(50)
    }
    throw new Error(`${program} did not start: build/test installs firefox-esr, FIREFOX names another`)
  }
}
