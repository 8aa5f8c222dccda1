import { setTimeout } from 'node:timers/promises'
import type { PostFile } from '../../core/rooms/post.ts'
import type { Poster, Posting } from '../../core/rooms/poster.ts'
import { SendLater, SendRefused, type Whereabouts } from '../../core/rooms/sending.ts'
import type { BotConnection } from './bot-connection.ts'
import { LONGEST_REPLY, LONGEST_WEBHOOK_MARKDOWN } from './limits.ts'
import { renderPost } from './render-post.ts'
import type { SlidingWindow } from './sliding-window.ts'
import type { Webhook, Webhooks } from './webhook.ts'
import { sendFailure } from './wecom-errors.ts'
import type { WecomLog } from './wecom-log.ts'

/** The bot's connection, where there is a bot. */
export interface BotTalk {
  readonly bot: BotConnection
  readonly window: SlidingWindow
}

const AGAIN = 5000
const MOST_TRIES = 3
const LONGEST_PAUSE = 65_000
const waited = (milliseconds: number): Promise<unknown> => setTimeout(milliseconds)

/** One thing of a post that is sent by itself. */
type Step = () => Promise<void>

/**
 * Posts into WeCom: through a group's webhook where its room has one, else through the bot. WeCom tells nobody what it
 * has, so a post whose end is unclear stays so.
 */
export class WecomPoster implements Poster {
  readonly channel = 'wecom'
  readonly #webhooks: Webhooks
  readonly #talk: BotTalk | null
  readonly #log: WecomLog
  readonly #pause: (milliseconds: number) => Promise<unknown>

  constructor(webhooks: Webhooks, talk: BotTalk | null, log: WecomLog, pause = waited) {
    this.#webhooks = webhooks
    this.#talk = talk
    this.#log = log
    this.#pause = pause
  }

  isReady(): boolean {
    return this.#webhooks.size > 0 || this.#talk?.bot.connected === true
  }

  async post(posting: Posting): Promise<string | null> {
    const { place, files } = posting
    const webhook = place.webhook === null ? undefined : this.#webhooks.get(place.webhook)
    if (place.webhook !== null && !webhook)
      throw new SendRefused(`there is no WECOM_WEBHOOK_URL_${place.webhook} for the post`)
    await this.#words(posting.key, webhook ? overWebhook(posting, webhook) : this.#overBot(posting))
    for (const file of files)
      await this.#file(posting, file, webhook).catch((error: unknown) =>
        this.#log.error({ key: posting.key, file: file.name, err: error }, 'a file of a post was not sent'),
      )
    return null
  }

  async find(): Promise<Whereabouts> {
    return 'unknown'
  }

  /**
   * Sends the messages of a post in order. Nothing is taken back: where one behind the first has to wait, it is waited
   * for here, and where it fails the rest is only missed in the log.
   */
  async #words(key: string, [first, ...rest]: readonly Step[]): Promise<void> {
    await first?.().catch((error: unknown) => {
      throw sendFailure(error)
    })
    try {
      for (const step of rest) await this.#patiently(step)
    } catch (error) {
      this.#log.error({ key, err: error }, 'the rest of a post was not sent')
    }
  }

  async #patiently(step: Step): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await step()
      } catch (error) {
        const failure = sendFailure(error)
        if (!(failure instanceof SendLater) || tries === MOST_TRIES) throw failure
        await this.#pause(Math.min(failure.milliseconds, LONGEST_PAUSE))
      }
    }
  }

  #overBot({ key, place, post, files }: Posting): Step[] {
    const { bot, window } = this.#bot()
    const { pages, card } = renderPost(post, key, { longest: LONGEST_REPLY, buttons: true, files: files.length > 0 })
    const bodies = [
      ...pages.map((content) => ({ msgtype: 'markdown', markdown: { content } }) as const),
      ...(card ? [{ msgtype: 'template_card', template_card: card } as const] : []),
    ]
    return bodies.map((body) => () => {
      window.take(place.chat)
      return bot.send(place.chat, body)
    })
  }

  async #file({ place }: Posting, { name, type, bytes }: PostFile, webhook: Webhook | undefined): Promise<void> {
    const isPicture = type === 'image/png'
    if (webhook) return isPicture ? webhook.image(bytes) : webhook.file(name, bytes)
    const { bot, window } = this.#bot()
    window.take(place.chat)
    await bot.sendFile(place.chat, isPicture ? 'image' : 'file', { name, bytes })
  }

  #bot(): BotTalk {
    if (!this.#talk) throw new SendRefused('the post has no webhook, and there is no WeCom bot')
    if (!this.#talk.bot.connected) throw new SendLater(AGAIN, 'there is no connection to WeCom')
    return this.#talk
  }
}

/** A webhook has no buttons: what a draft asks for is written out. */
function overWebhook({ key, post, files }: Posting, webhook: Webhook): Step[] {
  const shape = { longest: LONGEST_WEBHOOK_MARKDOWN, buttons: false, files: files.length > 0 }
  return renderPost(post, key, shape).pages.map((content) => () => webhook.markdown(content))
}
