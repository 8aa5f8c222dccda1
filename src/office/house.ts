import type { Channel, House, Told } from '../core/rooms/channel.ts'
import type { Message } from '../core/rooms/message.ts'
import { roomOf } from '../core/rooms/room.ts'
import { memberOf, prepareAnswer } from './answer-desk.ts'
import { callerOf } from './caller-of.ts'
import type { NamedStatus } from './channel-board.ts'
import { followsUp } from './follows-up.ts'
import { HeldConnection } from './held-connection.ts'
import { offered } from './offered.ts'
import type { Office } from './office.ts'
import { OutboxSender } from './outbox-sender.ts'
import { PostRunner } from './posts/post-runner.ts'
import { recall } from './recall.ts'
import { replyTo } from './reply-to.ts'
import { subjectNames } from './subject-names.ts'

/** How long a stop waits for channels, and for what is being sent. */
const STOP_WITHIN = 3000
/** Posts are ended first: they need their channels for it. What is not sent by then is looked for at the next start. */
const POSTS_STOP_WITHIN = 1500

/** The office as channels see it. */
export function houseOf(office: Office): House {
  const { parts } = office.desk
  const { settings } = parts.sources
  const member = (message: Pick<Message, 'channel' | 'person'>) => memberOf(message, settings.people)
  return {
    receive: (message, event) => office.receive(message, event),
    answerNow: (message) => office.answer(message),
    async preview(message) {
      const room = roomOf(message, settings)
      if (!room) throw new Error(`no room for ${message.channel}`)
      return (await prepareAnswer(message, room, parts, office.desk.knowledge)).answer
    },
    followsUp: (message) => followsUp(message, parts),
    offered: (message, within) => offered(message, within, parts, office.desk.knowledge),
    recall: (id, from) => recall(id, from, parts),
    show: (id, as) => office.show(id, as),
    async subjects(words, from) {
      const room = roomOf(from, settings)
      if (!room) return []
      const { knowledge } = await office.desk.knowledge.of(room)
      return subjectNames(words, knowledge)
    },
    async command(name, input, as): Promise<Told> {
      const room = roomOf(as, settings)
      if (!room) return { ok: false, error: { zh: '此处不受理操作', en: 'commands are not taken here' } }
      return replyTo(office, { command: name, input }, callerOf(as, room, parts), (id, error) =>
        parts.log.error({ id, err: error }, 'command failed'),
      )
    },
    hold: (name, connection) => new HeldConnection(name, connection, parts).start(),
    roomOf: (message) => roomOf(message, settings),
    memberOf: member,
    now: () => parts.clock.now(),
  }
}

/** Runs an office with its channels: what they receive is answered, what is to be sent goes through them. */
export class Service {
  readonly #office: Office
  readonly #channels: readonly Channel[]
  readonly #senders: ReadonlyMap<string, OutboxSender>
  readonly #posts: PostRunner | undefined

  constructor(office: Office, channels: readonly Channel[]) {
    this.#office = office
    this.#channels = channels
    office.desk.channels.connect(() => this.status())
    this.#senders = new Map(
      channels.map((channel) => [channel.name, new OutboxSender(office.desk.parts, channel.sender)]),
    )
    const { parts } = office.desk
    const posters = channels.flatMap(({ poster }) => (poster ? [poster] : []))
    this.#posts = parts.posts && new PostRunner(office.desk, parts.posts, posters)
  }

  /** Connects every channel; rejects where one of them cannot be without an operator. */
  async start(): Promise<void> {
    for (const channel of this.#channels) await channel.start()
    for (const sender of this.#senders.values()) sender.start()
    this.#office.start((channel) => this.#senders.get(channel)?.wake())
    this.#posts?.start()
  }

  /**
   * Ends the sending of what is being sent, takes nothing more in, answers what is begun; the rest stays stored. In this
   * order: a channel that closes its connection under a message makes nobody know whether that was sent.
   */
  async stop(): Promise<void> {
    await this.#posts?.stop(POSTS_STOP_WITHIN)
    await Promise.all([...this.#senders.values()].map((sender) => sender.stop(STOP_WITHIN)))
    await Promise.all(this.#channels.map((channel) => channel.stop(STOP_WITHIN)))
    await this.#office.stop()
  }

  status(): readonly NamedStatus[] {
    return this.#channels.map((channel) => ({ name: channel.name, ...channel.status() }))
  }
}
