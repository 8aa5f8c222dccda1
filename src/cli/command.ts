import type { Readable } from 'node:stream'
import type { Answer } from '../core/answer/answer.ts'
import type { RoomDefaults } from '../core/answer/context.ts'
import type { ReadReport } from '../core/document/read-report.ts'
import type { PersonText, WenjiError } from '../core/errors.ts'
import type { ImportReport } from '../core/facts/import-report.ts'
import type { Intent } from '../core/question/intent.ts'
import type { Given } from '../core/remember/document-store.ts'
import type { SheetWords, Table, TableKind } from '../core/remember/sheet-table.ts'
import type { Reply } from '../core/rooms/request.ts'
import type { Knowledge } from '../core/search/knowledge.ts'
import type { IndicatorPicture } from '../core/summary/indicator-picture.ts'
import type { Filing } from '../office/filing.ts'
import type { Finding } from '../office/finding.ts'
import type { Service } from '../office/house.ts'
import type { Office } from '../office/office.ts'

/** Where a command reads and writes. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Width of standard error where it is a terminal: progress is shown there alone. */
  readonly columns?: number
}

/** Everything that questions are answered from. */
export interface Ready {
  readonly knowledge: Knowledge
  readonly intents: readonly Intent[]
  readonly defaults: RoomDefaults
  /** Documents that could not be taken, one line each. */
  readonly skipped: readonly WenjiError[]
  /** How those that were taken were read. */
  readonly reports: readonly ReadReport[]
}

export interface CommandLog {
  debug?(data: object, message: string): void
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
  /** True where notes, owners and items beside the bot's own documents count. */
  readonly living?: boolean
}

/** Where an operator sees what must not stand in a log. */
export interface GatewayTerminal {
  show(code: string): void
}

/** The office, opened by this process for itself. */
export interface LocalOffice {
  readonly office: Office
  /** Documents that could not be taken. */
  readonly skipped: readonly WenjiError[]
  /** Ends what is being done, closes the store, gives the data folder up. */
  close(): Promise<void>
}

/** What /metrics answers; read when somebody looks. */
export type ReadMetrics = () => Promise<{ readonly contentType: string; readonly text: string }>

/** The bot with its channels, not started yet; `close` ends them first. */
export interface RunningBot extends LocalOffice {
  readonly service: Service
  /** Channels and queues for /metrics. */
  readonly metrics: ReadMetrics
}

/** The table of a spreadsheet file, as its rows go to the office. */
export interface ReadTable extends Table {
  readonly file: string
  readonly words: Pick<SheetWords, 'done' | 'kinds'>
}

export interface Restored {
  /** The schema that the backup had. */
  readonly schema: string
  /** Where the data that was there before is kept; null where there was none. */
  readonly kept: string | null
}

/** What is asked of an import beside its paths. */
export interface ImportOptions {
  readonly given: Given
  readonly dryRun: boolean
}

/** What became of a file, and how many of how many are done. */
export type ImportOutcome = { readonly done?: number; readonly total?: number; readonly file: string } & (
  | { readonly outcome: 'refused'; readonly error: PersonText }
  | { readonly outcome: 'present'; readonly id: string }
  | {
      readonly outcome: 'imported' | 'updated' | 'would_import'
      readonly id: string
      readonly report: ImportReport
      readonly filing: Filing
      /** Rooms of bot.yaml that will not see it. */
      readonly blind: readonly string[]
    }
)

export interface Services {
  /** Takes files and folders in; `by` signs it. */
  readonly importFiles: (paths: readonly string[], options: ImportOptions, by?: string) => AsyncIterable<ImportOutcome>
  /** Writes a packed original to a new file. */
  readonly saveOriginal: (packed: string, file: string) => Promise<void>
  /** An answer as a terminal shows it. */
  readonly render: (answer: Answer) => string
  readonly load: (options: LoadOptions) => Promise<Ready>
  readonly httpPort: number
  /** Language of what a command prints for people: Chinese, unless the environment's is English. */
  readonly language: 'zh' | 'en'
  /** Has the office carry out a command: the running bot, or this process where none runs. `by` signs it. */
  readonly request: (command: string, input: unknown, by?: string) => Promise<Reply>
  /** The folder that relative paths are taken from. */
  readonly cwd: string
  /** Reads a spreadsheet file in this process; `sheet` names the sheet where it is not the first that fits. */
  readonly readTable: (kind: TableKind, file: string, sheet: string | undefined) => Promise<ReadTable>
  /** Draws a picture into a file, by its ending as PNG or SVG; gives the characters that its font has not. */
  readonly drawPicture: (picture: IndicatorPicture, file: string) => Promise<{ readonly missing: readonly string[] }>
  /** Opens the bot on the data folder, reachable for other commands. */
  readonly openBot: () => Promise<RunningBot>
  /** Looks at everything that the bot needs. */
  readonly examine: () => Promise<Finding[]>
  /** Puts a backup into the store that the environment names; throws WenjiError where a bot has it. */
  readonly restore: (file: string) => Promise<Restored>
  /** Serves an account of personal WeChat to bots; throws WenjiError where a setting is wrong. */
  readonly openGateway: (terminal: GatewayTerminal) => Promise<{ stop(): Promise<void> }>
  /** The process's log, made at its first use. */
  readonly log: () => Promise<CommandLog>
}

/** One command of the program; gives the exit status. Throws UsageError for words it does not know. */
export interface Command {
  readonly help: string
  /** True where a wrong environment is what it tells of, and so does not keep it from running. */
  readonly lenient?: boolean
  run(args: readonly string[], services: Services, io: Io): Promise<number>
}
