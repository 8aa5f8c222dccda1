import type { Stage } from '../lexicon/schema.ts'
import type { Located } from './knowledge.ts'

/** A clause in which a project is named. */
export interface ProjectMention {
  readonly located: Located
  /** The clause, by its offsets in the paragraph's text. */
  readonly start: number
  readonly end: number
  /** The name as it stands there. */
  readonly name: string
  /** Null where no word of the clause tells one. */
  readonly stage: Stage | null
  /** True: the text means to; false: it has happened or is so. */
  readonly intended: boolean
  /** Percent, where the sentence gives it. */
  readonly progress: number | null
  readonly period: string
}

/** A project of one region with every clause that names it, in the order of documents and paragraphs. */
export interface Project {
  readonly region: string
  readonly name: string
  /** Every name it has, as written, its own first. */
  readonly names: readonly string[]
  readonly mentions: readonly ProjectMention[]
}

/** A stretch of a place in which projects lie, as the documents write it: 江湾片, 东湖沿线. */
export interface ProjectArea {
  readonly region: string
  readonly name: string
  /** What the sentences about the area name, each project with those clauses. */
  readonly entries: readonly { readonly project: Project; readonly mentions: readonly ProjectMention[] }[]
}

/** Every project and every stretch of a place with projects (江湾片, 东湖沿线) of a knowledge. */
export interface ProjectRegister {
  readonly projects: readonly Project[]
  readonly areas: readonly ProjectArea[]
}
