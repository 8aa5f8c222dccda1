import type { PersonText } from '../../core/errors.ts'
import type { Alarm } from '../../core/rooms/channel.ts'
import type { WechatLog } from './wechat-log.ts'

interface Trouble {
  readonly text: PersonText
  readonly since: number
  /** Milliseconds for which it may pass by itself before anybody is told. */
  readonly patience: number
  told: boolean
}

/** What is wrong at the moment, and who was told: each trouble is told once, and its end where it was told. */
export class AlarmBook {
  readonly #troubles = new Map<string, Trouble>()
  readonly #listeners: ((alarm: Alarm) => void)[] = []
  readonly #now: () => number
  readonly #log: WechatLog

  constructor(now: () => number, log: WechatLog) {
    this.#now = now
    this.#log = log
  }

  listen(listener: (alarm: Alarm) => void): void {
    this.#listeners.push(listener)
  }

  /** The text of what is wrong first, for the status. */
  get problem(): PersonText | null {
    const [first] = this.#troubles.values()
    return first?.text ?? null
  }

  /** Something is wrong; a second time changes nothing. */
  raise(about: string, text: PersonText, patience = 0): void {
    if (!this.#troubles.has(about)) {
      this.#troubles.set(about, { text, since: this.#now(), patience, told: false })
      this.#log.warn({ about, problem: text.en }, 'WeChat needs somebody to look')
    }
    this.tick()
  }

  /** It is over. */
  clear(about: string): void {
    const trouble = this.#troubles.get(about)
    if (!trouble) return
    this.#troubles.delete(about)
    this.#log.info({ about }, 'WeChat is well again')
    if (trouble.told) this.#tell(about, trouble.text, true)
  }

  /** Forgets everything without a word: the connection is another process's now. */
  reset(): void {
    this.#troubles.clear()
  }

  /** Tells what has lasted long enough; to be called every now and then. */
  tick(): void {
    const now = this.#now()
    for (const [about, trouble] of this.#troubles) {
      if (trouble.told || now - trouble.since < trouble.patience) continue
      trouble.told = true
      this.#tell(about, trouble.text, false)
    }
  }

  #tell(about: string, text: PersonText, over: boolean): void {
    const alarm: Alarm = { channel: 'wechat', about, over, text, at: this.#now() }
    for (const listener of this.#listeners) {
      try {
        listener(alarm)
      } catch (error) {
        this.#log.warn({ err: error }, 'an alarm could not be passed on')
      }
    }
  }
}
