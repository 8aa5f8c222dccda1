import { createHash } from 'node:crypto'
import { z } from 'zod'
import { SendLater, SendRefused } from '../../core/rooms/sending.ts'
import {
  LARGEST_WEBHOOK_FILE,
  LARGEST_WEBHOOK_IMAGE,
  LONGEST_WEBHOOK_MARKDOWN,
  LONGEST_WEBHOOK_TEXT,
  WEBHOOK_RATE,
  WEBHOOK_REST,
} from './limits.ts'
import { bytes } from './plain-words.ts'
import { SlidingWindow } from './sliding-window.ts'

const WITHIN = 10_000
/** Nothing was written: there was no connection to write to. */
const UNWRITTEN = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']
const AGAIN = 5000
const TOO_MUCH = 45009
const BUSY = -1

const replySchema = z.looseObject({ errcode: z.number(), media_id: z.string().optional() })

/** Group webhooks by their number. */
export type Webhooks = ReadonlyMap<number, Webhook>

/**
 * One group webhook: what is posted over it stands in its group under the webhook's name. Its address holds the key that
 * lets anybody post there, so no error of it tells the address.
 */
export class Webhook {
  readonly #url: string
  readonly #window: SlidingWindow
  readonly #within: number

  /** @param now milliseconds since 1970 */
  constructor(url: string, now: () => number, within = WITHIN) {
    this.#url = url
    this.#window = new SlidingWindow(WEBHOOK_RATE, now)
    this.#within = within
  }

  /** Posts a text of at most 2,048 bytes; mentions by user id or by mobile number, `@all` for everybody. */
  async text(
    content: string,
    mention: { readonly users?: readonly string[]; readonly mobiles?: readonly string[] } = {},
  ) {
    refuseLonger(content, LONGEST_WEBHOOK_TEXT)
    const { users, mobiles } = mention
    const mentioned = { ...(users && { mentioned_list: users }), ...(mobiles && { mentioned_mobile_list: mobiles }) }
    await this.#post({ msgtype: 'text', text: { content, ...mentioned } })
  }

  /** Posts markdown of at most 4,096 bytes. */
  async markdown(content: string): Promise<void> {
    refuseLonger(content, LONGEST_WEBHOOK_MARKDOWN)
    await this.#post({ msgtype: 'markdown', markdown: { content } })
  }

  /** Posts a PNG or JPEG of at most 2 MB. */
  async image(picture: Uint8Array): Promise<void> {
    if (picture.length > LARGEST_WEBHOOK_IMAGE) throw new SendRefused('the picture is larger than 2 MB')
    const image = {
      base64: Buffer.from(picture).toString('base64'),
      md5: createHash('md5').update(picture).digest('hex'),
    }
    await this.#post({ msgtype: 'image', image })
  }

  /** Posts a file of at most 20 MB. */
  async file(name: string, content: Uint8Array): Promise<void> {
    if (content.length > LARGEST_WEBHOOK_FILE) throw new SendRefused('the file is larger than 20 MB')
    const form = new FormData()
    form.append('media', new Blob([Uint8Array.from(content)]), name)
    const { media_id } = await this.#call(this.#uploadUrl(), { body: form })
    if (media_id === undefined) throw new SendRefused('the file was not taken')
    await this.#post({ msgtype: 'file', file: { media_id } })
  }

  #uploadUrl(): string {
    const url = new URL(this.#url)
    url.pathname = url.pathname.replace(/\/send$/, '/upload_media')
    url.searchParams.set('type', 'file')
    return url.href
  }

  async #post(body: object): Promise<void> {
    this.#window.take('')
    const headers = { 'content-type': 'application/json' }
    await this.#call(this.#url, { body: JSON.stringify(body), headers })
  }

  /** Throws SendLater and SendRefused where it is certain that nothing was posted. No error holds the address. */
  async #call(url: string, request: RequestInit): Promise<z.infer<typeof replySchema>> {
    const response = await this.#fetch(url, request)
    if (response.status === 429) throw new SendLater(this.#rest(), 'the webhook takes no more for now')
    if (response.status >= 400 && response.status < 500) throw new SendRefused(`the webhook answers ${response.status}`)
    const parsed = replySchema.safeParse(await response.json().catch(() => null))
    if (response.status !== 200 || !parsed.success)
      throw new Error(`it is unclear what the webhook did (HTTP ${response.status})`)
    const { errcode } = parsed.data
    if (errcode === TOO_MUCH) throw new SendLater(this.#rest(), 'the webhook takes no more for now (45009)')
    if (errcode === BUSY) throw new SendLater(AGAIN, 'the webhook is busy (-1)')
    if (errcode !== 0) throw new SendRefused(`the webhook refuses the post (${errcode})`)
    return parsed.data
  }

  #rest(): number {
    this.#window.pause('', WEBHOOK_REST)
    return WEBHOOK_REST
  }

  async #fetch(url: string, request: RequestInit): Promise<Response> {
    try {
      return await fetch(url, {
        ...request,
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(this.#within),
      })
    } catch (error) {
      const code = codeOf(error)
      if (UNWRITTEN.includes(code)) throw new SendLater(AGAIN, `the webhook cannot be reached (${code})`)
      throw new Error(`it is unclear what the webhook did (${code})`)
    }
  }
}

/** The code alone: messages and causes may hold the address. */
function codeOf(error: unknown): string {
  const causes = error instanceof Error ? [error.cause, error] : []
  for (const cause of causes)
    if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code
  return error instanceof Error ? error.name : 'unknown'
}

function refuseLonger(content: string, longest: number): void {
  if (bytes(content) > longest) throw new SendRefused(`the post is longer than ${longest} bytes`)
}
