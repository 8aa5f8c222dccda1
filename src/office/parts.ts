import type { PlanDocument } from '../core/document/plan-document.ts'
import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Syllables } from '../core/lexicon/syllables.ts'
import type { Store } from '../core/ports.ts'
import type { Intent } from '../core/question/intent.ts'
import type { DocumentStore, KeptDocument } from '../core/remember/document-store.ts'
import type { Limit } from '../core/rooms/limits.ts'
import type { Member } from '../core/rooms/roles.ts'
import type { RoomRules } from '../core/rooms/room.ts'
import type { PostParts } from './posts/post-parts.ts'

/** The time, and the day that it is where the office is (or that the bot was told to take for today). */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** YYYY-MM-DD */
  day(): string
}

export interface OfficeLog {
  debug?(data: object, message: string): void
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

/** What bot.yaml says, as far as answers and commands depend on it. */
export interface OfficeSettings extends RoomRules {
  /** Region and plan year of questions that name none, where a room has no own. */
  readonly region: string | undefined
  readonly planYear: number | undefined
  readonly people: readonly Member[]
  readonly limits: { readonly person: Limit; readonly room: Limit }
}

/** Opens imported documents: unpacks what is kept, and reads the original anew where other rules made the parsed form. */
export interface ImportedReader {
  open(kept: KeptDocument, documents: DocumentStore): Promise<PlanDocument>
  /** Keeps what was read out of an opened document where nothing of these rules is kept yet; true where it did. */
  keepFacts(kept: KeptDocument, document: PlanDocument, documents: DocumentStore): Promise<boolean>
  /** Ends what it holds while nothing is opened. */
  rest(): void
}

/** What questions are answered from beside the store: the bot's own documents of every class, words, intents, settings. */
export interface Sources {
  readonly documents: readonly PlanDocument[]
  readonly lexicon: Lexicon
  readonly syllables: Syllables | undefined
  readonly intents: readonly Intent[]
  readonly settings: OfficeSettings
  /** Version of the rules that make an answer of its inputs: program, intents, lexicon. */
  readonly rules: string
}

/** Everything that an office is made of; the concrete parts are named where the program is put together. */
export interface OfficeParts {
  readonly sources: Sources
  readonly store: Store
  /** Left out where no document is ever imported. */
  readonly imported?: ImportedReader
  readonly clock: Clock
  /** Gives a text that no other call in any process gives, beginning with the time. */
  readonly newId: () => string
  /** Takes the steps of some work without holding up what else goes on. */
  readonly build: <T>(steps: Generator<void, T>) => Promise<T>
  /** A short text that tells other contents apart: a hash. */
  readonly digest: (text: string) => string
  readonly log: OfficeLog
  /** Absent where nothing is posted unasked. */
  readonly posts?: PostParts
}
