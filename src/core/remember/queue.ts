import { WenjiError } from '../errors.ts'

/**
 * The two queues between channels and answers. A lane is a chat: within it everything goes in order and one at a time,
 * lanes go side by side. Whoever takes the head of a lane holds the lane under a lease and loses it when the time is
 * over; what it then still tries to finish is refused, so that nothing is done twice. Times are milliseconds since 1970.
 */

/** The head of a lane, held by the one who took it. */
export interface Held {
  readonly key: string
  readonly lane: string
  /** Tells this taking from every other. */
  readonly token: string
}

export interface TakenEvent extends Held {
  readonly payload: string
  readonly receivedAt: number
  /** How often it was taken, this time included. */
  readonly attempts: number
}

export interface Incoming {
  /** What tells the event from every other, so that the same one twice is one. */
  readonly key: string
  readonly lane: string
  readonly payload: string
}

/** Events that were received and wait to be worked on. */
export interface InboxStore {
  /** Keeps an event; false where it was received before. Acknowledge it to the platform after this, not earlier. */
  receive(event: Incoming, now: number): Promise<boolean>
  /**
   * The event that waits longest and is the head of a lane that nobody works on; null where there is none, or where others
   * were faster at all that were looked at. That it was taken need not be on the disk yet.
   */
  take(now: number, leaseMilliseconds: number): Promise<TakenEvent | null>
  /** Holds on for longer; throws LeaseLost where another may have taken the lane. */
  extend(event: Held, now: number, leaseMilliseconds: number): Promise<void>
  /** Done: to be called within the transaction that stores the answer. Throws LeaseLost, and nothing is stored. */
  finish(event: Held): Promise<void>
  /** To be tried again, not before a time; the lane waits for it. */
  giveBack(event: Held, notBefore: number): Promise<void>
  /** Given up on; the lane goes on with the next. */
  fail(event: Held, why: string): Promise<void>
  /** How many events wait. */
  waiting(): Promise<number>
  /** Forgets finished and failed events received before a time; gives their number. */
  forget(before: number): Promise<number>
}

export interface Outgoing {
  readonly key: string
  /** The connection that can send it: slack, wechat, wecom. */
  readonly channel: string
  /** A chat of that channel and of no other. */
  readonly lane: string
  readonly body: string
  readonly notBefore?: number
  /** After this it is not sent any more. */
  readonly expiresAt?: number
}

export type OutboxState = 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown' | 'expired'

export interface OutboxRow {
  readonly key: string
  readonly channel: string
  readonly lane: string
  readonly body: string
  readonly state: OutboxState
  readonly attempts: number
  /** What the platform calls the message, once it is sent. */
  readonly remote: string | null
  readonly error: string | null
  readonly createdAt: number
}

export interface TakenMessage extends Held {
  readonly body: string
  readonly createdAt: number
  /** How often it was tried before. */
  readonly attempts: number
  /**
   * True where somebody began to send it and did not come back: look for its key on the platform and say `sent`, or
   * `retry` where it is certainly not there, or `unknown`. Never send it blindly.
   */
  readonly unclear: boolean
}

/** Messages that are to be sent, each once. */
export interface OutboxStore {
  /** Keeps a message; false where its key is there already. To be called within the transaction of its answer. */
  add(message: Outgoing, now: number): Promise<boolean>
  /**
   * The oldest message of a channel that is the head of a free lane, marked as being sent. That mark need not be on the
   * disk yet: wait for `Store.lasting`, then call the platform at once. Null where there is none, or where others were faster. One whose time is over holds its lane until
   * `expire` has ended it.
   */
  take(channel: string, now: number, leaseMilliseconds: number): Promise<TakenMessage | null>
  extend(message: Held, now: number, leaseMilliseconds: number): Promise<void>
  /** The platform has it. */
  sent(message: Held, remote: string | null): Promise<void>
  /** The platform certainly has it not: again, not before a time. */
  retry(message: Held, notBefore: number, error: string): Promise<void>
  /** It will never be sent; the lane goes on. */
  fail(message: Held, error: string): Promise<void>
  /** Nobody can tell whether it was sent; an operator looks at it, the lane goes on. */
  unknown(message: Held, error: string): Promise<void>
  /** Ends the messages that were not begun and whose time is over, and gives them back. */
  expire(now: number): Promise<OutboxRow[]>
  find(key: string): Promise<OutboxRow | null>
  /** How many messages of a channel wait or are being sent. */
  waiting(channel: string): Promise<number>
  /** Forgets what was sent, failed or expired and created before a time; gives the number. */
  forget(before: number): Promise<number>
}

/** The lease of a lane or a post ran out, and another may have taken it. Stop working on it; nothing was stored. */
export class LeaseLost extends WenjiError {
  constructor(what: string) {
    super(`the lease of ${what} was lost`, {
      zh: '处理超时，已由其他进程接手',
      en: 'this took too long and was taken over by another process',
    })
    this.name = 'LeaseLost'
  }
}
