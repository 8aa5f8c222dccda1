import { isWholeYear } from '../document/periods.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { AskedRegion } from '../question/asked-region.ts'
import type { Question } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'

/** Who asks, as the house knows the account (never a display name); null where it does not. */
export interface Asking {
  readonly unit: string | null
  readonly person: string | null
}

/** What a room takes for granted; whatever it leaves out the documents decide. */
export interface RoomDefaults {
  readonly region?: string | undefined
  /** The year that 今年 means in this room. */
  readonly planYear?: number | undefined
  /** The day on which the question is asked, YYYY-MM-DD. */
  readonly asOf: string
  /** Codes of the paragraphs that the same person was shown last: of two passages as good one of these is meant. */
  readonly recent?: readonly string[]
  /** Index terms of the thing that a pronoun stands for: what answers speaks of it. */
  readonly spokenOf?: readonly string[]
  /** For 我单位的任务; left out where nobody knows. */
  readonly asker?: Asking | undefined
}

/** What a responder works with: the question and what it is about where it did not say so itself. */
export interface AnswerContext {
  readonly question: Question
  readonly knowledge: Knowledge
  /** The region asked about, or the room's, or the documents' only one; undefined where there are several. */
  readonly region: string | undefined
  /** The newest plan year of that region not after the day, unless the room has its own. */
  readonly planYear: number
  /** The day on which the question is asked: another region's plan year is its newest not after it. */
  readonly asOf?: string | undefined
  /** Codes of the paragraphs that the same person was shown last. */
  readonly recent?: readonly string[] | undefined
  /** Index terms of the thing that a pronoun of the question stands for. */
  readonly spokenOf?: readonly string[] | undefined
  readonly asker?: Asking | undefined
}

/** The region and plan year of a question that names the regions given. */
export function scopeOfQuestion(
  asked: readonly AskedRegion[],
  knowledge: Knowledge,
  defaults: RoomDefaults,
): Pick<AnswerContext, 'region' | 'planYear'> {
  const all = [...new Set(knowledge.documents.map((document) => document.region))]
  const region =
    asked.find((candidate) => candidate.known)?.name ?? defaults.region ?? (all.length === 1 ? all[0] : undefined)
  const documents = documentsOf(knowledge, region)
  return {
    region,
    planYear: defaults.planYear ?? planYearOf(documents.length > 0 ? documents : knowledge.documents, defaults.asOf),
  }
}

/** Documents of a region; all where none is given. */
export function documentsOf(knowledge: Knowledge, region: string | undefined): readonly PlanDocument[] {
  return region === undefined
    ? knowledge.documents
    : knowledge.documents.filter((document) => document.region === region)
}

/** A document of the region for a year: its metadata stand for the year in an answer. */
export function documentOfYear({ knowledge, region }: AnswerContext, year: number): PlanDocument | undefined {
  return documentsOf(knowledge, region).find((document) => document.year === year)
}

/** The newest year of a plan not after the day, else of any document, else the earliest there is. */
export function planYearOf(documents: readonly PlanDocument[], asOf: string): number {
  const current = Number(asOf.slice(0, 4))
  const newest = (some: readonly PlanDocument[]) =>
    some
      .map((document) => document.year)
      .filter((year) => year <= current)
      .sort((a, b) => b - a)[0]
  const plans = documents.filter((document) => document.kind !== 'report' || isWholeYear(document.period))
  return newest(plans) ?? newest(documents) ?? Math.min(...documents.map((document) => document.year), 9999)
}
