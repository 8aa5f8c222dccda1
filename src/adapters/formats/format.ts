import type { Block } from '../../core/document/plan-document.ts'
import type { GivenMetadata } from '../../core/document/read-metadata.ts'

/** A file's content as a format reader hands it to the core. */
export interface ReadFile {
  readonly blocks: readonly Block[]
  readonly given: GivenMetadata
  /** How the bytes were taken: utf-8, gb18030. */
  readonly encoding: string
}

/** One format: which endings it reads, and how. `read` throws WenjiError in one clear line for what it cannot take. */
export interface Format {
  readonly name: string
  readonly endings: readonly string[]
  read(file: string, bytes: Uint8Array): ReadFile
}
