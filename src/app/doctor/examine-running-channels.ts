import { z } from 'zod'
import { channelNameSchema } from '../../core/rooms/message.ts'
import { both, type Finding, fault, note, ok } from '../../office/finding.ts'
import { localTime } from '../../office/local-time.ts'

/** A running channel as the running bot tells it. */
export const runningChannelSchema = z.looseObject({
  name: channelNameSchema,
  connected: z.boolean(),
  lastEventAt: z.number().nullable(),
  reconnects: z.int(),
  problem: z.looseObject({ zh: z.string(), en: z.string() }).nullable(),
})

const NAMES = {
  slack: both('Slack', 'Slack'),
  wecom: both('企业微信', 'WeCom'),
  wechat: both('个人微信', 'WeChat'),
  console: both('终端', 'terminal'),
}
const LOG = both('处理后机器人自行恢复；详见日志', 'the bot goes on by itself when it is mended; see the log')

/** Tells of each running channel whether it is connected, since when it is silent, how often it came back, what is wrong. */
export function examineRunningChannels(channels: readonly z.infer<typeof runningChannelSchema>[]): Finding[] {
  return channels.map(({ name, connected, lastEventAt, reconnects, problem }) => {
    const last =
      lastEventAt === null
        ? both('尚未收到消息', 'nothing received yet')
        : both(`最近消息${localTime(lastEventAt)}`, `last event ${localTime(lastEventAt)}`)
    const state = connected ? both('已连接', 'connected') : both('未连接', 'not connected')
    const text = both(
      `${NAMES[name].zh}：${state.zh}；${last.zh}；重连${reconnects}次${problem ? `；${problem.zh}` : ''}`,
      `${NAMES[name].en}: ${state.en}; ${last.en}; reconnects: ${reconnects}${problem ? `; ${problem.en}` : ''}`,
    )
    if (problem) return fault('channels', text, LOG)
    // Another process may have the connection, and one that was just lost is opened again.
    return connected ? ok('channels', text) : note('channels', text)
  })
}
