import { randomUUID } from 'node:crypto'

/** A message as the workspace keeps it. */
export interface Posted {
  readonly channel: string
  readonly ts: string
  readonly thread_ts?: string
  readonly user: string
  readonly bot_id?: string
  readonly text: string
  readonly blocks?: readonly Record<string, unknown>[]
  readonly metadata?: { readonly event_type: string; readonly event_payload: Record<string, unknown> }
  readonly files?: readonly { readonly id: string; readonly name: string }[]
  /** When it was posted, milliseconds. */
  readonly at: number
}

export interface Response {
  readonly url: string
  readonly body: Record<string, unknown>
}

export interface UploadedFile {
  readonly id: string
  readonly name: string
  readonly size: number
  /** Bytes that came. */
  received: number
  /** Channel and thread that it was shared in; null before. */
  shared: string | null
}

/** Everything that a workspace knows of: channels with their messages, views that are open, what was shown to one person. */
export class Workspace {
  readonly team = 'T1'
  readonly botUser = 'UBOT'
  readonly botId = 'BBOT'
  readonly posted: Posted[] = []
  readonly statuses: Record<string, unknown>[] = []
  /** The language of a person's Slack; de-DE of everybody else. */
  readonly locales = new Map<string, string>()
  readonly homes = new Map<string, Record<string, unknown>>()
  readonly views: Record<string, unknown>[] = []
  readonly responses: Response[] = []
  readonly files: UploadedFile[] = []
  #count = 0

  /** A timestamp that no other message has. */
  newTs(): string {
    this.#count++
    return `${Math.floor(Date.now() / 1000)}.${String(this.#count).padStart(6, '0')}`
  }

  newId(): string {
    return randomUUID().replaceAll('-', '').toUpperCase().slice(0, 10)
  }

  /** What the bot has posted in a channel, or anywhere. */
  ofBot(channel?: string): Posted[] {
    return this.posted.filter((one) => one.bot_id === this.botId && (channel === undefined || one.channel === channel))
  }

  thread(channel: string, ts: string): Posted[] {
    const files = this.files
      .filter(({ shared }) => shared === `${channel} ${ts}`)
      .map(({ id, name }, i): Posted => {
        const own = `${ts.split('.')[0]}.9${String(i).padStart(5, '0')}`
        return { channel, ts: own, thread_ts: ts, user: this.botUser, text: '', at: Date.now(), files: [{ id, name }] }
      })
    return [
      ...this.posted.filter((one) => one.channel === channel && (one.thread_ts === ts || one.ts === ts)),
      ...files,
    ]
  }
}
