import { isWholeYear } from '../document/periods.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { Question } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'

/** What a room takes for granted; every default that was used is said. */
export interface RoomDefaults {
  /** Region of questions that name none; undefined where the documents are of several and the room is bound to none. */
  readonly region: string | undefined
  readonly planYear: number
}

/** What a responder works with. */
export interface AnswerContext {
  readonly question: Question
  readonly knowledge: Knowledge
  readonly defaults: RoomDefaults
}

/** Defaults from the documents alone: their one region, and the newest plan year that is not after the day. */
export function defaultsOf(documents: readonly PlanDocument[], asOf: string): RoomDefaults {
  const regions = [...new Set(documents.map((document) => document.region))]
  return { region: regions.length === 1 ? regions[0] : undefined, planYear: planYearOf(documents, asOf) }
}

/** The newest year of a plan (or of whatever there is) not after the day; of none the earliest there is. */
export function planYearOf(documents: readonly PlanDocument[], asOf: string): number {
  const current = Number(asOf.slice(0, 4))
  const plans = documents.filter((document) => document.kind !== 'report' || isWholeYear(document.period))
  const years = (plans.length > 0 ? plans : documents).map((document) => document.year).sort((a, b) => b - a)
  return years.find((year) => year <= current) ?? years.at(-1) ?? current
}
