import type { CommandLog } from '../cli/command.ts'
import type { Environment } from '../config/environment.ts'
import type { BotSettings } from '../config/settings.ts'
import type { Channel, House } from '../core/rooms/channel.ts'
import { workTimeOf } from '../core/summary/work-calendar.ts'
import { openCalendar, ownTimeZone } from './open-calendar.ts'

/** Every channel whose credentials are there; each one's code is loaded only then. */
export async function openChannels(
  { channels }: Environment,
  settings: BotSettings,
  house: House,
  log: CommandLog,
): Promise<Channel[]> {
  return [
    ...(await openSlack(channels.slack, house, log)),
    ...(await openWecom(channels, house, log)),
    ...(await openWechat(channels.wechat, settings, house, log)),
  ]
}

async function openSlack(access: Environment['channels']['slack'], house: House, log: CommandLog): Promise<Channel[]> {
  if (!access) {
    log.info({}, 'Slack is not configured (SLACK_BOT_TOKEN and SLACK_APP_TOKEN); the bot runs without it')
    return []
  }
  const { SlackChannel } = await import('../adapters/slack/slack-channel.ts')
  return [new SlackChannel(access, house, log)]
}

/** The bot, which posts through webhooks where there are such; webhooks alone post and hear nothing. */
async function openWecom(
  { wecom, webhooks: urls }: Environment['channels'],
  house: House,
  log: CommandLog,
): Promise<Channel[]> {
  if (!wecom) log.info({}, 'WeCom is not configured (WECOM_BOT_ID and WECOM_BOT_SECRET); the bot runs without it')
  if (!wecom && urls.size === 0) return []
  const { Webhook } = await import('../adapters/wecom/webhook.ts')
  const webhooks = new Map([...urls].map(([number, url]) => [number, new Webhook(url, () => house.now())]))
  if (!wecom) {
    const { WebhookChannel } = await import('../adapters/wecom/webhook-channel.ts')
    return [new WebhookChannel(webhooks)]
  }
  const { WecomChannel } = await import('../adapters/wecom/wecom-channel.ts')
  return [new WecomChannel(wecom, webhooks, house, log)]
}

/** Personal WeChat stays out without a word: few offices have it. */
async function openWechat(
  access: Environment['channels']['wechat'],
  settings: BotSettings,
  house: House,
  log: CommandLog,
): Promise<Channel[]> {
  if (!access) return []
  const { rooms, wechat } = settings
  const { WechatChannel } = await import('../adapters/wechat/wechat-channel.ts')
  const topics = rooms.filter(({ channel }) => channel === 'wechat').map(({ match }) => match)
  if (topics.length === 0 && !wechat.direct)
    log.warn({}, 'WeChat is configured, but bot.yaml names no room of it: nothing is answered there')
  const workTime = workTimeOf(openCalendar(settings, ownTimeZone(), log))
  return [new WechatChannel(access, house, log, { settings: wechat, topics, workTime })]
}
