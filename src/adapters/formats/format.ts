import type { Block } from '../../core/document/plan-document.ts'
import type { GivenMetadata } from '../../core/document/read-metadata.ts'

/** A file's content as a format reader hands it to the core. Plain data: it may come from another process. */
export interface ReadFile {
  readonly blocks: readonly Block[]
  readonly given: GivenMetadata
  /** How the bytes were taken: utf-8, gb18030, utf-16le, utf-16be; absent where the format has no text of its own. */
  readonly encoding?: string
  /** Cells of tables that hold something, and how many of them the blocks hold; absent where there is no table. */
  readonly cells?: { readonly in: number; readonly out: number }
  /** Automatic numbers of paragraphs that stand in the blocks as text; absent where there is none. */
  readonly numbers?: number
  /** What the file holds and the blocks do not, counted, one line each: 图片 3 处. */
  readonly notRead?: readonly string[]
  /** Lines that stand around the text on its pages (running heads, parts of a page), each once; the blocks leave them out. */
  readonly around?: readonly string[]
}

/** A format of plain text: which endings it reads, and how. `read` throws WenjiError in one clear line for what it cannot take. */
export interface Format {
  readonly name: string
  readonly endings: readonly string[]
  read(file: string, bytes: Uint8Array): ReadFile
}

/** A format whose reader is heavy or reads what others made up: read in another process. Throws WenjiError likewise. */
export type HeavyReader = (file: string, bytes: Uint8Array) => Promise<ReadFile>

/** Reads files of heavy formats, wherever that happens. */
export interface ApartReader {
  readonly endings: readonly string[]
  /** Takes a file's path. Rejects with WenjiError where it cannot be taken, ran out of time or of memory. */
  read(file: string): Promise<ReadFile>
  /** Ends what it holds; it starts anew where it is used again. */
  close(): void
}
