import { type Comparison, compare } from '../answer/arithmetic.ts'
import { type CitedNote, citeNote } from '../answer/record-citation.ts'
import { asFact } from '../answer/reported-pair.ts'
import { factsOfYear } from '../answer/select-facts.ts'
import { isWholeYear, monthsToEnd, yearOf } from '../document/periods.ts'
import type { DocumentClass, DocumentKind } from '../document/plan-document.ts'
import type { FigureFact } from '../facts/fact.ts'
import { dayAt } from '../remember/days.ts'
import type { ReportedValue } from '../remember/note-value.ts'
import { type Knowledge, paragraphOf } from '../search/knowledge.ts'
import { isFlow } from './flows.ts'

/** Which figures a summary is about. */
export interface RowScope {
  readonly region: string
  readonly planYear: number
  /** Left out, everything that the knowledge has. */
  readonly classes?: readonly DocumentClass[]
  /** YYYY-MM-DD; nothing that was published, written or released later is taken. */
  readonly day: string
  /** The last month (1 to 12) that an actual may reach; left out, the newest one is taken. */
  readonly lastMonth?: number
}

/** An actual with where it is known from; as a fact it is what the rules of arithmetic read. */
export type Actual =
  | { readonly from: 'document'; readonly fact: FigureFact; readonly day: string }
  | {
      readonly from: 'note'
      readonly fact: FigureFact
      readonly day: string
      readonly value: ReportedValue
      readonly cited: CitedNote
    }

/** A target of the plan year beside what is known of it. */
export interface IndicatorPair {
  readonly id: string
  readonly target: FigureFact
  /** The newest cumulated actual of the target's measure. */
  readonly actual: Actual | null
  /** The newest of another measure (a level beside its growth), of the same period where `actual` is there. */
  readonly beside: Actual | null
  /** The share of the year's goal that the document of the actual states itself. */
  readonly stated: FigureFact | null
  readonly comparison: Comparison
  /** True where the share of the year gone may be held against the share of the target. */
  readonly timed: boolean
}

/**
 * The headline targets of a region's plan year in the order of the documents, each beside the newest cumulated actual of
 * the same year. A month, a later quarter, 预计全年 and every other year are left aside: periods are never blended.
 */
export function findPairs(knowledge: Knowledge, scope: RowScope): IndicatorPair[] {
  const { region, planYear } = scope
  const own = (knowledge.ownOfYear.get(planYear) ?? []).filter(
    (fact) => fact.region === region && isTarget(fact) && mayBeSeen(fact, knowledge, scope),
  )
  const listed = own.filter(
    ({ headline, indicator }) => headline && knowledge.lexicon.indicators.get(indicator ?? '')?.headline !== false,
  )
  const ids = [...new Set(listed.flatMap(({ indicator }) => indicator ?? []))]
  return ids.flatMap((id) => pairsOf(id, knowledge, scope))
}

function isTarget({ kind, period, proposed }: FigureFact): boolean {
  return kind === 'target' && isWholeYear(period) && !proposed
}

function pairsOf(id: string, knowledge: Knowledge, scope: RowScope): IndicatorPair[] {
  const facts = factsOfYear(knowledge, id, scope.region, scope.planYear)
  const seen = (fact: FigureFact) => mayBeSeen(fact, knowledge, scope)
  const targets = onePerMeasure(facts.targets.filter((fact) => isTarget(fact) && seen(fact)))
  const reported = facts.actuals.filter((fact) => fact.kind === 'actual' && seen(fact))
  return targets.map((target): IndicatorPair => {
    const known = [...ofDocuments(reported, knowledge), ...ofNotes(id, target, knowledge, scope)]
    const actuals = known.filter(({ fact }) => (monthsToEnd(fact.period) ?? 12) <= (scope.lastMonth ?? 12))
    const actual = newest(actuals.filter(({ fact }) => fact.measure === target.measure))
    const others = actuals.filter(({ fact }) => fact.measure === 'level' || fact.measure === 'growth')
    const beside = newest(
      others.filter(
        ({ fact }) => fact.measure !== target.measure && (actual === null || fact.period === actual.fact.period),
      ),
    )
    const stated = statedShare(reported, actual ?? beside)
    const comparison = compare(target, actual?.fact, stated ?? undefined)
    const level = [actual, beside].find((one) => one?.fact.measure === 'level')?.fact
    const timed = isFlow(stated && level ? { ...level, name: target.name } : target, knowledge.lexicon)
    return { id, target, actual, beside, stated, comparison, timed }
  })
}

/** 计划 says what the year's goal is; a report or a work report repeats it. */
const RANK: readonly DocumentKind[] = ['plan', 'tasks', 'report', 'work_report', 'budget', 'other']

function onePerMeasure(targets: readonly FigureFact[]): FigureFact[] {
  const best = new Map<string, FigureFact>()
  for (const target of targets) {
    const known = best.get(target.measure)
    if (!known || RANK.indexOf(target.documentKind) < RANK.indexOf(known.documentKind)) best.set(target.measure, target)
  }
  return [...best.values()]
}

function ofDocuments(facts: readonly FigureFact[], knowledge: Knowledge): Actual[] {
  return facts
    .filter(({ value, damaged, period }) => value !== null && !damaged && monthsToEnd(period) !== null)
    .map((fact) => ({ from: 'document', fact, day: dayOf(fact, knowledge) }))
}

function ofNotes(id: string, target: FigureFact, knowledge: Knowledge, scope: RowScope): Actual[] {
  const { living } = knowledge
  if (!living) return []
  return living.valuesOf(id, scope.region).flatMap((value): Actual[] => {
    const note = living.note(value.note)
    const released = value.releasedAt === null ? '' : dayAt(value.releasedAt, living.zone)
    if (!note || value.span !== 'cumulative' || yearOf(value.period) !== scope.planYear) return []
    if (note.day > scope.day || released > scope.day || !(scope.classes?.includes(note.class) ?? true)) return []
    return [
      { from: 'note', fact: asFact(value, target), day: note.day, value, cited: citeNote(note, living, knowledge) },
    ]
  })
}

/** The one that reaches furthest into the year; of equals the later one. */
function newest(actuals: readonly Actual[]): Actual | null {
  const reach = ({ fact }: Actual) => monthsToEnd(fact.period) ?? 0
  const [first] = [...actuals].sort((a, b) => reach(b) - reach(a) || b.day.localeCompare(a.day))
  return first ?? null
}

/** A share of the year's goal that is stated of the very actual that is said. */
function statedShare(reported: readonly FigureFact[], said: Actual | null): FigureFact | null {
  if (said?.from !== 'document') return null
  const found = reported.find(
    ({ measure, period, file, reference }) =>
      measure === 'share' &&
      period === said.fact.period &&
      file === said.fact.file &&
      /预算|投资|计划|目标|任务/.test(reference ?? ''),
  )
  return found ?? null
}

function mayBeSeen(fact: FigureFact, knowledge: Knowledge, { classes, day }: RowScope): boolean {
  const { document } = paragraphOf(knowledge, fact)
  return (classes?.includes(document.class) ?? true) && (document.published ?? '') <= day
}

function dayOf(fact: FigureFact, knowledge: Knowledge): string {
  const { published, reported } = paragraphOf(knowledge, fact).document
  return published ?? reported ?? ''
}
