/** A plan document as the bot knows it: where every paragraph stands, and the exact text of each. */

export type DocumentKind = 'plan' | 'report' | 'work_report' | 'budget' | 'tasks' | 'other'
export type Level = 'national' | 'province' | 'city' | 'county' | 'street'
export type DocumentClass = 'public' | 'internal'

/** One line of a document as a format reader hands it over. */
export interface Block {
  readonly text: string
  /** Line in the file, from 1. */
  readonly line: number
  /** Depth of a marked heading (Markdown #), where the format has such marks. */
  readonly heading?: number
  /** The cells of a table's row, where the line is one. */
  readonly cells?: readonly Cell[]
}

/** A cell of a table's row, as it stands in the row's text. */
export interface Cell {
  /** The headings over its column, from the top down; empty where there are none. */
  readonly head: string
  /** Offsets of the cell's own words in the row's text, heading aside. */
  readonly start: number
  readonly end: number
}

/** What a passage with lost characters looks like, and what it certainly was, where that is certain. */
export interface Damage {
  /** Offsets in the paragraph's text. */
  readonly start: number
  readonly end: number
  readonly rule: 'date_sign_lost' | 'numbers_joined' | 'unit_lost' | 'separator_lost'
  /** The one possible reading; absent where there are several or none. */
  readonly repaired?: string
}

export interface Paragraph {
  /** Position among the document's paragraphs, from 0. */
  readonly ordinal: number
  /** Every heading from the top, run-in headings included, without their closing mark. */
  readonly section: readonly string[]
  /** The section's numbers, as they stand in a citation code: 2.3.2; 0 for the head of the document, 注 for notes. */
  readonly sectionCode: string
  /** Number within the section, from 1. */
  readonly number: number
  /** The exact text as it stands in the file, outer blanks aside. */
  readonly text: string
  /** How much of the text is its own run-in heading with the closing mark; 0 where it has none. */
  readonly headLength: number
  readonly line: number
  readonly damage: readonly Damage[]
  /** The cells, where the paragraph is a row of a table. */
  readonly cells?: readonly Cell[]
}

export interface DocumentMetadata {
  readonly title: string
  readonly kind: DocumentKind
  readonly region: string
  readonly level: Level
  /** Names of the units above: 武汉市, 湖北省; nearest first. Empty where unknown. */
  readonly parents: readonly string[]
  readonly year: number
  /** 2021, 2020H1, 2021-2025 … */
  readonly period: string
  readonly digest: boolean
  readonly class: DocumentClass
  readonly issuer?: string
  readonly number?: string
  readonly index?: string
  readonly published?: string
  readonly reported?: string
  readonly meeting?: string
  readonly speaker?: string
  readonly speakerTitle?: string
  readonly aliases: Readonly<Record<string, readonly string[]>>
  /** What is said in English for names of the document: 首义广场 is Shouyi Square. */
  readonly english?: Readonly<Record<string, readonly string[]>>
}

/** A stretch of the file in order: together the pieces hold every character that is not a blank between lines. */
export interface Piece {
  readonly kind: 'heading' | 'paragraph' | 'noise'
  readonly text: string
  readonly line: number
}

export interface PlanDocument extends DocumentMetadata {
  /** The file, relative to the folder it was read from. */
  readonly file: string
  /** Front of a citation code: 计21, 报20上. */
  readonly codePrefix: string
  readonly paragraphs: readonly Paragraph[]
  readonly pieces: readonly Piece[]
}

/** The speakable code of a paragraph: 计21-2.3.2-1. */
export function citationCode(
  document: Pick<PlanDocument, 'codePrefix'>,
  paragraph: Pick<Paragraph, 'sectionCode' | 'number'>,
): string {
  return `${document.codePrefix}-${paragraph.sectionCode}-${paragraph.number}`
}
