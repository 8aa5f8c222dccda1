import type { Store } from '../../src/core/ports.ts'
import type { ChannelName } from '../../src/core/rooms/message.ts'
import type { OfficeOptions, OfficeWorld } from '../support/office-world.ts'

/** Where something is written: in a group with many, or alone with the bot. */
export type Place = 'group' | 'direct'

/** What somebody writes. In a group it mentions the bot unless it is said not to. */
export interface Said {
  readonly text: string
  readonly place?: Place
  readonly mention?: boolean
  /** Another person than the one who writes otherwise. */
  readonly other?: boolean
  /** What the platform calls the message; a new one otherwise. The same twice is the same message delivered twice. */
  readonly id?: string
  /** Milliseconds by which it is older than now. */
  readonly age?: number
}

export interface Opened {
  readonly store?: Store
  readonly office?: Partial<OfficeOptions>
}

/** An office with one channel in front of its platform, running. It ends with the test. */
export interface ChannelBot {
  readonly world: OfficeWorld
  readonly store: Store
  /** Delivers what somebody wrote; resolves when the platform has delivered it, which is before it is answered. */
  write(said: Said): Promise<void>
  /** What the bot has said in a place, in order, as its readers see it. */
  said(place: Place): readonly string[]
  /** Resolves when everything that was received is answered and sent. */
  settled(): Promise<void>
  /** Stops this office; opens the next one on the same store and platform. */
  restart(options?: Opened): Promise<ChannelBot>
  /** Cuts the connection; resolves when there is one again. Absent where there is none. */
  outage?(): Promise<void>
  /** Delivers a message of the bot's own account. Absent where the platform never does. */
  echo?(text: string): Promise<void>
  /** Takes a choice of the last message by its number, as its readers can: by a button. Absent where they type it. */
  press?(place: Place, number: number): Promise<void>
  /** Says of the last message that it is wrong: by a button, or in words where there is none. */
  dislike(place: Place): Promise<void>
  /** What was done on the platform that it refuses. */
  faults(): readonly string[]
}

/** One channel, as the contract of all channels sees it. */
export interface ChannelRig {
  readonly name: ChannelName
  /** The most that one message holds, as the platform measures it; null for no limit. */
  readonly longest: { readonly of: (text: string) => number; readonly most: number } | null
  /** False where there are no groups. */
  readonly groups: boolean
  /** False where the platform itself sees to it that a message comes once. */
  readonly duplicates: boolean
  /** True where an old message is answered no more. */
  readonly dropsOld: boolean
  /** True where a number goes on with an answer just given without a mention, for the asker alone. */
  readonly bareNumbers: boolean
  /** The group's id in bot.yaml. */
  readonly room: string
  open(options?: Opened): Promise<ChannelBot>
}
