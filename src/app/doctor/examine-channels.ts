import type { CheckedEnvironment } from '../../config/environment.ts'
import type { RoomSettings } from '../../core/rooms/room.ts'
import { both, type Finding, note, ok } from '../../office/finding.ts'

/** The channels whose credentials are there. */
export function channelsThere({ environment: { channels } }: CheckedEnvironment): RoomSettings['channel'][] {
  const { slack, wechat, wecom, webhooks } = channels
  return [
    ...(slack ? (['slack'] as const) : []),
    ...(wechat ? (['wechat'] as const) : []),
    ...(wecom || webhooks.size > 0 ? (['wecom'] as const) : []),
  ]
}

/** Tells which credentials are there, never what they are. */
export function examineChannels({ environment: { channels } }: CheckedEnvironment): Finding[] {
  const { slack, wechat, wecom, webhooks } = channels
  const there = [
    ...(slack
      ? [
          both(
            `Slack（${slack.mode === 'socket' ? 'Socket Mode' : `HTTP端口${slack.port}`}）`,
            `Slack (${slack.mode === 'socket' ? 'Socket Mode' : `HTTP, port ${slack.port}`})`,
          ),
        ]
      : []),
    ...(wechat
      ? [
          both(
            `个人微信网关（${wechat.insecure ? '不加密' : '加密'}）`,
            `WeChat gateway (${wechat.insecure ? 'not encrypted' : 'encrypted'})`,
          ),
        ]
      : []),
    ...(wecom
      ? [
          both(
            `企业微信机器人（${wecom.url === undefined ? '公有云' : '私有化'}）`,
            `WeCom bot (${wecom.url === undefined ? 'public' : 'private'})`,
          ),
        ]
      : []),
    ...(webhooks.size > 0
      ? [both(`群webhook ${[...webhooks.keys()].join(', ')}`, `group webhooks ${[...webhooks.keys()].join(', ')}`)]
      : []),
  ]
  if (there.length === 0)
    return [
      note(
        'channels',
        both('没有渠道的凭据：只在终端回答', 'no channel has credentials: the bot answers in the terminal alone'),
        both('要接入群聊，设置.env.example中的变量', 'to answer in chats set the variables of .env.example'),
      ),
    ]
  return there.map((text) => ok('channels', both(`有凭据：${text.zh}`, `credentials are there: ${text.en}`)))
}
