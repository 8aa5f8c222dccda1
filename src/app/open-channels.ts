import type { WecomChannel } from '../adapters/wecom/wecom-channel.ts'
import type { CommandLog } from '../cli/command.ts'
import type { Environment } from '../config/environment.ts'
import type { BotSettings } from '../config/settings.ts'
import type { Channel, House } from '../core/rooms/channel.ts'
import type { Poster } from '../core/rooms/poster.ts'

/** What the bot is reached by, and what it posts through: every channel's poster, and what there is without a channel. */
export interface OpenChannels {
  readonly channels: readonly Channel[]
  readonly posters: readonly Poster[]
}

/** Every channel whose credentials are there; each one's code is loaded only then. */
export async function openChannels(
  { channels }: Environment,
  settings: BotSettings,
  house: House,
  log: CommandLog,
): Promise<OpenChannels> {
  const wecom = await openWecom(channels, house, log)
  const opened = [
    ...(await openSlack(channels.slack, house, log)),
    ...wecom.channels,
    ...(await openWechat(channels.wechat, settings, house, log)),
  ]
  const own = opened.flatMap(({ poster }) => (poster ? [poster] : []))
  return { channels: opened, posters: [...own, ...wecom.posters] }
}

async function openSlack(access: Environment['channels']['slack'], house: House, log: CommandLog): Promise<Channel[]> {
  if (!access) {
    log.info({}, 'Slack is not configured (SLACK_BOT_TOKEN and SLACK_APP_TOKEN); the bot runs without it')
    return []
  }
  const { SlackChannel } = await import('../adapters/slack/slack-channel.ts')
  return [new SlackChannel(access, house, log)]
}

/** The bot with its posts, or, where there are webhooks alone, the posts. */
async function openWecom(
  { wecom, webhooks }: Environment['channels'],
  house: House,
  log: CommandLog,
): Promise<{ readonly channels: readonly WecomChannel[]; readonly posters: readonly Poster[] }> {
  if (!wecom) log.info({}, 'WeCom is not configured (WECOM_BOT_ID and WECOM_BOT_SECRET); the bot runs without it')
  if (!wecom && webhooks.size === 0) return { channels: [], posters: [] }
  const { Webhook } = await import('../adapters/wecom/webhook.ts')
  const opened = new Map([...webhooks].map(([number, url]) => [number, new Webhook(url, () => house.now())]))
  if (!wecom) {
    const { WecomPoster } = await import('../adapters/wecom/wecom-poster.ts')
    return { channels: [], posters: [new WecomPoster(opened, null, log)] }
  }
  const { WecomChannel } = await import('../adapters/wecom/wecom-channel.ts')
  return { channels: [new WecomChannel(wecom, opened, house, log)], posters: [] }
}

/** Personal WeChat stays out without a word: few offices have it. */
async function openWechat(
  access: Environment['channels']['wechat'],
  { rooms, wechat }: BotSettings,
  house: House,
  log: CommandLog,
): Promise<Channel[]> {
  if (!access) return []
  const { WechatChannel } = await import('../adapters/wechat/wechat-channel.ts')
  const topics = rooms.filter(({ channel }) => channel === 'wechat').map(({ match }) => match)
  if (topics.length === 0 && !wechat.direct)
    log.warn({}, 'WeChat is configured, but bot.yaml names no room of it: nothing is answered there')
  return [new WechatChannel(access, house, log, { settings: wechat, topics })]
}
