import { laneOf, type Message } from '../core/rooms/message.ts'
import { roomOf } from '../core/rooms/room.ts'
import { type Prepared, prepareAnswer } from './answer-desk.ts'
import { ChannelBoard } from './channel-board.ts'
import { type Caller, type CommandReply, type Desk, type OfficeCommand, refuseUnlessPermitted } from './command.ts'
import { CorrectionBook } from './corrections/correction-book.ts'
import { CorrectionWatch } from './corrections/correction-watch.ts'
import { DocumentBook } from './document-book.ts'
import { Housekeeping } from './housekeeping.ts'
import { InboxWorker } from './inbox-worker.ts'
import { KnowledgeBook } from './knowledge-book.ts'
import { LimitBook } from './limit-book.ts'
import { LivingBook } from './living-book.ts'
import type { OfficeParts } from './parts.ts'
import { type Shown, showToAll } from './show-to-all.ts'

/** How often other replicas' notes and aliases are looked for: well within the two seconds in which they have to work. */
const REFRESH = 500

/** How often it is looked whether a new day has begun. */
const NEW_DAY = 60_000

/** What became of a message that a channel handed over. */
export type Received = 'fresh' | 'duplicate' | 'ignored'

/** The running bot, whatever its channels and its store are. */
export interface Office {
  readonly desk: Desk
  /** Keeps a message to be answered through the outbox; a second time is a duplicate. Acknowledge after this. */
  receive(message: Message, event: string): Promise<Received>
  /** Answers at once, for who waits at a terminal. Kept like any other answer. */
  answer(message: Message): Promise<Prepared>
  /** Shows an answer of one person to the chat that it was given in, through the outbox and once. */
  show(id: string, as: Omit<Message, 'text' | 'at'>): Promise<Shown>
  /** Gives a command. Throws WenjiError where it cannot be done, NotPermitted where the caller may not. */
  command(name: string, input: unknown, caller: Caller): Promise<CommandReply>
  /** Begins to answer what was received and to look for what other replicas store. */
  start(onSendable: (channel: string) => void): void
  /** Ends when the question that is being answered is answered. */
  stop(): Promise<void>
}

/** Puts an office together and reads the living part. */
export async function openOffice(parts: OfficeParts, commands: readonly OfficeCommand[]): Promise<Office> {
  const living = new LivingBook(parts.store)
  const documents = new DocumentBook(parts)
  const knowledge = new KnowledgeBook(parts, living, documents)
  const limits = new LimitBook(parts.sources.settings.limits, parts.newId, () => parts.clock.now())
  const desk = openDesk(parts, living, knowledge)
  await living.refresh()
  let worker: InboxWorker | undefined
  let sendable: (channel: string) => void = () => {}
  let refreshing: NodeJS.Timeout | undefined
  let unread = false
  let cleaning: NodeJS.Timeout | undefined
  const housekeeping = new Housekeeping(parts)
  const watch = new CorrectionWatch(desk)

  return {
    desk,

    async receive(message, event) {
      if (roomOf(message, parts.sources.settings) === null) return 'ignored'
      const payload = JSON.stringify(message)
      const lane = laneOf(message)
      const fresh = await parts.store.inbox.receive(
        { key: `${message.channel}:${event}`, lane, payload },
        parts.clock.now(),
      )
      if (fresh) worker?.wake()
      return fresh ? 'fresh' : 'duplicate'
    },

    async answer(message) {
      const room = roomOf(message, parts.sources.settings)
      if (!room) throw new Error(`no room for ${message.channel}`)
      const prepared = await prepareAnswer(message, room, parts, knowledge)
      await parts.store.transaction((within) => prepared.keep(within))
      return prepared
    },

    async show(id, as) {
      const shown = await showToAll(id, as, parts)
      if (shown === 'fresh') sendable(as.channel)
      return shown
    },

    async command(name, input, caller) {
      const command = commands.find((one) => one.name === name)
      if (!command) throw new Error(`no command ${name}`)
      refuseUnlessPermitted(command, caller)
      return command.run(input, caller, desk)
    },

    start(onSendable) {
      sendable = onSendable
      worker ??= new InboxWorker(parts, knowledge, limits, onSendable)
      worker.start()
      refreshing ??= setInterval(() => {
        const taken = living.refresh().then(async (more) => {
          if (more) knowledge.takeIn()
          await documents.refresh()
          knowledge.takeDocuments().catch((error: unknown) => {
            parts.log.error({ err: error }, 'imported documents cannot be taken up; it is tried again')
          })
          if (unread) parts.log.info({}, 'new notes, aliases and documents can be read again')
          unread = false
          void watch.tick()
        })
        taken.catch((error: unknown) => {
          if (!unread) parts.log.warn({ err: error }, 'what is new cannot be read; it is tried again')
          unread = true
        })
      }, REFRESH)
      void housekeeping.tick()
      cleaning ??= setInterval(() => void housekeeping.tick(), NEW_DAY)
    },

    async stop() {
      clearInterval(refreshing)
      clearInterval(cleaning)
      await watch.stop()
      await housekeeping.ended()
      await worker?.stop()
    },
  }
}

function openDesk(parts: OfficeParts, living: LivingBook, knowledge: KnowledgeBook): Desk {
  const { clock, newId, store } = parts
  return {
    parts,
    living,
    knowledge,
    corrections: new CorrectionBook(parts, knowledge),
    channels: new ChannelBoard(),
    knowledgeOf: (caller) => knowledge.of(caller.view),
    occasion: ({ id, name }) => ({ at: clock.now(), day: clock.day(), by: { id, name } }),
    async write(caller, kind, words, work) {
      const result = await store.transaction(async (within) => {
        const done = await work(within)
        await within.audit.add({
          ...{ id: newId(), at: clock.now(), kind, room: caller.view.id, person: caller.id },
          ...{ question: words, answer: done.said, outcome: 'done', knowledge: '', context: null },
          rules: parts.sources.rules,
        })
        return done.result
      })
      await living.refresh()
      knowledge.takeIn()
      return result
    },
  }
}
