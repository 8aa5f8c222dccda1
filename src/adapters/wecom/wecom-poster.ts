import type { PostFile } from '../../core/rooms/post.ts'
import type { Poster, Posting } from '../../core/rooms/poster.ts'
import { SendLater, SendRefused, type Whereabouts } from '../../core/rooms/sending.ts'
import type { BotConnection } from './bot-connection.ts'
import { LONGEST_REPLY, LONGEST_WEBHOOK_MARKDOWN } from './limits.ts'
import { renderPost } from './render-post.ts'
import type { SlidingWindow } from './sliding-window.ts'
import type { Webhook, Webhooks } from './webhook.ts'
import { sendFailure } from './wecom-errors.ts'

/** The bot's connection, where there is a bot. */
export interface BotTalk {
  readonly bot: BotConnection
  readonly window: SlidingWindow
}

const AGAIN = 5000

/** One part of a post, sent by itself. */
type Step = () => Promise<void>

/**
 * Posts into WeCom: through a group's webhook where its room has one, else through the bot. WeCom tells nobody what it
 * has, so a post whose end is unclear stays so.
 */
export class WecomPoster implements Poster {
  readonly channel = 'wecom'
  readonly #webhooks: Webhooks
  readonly #talk: BotTalk | null

  constructor(webhooks: Webhooks, talk: BotTalk | null) {
    this.#webhooks = webhooks
    this.#talk = talk
  }

  isReady(): boolean {
    return this.#webhooks.size > 0 || this.#talk?.bot.connected === true
  }

  partsOf(posting: Posting): number {
    return this.#steps(posting).length
  }

  async post(posting: Posting): Promise<string | null> {
    const step = this.#steps(posting)[posting.part ?? 0]
    if (!step) throw new SendRefused('the post has no such part')
    await step().catch((error: unknown) => {
      throw sendFailure(error)
    })
    return null
  }

  async find(): Promise<Whereabouts> {
    return 'unknown'
  }

  /** Everything that a post is sent as, in order: its pages, its buttons, its files. */
  #steps(posting: Posting): Step[] {
    const { place, files } = posting
    const webhook = place.webhook === null ? undefined : this.#webhooks.get(place.webhook)
    if (place.webhook !== null && !webhook)
      return [() => Promise.reject(new SendRefused(`there is no WECOM_WEBHOOK_URL_${place.webhook} for the post`))]
    const words = webhook ? overWebhook(posting, webhook) : this.#overBot(posting)
    return [...words, ...files.map((file) => () => this.#file(posting, file, webhook))]
  }

  #overBot({ key, place, post, files }: Posting): Step[] {
    const { pages, card } = renderPost(post, key, { longest: LONGEST_REPLY, buttons: true, files: files.length > 0 })
    const bodies = [
      ...pages.map((content) => ({ msgtype: 'markdown', markdown: { content } }) as const),
      ...(card ? [{ msgtype: 'template_card', template_card: card } as const] : []),
    ]
    return bodies.map((body) => async () => {
      const { bot, window } = this.#bot()
      window.take(place.chat)
      await bot.send(place.chat, body)
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
