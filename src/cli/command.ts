import type { Readable } from 'node:stream'
import type { Answer } from '../core/answer/answer.ts'
import type { RoomDefaults } from '../core/answer/context.ts'
import type { WenjiError } from '../core/errors.ts'
import type { Intent } from '../core/question/intent.ts'
import type { Knowledge } from '../core/search/knowledge.ts'

/** Where a command reads and writes. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Everything that questions are answered from. */
export interface Ready {
  readonly knowledge: Knowledge
  readonly intents: readonly Intent[]
  readonly defaults: RoomDefaults
  /** Documents that could not be taken, one line each. */
  readonly skipped: readonly WenjiError[]
}

export interface CommandLog {
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

export interface LoadOptions {
  /** Folder whose documents serve in place of seeds/. */
  readonly documents?: string | undefined
  readonly asOf?: string | undefined
  /** False where no English will be asked: the glossary stays unread. */
  readonly english?: boolean
  /** True for a process that goes on serving: built in slices that leave the event loop free, its index filled. */
  readonly serving?: boolean
}

export interface Services {
  /** An answer as a terminal shows it. */
  readonly render: (answer: Answer) => string
  readonly load: (options: LoadOptions) => Promise<Ready>
  readonly httpPort: number
  /** The process's log, made at its first use. */
  readonly log: () => Promise<CommandLog>
}

/** One command of the program; gives the exit status. Throws UsageError for words it does not know. */
export interface Command {
  readonly help: string
  run(args: readonly string[], services: Services, io: Io): Promise<number>
}
