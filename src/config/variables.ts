import { createPrivateKey, X509Certificate } from 'node:crypto'
import { z } from 'zod'
import { WenjiError } from '../core/errors.ts'

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65535))

/**
 * The environment, read variable by variable. What is wrong is gathered, one line each, and reads as not set: so one run
 * tells every fault, and the caller decides whether one is the end. An empty variable is one that is not set. No line
 * repeats the value of a secret.
 */
export class Variables {
  readonly faults: WenjiError[] = []
  readonly #env: Readonly<Record<string, string | undefined>>

  constructor(env: Readonly<Record<string, string | undefined>>) {
    this.#env = env
  }

  has(name: string): boolean {
    return (this.#env[name] ?? '') !== ''
  }

  /** The names that are set and look like a pattern, in order. */
  namesLike(pattern: RegExp): string[] {
    return Object.keys(this.#env)
      .filter((name) => pattern.test(name) && this.has(name))
      .sort()
  }

  /** Notes what is wrong with a variable. */
  fault(name: string, en: string, zh: string): undefined {
    this.faults.push(new WenjiError(`${name}: ${en}`, { zh: `${name}：${zh}`, en: `${name}: ${en}` }))
  }

  /** A value that may be shown. */
  text(name: string, pattern: RegExp, allowed: string): string | undefined {
    return this.checked(name, z.string().regex(pattern), allowed)
  }

  port(name: string): number | undefined {
    return this.checked(name, port, 'a port from 0 to 65535')
  }

  checked<T>(name: string, schema: z.ZodType<T>, allowed: string): T | undefined {
    const value = this.#env[name]
    if (value === undefined || value === '') return undefined
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    return this.fault(name, `"${value}" is not allowed (allowed: ${allowed})`, `不能是“${value}”（应为 ${allowed}）`)
  }

  /** A value that is never shown. */
  secret(name: string, pattern: RegExp, allowed: string): string | undefined {
    const value = this.#env[name]
    if (value === undefined || value === '') return undefined
    if (pattern.test(value) && !/\s/.test(value)) return value
    const blank = /\s/.test(value)
    return this.fault(
      name,
      blank ? 'has a blank or a line end in it' : `is not ${allowed}`,
      blank ? '含有空格或换行' : `不对（应为 ${allowed}）`,
    )
  }

  /** A certificate or a key as PEM text; \n may be written for its line ends. It is never shown. */
  pem(name: string, kind: 'CERTIFICATE' | 'PRIVATE KEY'): string | undefined {
    const value = (this.#env[name] ?? '').replaceAll('\\n', '\n').trim()
    if (value === '') return undefined
    if (isPem(value, kind)) return `${value}\n`
    return this.fault(
      name,
      `is no readable PEM text (-----BEGIN ${kind}-----); put it in quotes, or write \\n for its line ends`,
      `不是可读的PEM文本（-----BEGIN ${kind}-----）；请加引号，或把换行写成\\n`,
    )
  }

  /** A web address, encrypted or on this machine. It may hold a key, so it is not shown. */
  address(name: string, scheme: 'https' | 'wss'): string | undefined {
    const value = this.#env[name]
    if (value === undefined || value === '') return undefined
    const plain = scheme === 'https' ? 'http' : 'ws'
    const url = URL.canParse(value) ? new URL(value) : undefined
    if (url && (url.protocol === `${scheme}:` || (url.protocol === `${plain}:` && isLoopback(url.hostname))))
      return value
    return this.fault(
      name,
      `is no address that may be used (allowed: ${scheme}://…, or ${plain}://… on this machine)`,
      `地址不可用（应为 ${scheme}://…，本机可用 ${plain}://…）`,
    )
  }

  /** Both or none. */
  together([one, other]: readonly [string, string]): void {
    if (this.has(one)) this.needs(one, other)
    if (this.has(other)) this.needs(other, one)
  }

  /** Notes where a variable that is set goes with one that is not. */
  needs(name: string, other: string): void {
    if (!this.has(other))
      this.fault(
        name,
        `goes with ${other}, which is not set; set both or none`,
        `须与${other}一起设置，后者未设；请都设或都不设`,
      )
  }
}

function isPem(value: string, kind: 'CERTIFICATE' | 'PRIVATE KEY'): boolean {
  try {
    return kind === 'CERTIFICATE'
      ? new X509Certificate(value).raw.length > 0
      : createPrivateKey(value).type === 'private'
  } catch {
    return false
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host)
}
