import type { Channel, ChannelSender, ChannelStatus } from '../../core/rooms/channel.ts'
import { SendRefused } from '../../core/rooms/sending.ts'
import type { Webhooks } from './webhook.ts'
import { WecomPoster } from './wecom-poster.ts'

/** WeCom where there is no bot: group webhooks, through which is posted and nothing comes in. */
export class WebhookChannel implements Channel {
  readonly name = 'wecom'
  readonly poster: WecomPoster
  /** There is nothing to answer. */
  readonly sender: ChannelSender = {
    ...{ channel: 'wecom', lanes: 1, isReady: () => false },
    send: () => Promise.reject(new SendRefused('there is no WeCom bot that could answer')),
    find: async () => 'unknown',
  }

  constructor(webhooks: Webhooks) {
    this.poster = new WecomPoster(webhooks, null)
  }

  async start(): Promise<void> {}

  async stop(): Promise<void> {}

  status(): ChannelStatus {
    return { connected: true, lastEventAt: null, reconnects: 0, problem: null }
  }
}
