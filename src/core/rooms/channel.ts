import type { Answer } from '../answer/answer.ts'
import type { PersonText } from '../errors.ts'
import type { ChannelName, Message } from './message.ts'
import type { Poster } from './poster.ts'
import type { Member } from './roles.ts'
import type { Room } from './room.ts'
import type { Whereabouts } from './sending.ts'

/** What a channel and the house ask of each other. A channel parses and renders; everything else is the house's. */

/** What is sent back for a message: the channel's own renderer makes something readable of it. */
export interface Delivery {
  readonly id: string
  readonly answer: Answer
  /** The message that it answers. */
  readonly to: Omit<Message, 'text' | 'quote' | 'more'>
  /** The page of it that is asked for, from 2 on; absent for its beginning. */
  readonly page?: number
  /** Whoever was given it alone and shows it to the chat now; a channel names them. Absent for an answer to the chat. */
  readonly by?: string
}

/** What somebody was offered below the last answer that they got in a place, or below the one that they quote. */
export interface Offered {
  /** The answer's id; what is shown of it up to now, in pages from 1 on. */
  readonly id: string
  readonly answer: Answer
  readonly page: number
  /** True where the message is a number that was offered. */
  readonly takes: boolean
}

/** A message as a channel sends it: its key is what it can be found by on the platform. */
export interface Sendable {
  readonly key: string
  readonly lane: string
  readonly body: string
}

/** One channel's way of sending. */
export interface ChannelSender {
  readonly channel: ChannelName
  /** How many lanes are sent to side by side; 1 where the platform watches the account as a whole. */
  readonly lanes: number
  /**
   * False while nothing can be sent: the connection is another process's, or it is down. Nothing is begun then, and no
   * attempt is counted. Absent where that does not happen.
   */
  isReady?(): boolean
  /**
   * Sends a message and gives what the platform calls it. Throws SendLater or SendRefused where it is certain that the
   * platform has it not; anything else leaves that open.
   */
  send(message: Sendable): Promise<string | null>
  /** Looks for a message that may have been sent: absent where it is certain that it was not. */
  find(message: Sendable): Promise<Whereabouts>
}

/** What a command of somebody in a chat comes to: words for that person, and data to render where there is more. */
export type Told =
  | { readonly ok: true; readonly status: 0 | 1; readonly text: PersonText; readonly data: unknown }
  | { readonly ok: false; readonly error: PersonText }

/** A connection that only one process may have at a time: the platform gives it to one, or to the last who asks. */
export interface SoleConnection {
  /** Opens it, and goes on trying where it cannot be reached. One that rejects is closed and opened again later. */
  start(): Promise<void>
  /** Closes it, also while it is being opened: another process opens it next. */
  stop(): Promise<void>
}

/** A sole connection as this process has it. */
export interface Hold {
  /** True while it is this process that has the connection. */
  readonly held: boolean
  /** Closes the connection and leaves it to others. */
  stop(): Promise<void>
}

/** The house as a channel sees it. */
export interface House {
  /** Keeps a message to be answered through the outbox. Acknowledge to the platform after this has resolved. */
  receive(message: Message, event: string): Promise<'fresh' | 'duplicate' | 'ignored'>
  /** Answers at once, outside the outbox: for what only the asker sees. */
  answerNow(message: Message): Promise<Pick<Delivery, 'id' | 'answer'>>
  /** Answers without keeping anything: for what is shown to somebody who has not asked. */
  preview(message: Message): Promise<Answer>
  /**
   * True where a message that does not address the bot goes on with a conversation: the same person asked in the same
   * place of late, and it reads as a question.
   */
  followsUp(message: Message): Promise<boolean>
  /**
   * What was offered to the writer of a message below the last answer, where it is no older than so many milliseconds;
   * null where there is none. A channel shows with an answer what `offersOf` gives, by its numbers.
   */
  offered(message: Message, within: number): Promise<Offered | null>
  /** An answer that was given before in the room of that chat, to show more of it; null where there is none. */
  recall(id: string, from: Pick<Message, 'channel' | 'chat' | 'topic' | 'direct'>): Promise<Answer | null>
  /**
   * Shows an answer that a person was given alone to the chat that it was given in, through the outbox and once; gone
   * where it cannot be read there. `reply` of `as` is where the channel may answer the press itself.
   */
  show(id: string, as: Omit<Message, 'text' | 'at'>): Promise<'fresh' | 'duplicate' | 'gone'>
  /** Names of projects and indicators that hold some words, as far as that chat may see them, the nearest first. */
  subjects(words: string, from: Pick<Message, 'channel' | 'chat' | 'topic' | 'direct'>): Promise<readonly string[]>
  /** Carries out a command as the person who sent the message (only account and chat of it count). Never rejects. */
  command(name: string, input: unknown, as: Omit<Message, 'text' | 'at'>): Promise<Told>
  /**
   * Has a connection opened while this process is the one that may (`wechat:127.0.0.1:8788`), and closed when it may not
   * any more. Of several processes with one store the next one takes over within ten seconds.
   */
  hold(name: string, connection: SoleConnection): Hold
  /** The room of a chat, null where the bot keeps silent; and the member behind an account. */
  roomOf(message: Pick<Message, 'channel' | 'chat' | 'topic' | 'direct'>): Room | null
  memberOf(message: Pick<Message, 'channel' | 'person'>): Member | undefined
  /** Milliseconds since 1970. */
  now(): number
}

export interface ChannelStatus {
  readonly connected: boolean
  /** Milliseconds since 1970 of the last event that came in; null before the first. */
  readonly lastEventAt: number | null
  readonly reconnects: number
  /** What an operator has to do; null where nothing is wrong. */
  readonly problem: PersonText | null
}

/** Something that an operator should hear of now, or that is over. */
export interface Alarm {
  readonly channel: ChannelName
  /** The same for the alarm and its end: `logged out`, `room 值班群`. */
  readonly about: string
  readonly over: boolean
  readonly text: PersonText
  /** Milliseconds since 1970. */
  readonly at: number
}

/** A channel that is running. */
export interface Channel {
  readonly name: ChannelName
  readonly sender: ChannelSender
  /** Absent where the channel posts nothing unasked. */
  readonly poster?: Poster
  /** Connects and goes on trying. Rejects with a WenjiError only for what an operator must mend (a wrong token). */
  start(): Promise<void>
  /** Takes nothing more in; resolves within the time. */
  stop(milliseconds: number): Promise<void>
  /** Tells a listener of every alarm from now on, each once. Absent where status() says it all. */
  onAlarm?(listener: (alarm: Alarm) => void): void
  status(): ChannelStatus
}
