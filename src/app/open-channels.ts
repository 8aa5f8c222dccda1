import type { CommandLog } from '../cli/command.ts'
import type { Environment } from '../config/environment.ts'
import type { Channel, House } from '../core/rooms/channel.ts'

/** Every channel whose credentials are there; each one's code is loaded only then. */
export async function openChannels({ channels }: Environment, house: House, log: CommandLog): Promise<Channel[]> {
  return [...(await openSlack(channels.slack, house, log))]
}

async function openSlack(access: Environment['channels']['slack'], house: House, log: CommandLog): Promise<Channel[]> {
  if (!access) {
    log.info({}, 'Slack is not configured (SLACK_BOT_TOKEN and SLACK_APP_TOKEN); the bot runs without it')
    return []
  }
  const { SlackChannel } = await import('../adapters/slack/slack-channel.ts')
  return [new SlackChannel(access, house, log)]
}
