import type { CommandLog } from '../cli/command.ts'
import type { Alarm, Channel } from '../core/rooms/channel.ts'
import type { Post } from '../core/rooms/post.ts'
import type { PostPlace } from '../core/rooms/poster.ts'
import { SendLater } from '../core/rooms/sending.ts'
import type { OperatorPlace } from '../core/rooms/wechat-settings.ts'

/** How often an alarm is tried that the other channel cannot take, and how long it is waited in between at most. */
const MOST_TRIES = 5
const LONGEST_WAIT = 60_000

/** Tells the alarms of every channel in the operator's chat, where bot.yaml names one; the log has them anyway. */
export function connectAlarms(channels: readonly Channel[], place: OperatorPlace | undefined, log: CommandLog): void {
  const teller = channels.find(({ name, poster }) => name === place?.channel && poster)
  if (place && !teller)
    log.warn({ channel: place.channel }, 'alarms cannot be told in the chat of `operator`: its channel is not there')
  for (const channel of channels)
    channel.onAlarm?.((alarm) => {
      log[alarm.over ? 'info' : 'error']({ channel: alarm.channel, about: alarm.about }, `alarm: ${alarm.text.en}`)
      if (place && teller) void tell(alarm, teller, place, log)
    })
}

async function tell(alarm: Alarm, { poster }: Channel, operator: OperatorPlace, log: CommandLog): Promise<void> {
  const { channel, chat, webhook = null } = operator
  const place: PostPlace = { channel, chat, direct: false, thread: null, webhook }
  const key = `alarm:${alarm.channel}:${alarm.about}:${alarm.at}`
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    try {
      await poster?.post({ key, place, post: postOf(alarm), files: [] })
      return
    } catch (error) {
      if (!(error instanceof SendLater) || tries === MOST_TRIES) {
        log.error({ about: alarm.about, err: error }, 'an alarm could not be told')
        return
      }
      await new Promise((resolve) => {
        setTimeout(resolve, Math.min(error.milliseconds, LONGEST_WAIT)).unref()
      })
    }
  }
}

function postOf({ over, text }: Alarm): Post {
  return {
    ...{ kind: 'alarm', title: over ? '已恢复' : '渠道告警', head: [] },
    sections: [
      {
        heading: '',
        lines: [
          { text: text.zh, codes: [] },
          { text: text.en, codes: [] },
        ],
      },
    ],
    ...{ more: [], table: null, foot: [], actions: [] },
  }
}
