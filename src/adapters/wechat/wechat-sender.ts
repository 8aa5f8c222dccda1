import type { ChannelSender, Delivery, Sendable } from '../../core/rooms/channel.ts'
import { readDelivery } from '../../core/rooms/read-delivery.ts'
import { SendLater, type Whereabouts } from '../../core/rooms/sending.ts'
import type { WorkTime } from '../../core/rooms/working-hours.ts'
import { renderAnswer } from './render-answer.ts'
import type { Voice } from './voice.ts'

/** A room that was renamed may get its name back. */
const ROOM_AGAIN = 60_000

export interface SenderParts {
  readonly voice: Voice
  /** The room of a topic, as long as it is one. */
  readonly roomOf: (topic: string) => string | undefined
  readonly workTime: WorkTime
  readonly now: () => number
  /** Hears of every answer that is in its place. */
  readonly onSaid: (chat: string) => void
}

/**
 * Sends answers, one at a time over all rooms. WeChat has no way to look for a message: one whose sending ended unclearly
 * is left to an operator, for twice is worse than not at all.
 */
export class WechatSender implements ChannelSender {
  readonly channel = 'wechat'
  readonly lanes = 1
  readonly #parts: SenderParts

  constructor(parts: SenderParts) {
    this.#parts = parts
  }

  isReady(): boolean {
    return this.#parts.voice.free
  }

  async send(message: Sendable): Promise<string | null> {
    const { voice, roomOf, workTime, now, onSaid } = this.#parts
    const { answer, to, page = 1 } = readDelivery(message)
    const place = to.direct ? to.chat : roomOf(to.chat)
    if (place === undefined) throw new SendLater(ROOM_AGAIN, 'its room is not there, or there are several of its name')
    const preface = workTime.isWorking(now()) || page > 1 ? '' : offHours(answer.language)
    const remote = await voice.say(message.key, place, renderAnswer(answer, { page, preface }).parts)
    onSaid(to.chat)
    return remote
  }

  async find(): Promise<Whereabouts> {
    return 'unknown'
  }
}

function offHours(language: Delivery['answer']['language']): string {
  return language === 'zh' ? '（非工作时间自动答复）' : '(automatic answer outside working hours)'
}
