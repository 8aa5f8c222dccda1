import { App, type AppOptions } from '@slack/bolt'
import type { House } from '../../core/rooms/channel.ts'
import { type ParsedEvent, parseEvent, type Self } from './parse-event.ts'
import type { StatusLine } from './status-line.ts'
import type { Tongues } from './tongues.ts'
import { within } from './within.ts'
import { wordsIn } from './words.ts'

/** What Bolt's App takes from a receiver. */
type ReceiverEvent = Parameters<App['processEvent']>[0]

export interface Claiming {
  readonly house: House
  readonly self: Self
  readonly status: StatusLine
  readonly tongues: Tongues
  /** Shows a person's App Home. */
  readonly home: (user: string) => Promise<void>
  readonly heard: (parsed: ParsedEvent) => void
  /** Hears why a message is not answered; `event` where it can be named. */
  readonly ignored: (reason: string, event?: string) => void
}

const REASONS = { duplicate: 'said before', ignored: 'room not answered' } as const

/**
 * Bolt's App, which acknowledges an event before anything is done about it. Here a question is kept first: where that
 * fails Slack hears nothing of it and sends it again. All else (commands, buttons, views) goes Bolt's way.
 */
export class ClaimingApp extends App {
  readonly #claiming: Claiming
  readonly #inflight = new Set<Promise<void>>()
  #stopped = false

  constructor(options: AppOptions, claiming: Claiming) {
    super(options)
    this.#claiming = claiming
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    if (this.#stopped) throw new Error('the bot is stopping')
    const work = event.body.type === 'event_callback' ? this.#hear(event) : super.processEvent(event)
    const tracked = work.catch(() => {}).finally(() => this.#inflight.delete(tracked))
    this.#inflight.add(tracked)
    return work
  }

  /** Takes nothing more; resolves when what is being handled is, or when the time is over. */
  async drain(milliseconds: number): Promise<void> {
    this.#stopped = true
    await within(Promise.all(this.#inflight), milliseconds)
  }

  async #hear({ body, ack }: ReceiverEvent): Promise<void> {
    const { house, self, status, tongues, home, heard, ignored } = this.#claiming
    const parsed = parseEvent(body, self)
    heard(parsed)
    if (parsed.kind === 'question') {
      const { message, event, addressed } = parsed
      const { text, person } = message
      const meant = addressed || (text !== '' && (await house.followsUp(message)))
      if (meant) tongues.heard(person.id, text)
      // Only who says nothing is asked about: nothing else waits for it.
      const asked = text === '' ? { ...message, text: wordsIn(await tongues.of(person.id)).help } : message
      const received = meant ? await house.receive(asked, event) : 'ignored'
      await ack()
      if (received !== 'fresh') ignored(!meant ? 'not addressed' : REASONS[received], event)
      if (received === 'fresh') status.begin(message, tongues.known(person.id))
      return
    }
    await ack()
    if (parsed.kind === 'ignored') ignored(parsed.reason)
    if (parsed.kind === 'home') await home(parsed.user)
  }
}
