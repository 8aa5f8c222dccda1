import type { DocumentKind, Level } from '../document/plan-document.ts'
import type { Comparator, Measure, Stage } from '../lexicon/schema.ts'

/** Where a fact stands. */
export interface Place {
  /** Title of the document. */
  readonly document: string
  readonly file: string
  readonly code: string
  readonly section: readonly string[]
  /** Number of the paragraph within its section. */
  readonly paragraph: number
  /** Position of the paragraph among the document's paragraphs. */
  readonly ordinal: number
  /** The verbatim clause. */
  readonly quote: string
}

export type FigureKind = 'target' | 'task' | 'actual' | 'estimate'

/**
 * A figure of a document (or a commitment without one) with all that makes it that figure: indicator × region × level
 * × period × kind × measure. Never paired with another where one of these differs.
 */
export interface FigureFact extends Place {
  readonly kind: FigureKind
  readonly documentKind: DocumentKind
  /** 2021, 2020H1, 2020Q2, 2020Q1-Q3, 2020-06, 2021-2025 */
  readonly period: string
  readonly region: string
  readonly level: Level
  /** Id of the lexicon; null for any other object. */
  readonly indicator: string | null
  /** The words of the text for it. */
  readonly name: string
  readonly measure: Measure
  /** As written, in the unit as written; a fall is negative. Null where the text gives no (trustworthy) number. */
  readonly value: number | null
  /** Upper end of a range. */
  readonly value2?: number
  readonly unit: string | null
  readonly comparator: Comparator
  /** True for 力争, 争取, 努力. */
  readonly strive: boolean
  /** What a comparator without a number, a share or a rank refers to. */
  readonly reference?: string
  /** True where the passage has lost characters. */
  readonly damaged: boolean
  readonly repair?: { readonly from: string; readonly to: string; readonly rule: string }
  /** The text's own words for the value, verbatim: 同比下降43.4%, 270亿元以上, 与经济增长基本同步. */
  readonly wording: string
  /** True for one value of a list that several indicators share (城乡居民收入分别增长6%、7%左右). */
  readonly joint: boolean
  /** The number with its unit, verbatim (7%, 2-3条, 1,034,207万元); null where there is none. */
  readonly amount: string | null
  /** True for a goal of the list of headline targets, or one that the text itself calls 预期目标. */
  readonly headline: boolean
  /** 拟: a proposal that is not approved yet. */
  readonly proposed: boolean
}

export interface ProjectFact extends Place {
  readonly kind: 'project'
  readonly name: string
  readonly aliases: readonly string[]
  readonly area?: string
  readonly stage: Stage
  /** True: the text means to; false: it has happened or is so. */
  readonly intended: boolean
  readonly progress: number | null
  readonly period: string
}

export interface OwnerFact extends Place {
  readonly kind: 'owner'
  readonly task: string
  readonly lead: readonly string[]
  readonly others: readonly string[]
  readonly leader?: string
  readonly rule: 'written' | 'first_listed' | 'sole_responsible'
  readonly period: string
}

export type Fact = FigureFact | ProjectFact | OwnerFact

/** True for a fact that holds a figure. */
export function isFigure(fact: Fact): fact is FigureFact {
  return fact.kind !== 'project' && fact.kind !== 'owner'
}
