import { isWholeYear, yearOf } from '../document/periods.ts'
import type { Level } from '../document/plan-document.ts'
import type { FigureFact } from '../facts/fact.ts'
import type { Measure } from '../lexicon/schema.ts'
import type { AskedComparison } from '../question/asked-comparison.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { type AnswerContext, documentsOf } from './context.ts'
import { factsOfYear, spansTo } from './select-facts.ts'

/** One region with its figures of the indicator, kind and time that are compared, the plain goal first. */
export interface RegionFigures {
  readonly region: string
  readonly level: Level
  readonly facts: readonly FigureFact[]
  /** The figure that is held against the others'; undefined where it has no number, or measures another thing. */
  readonly main: FigureFact | undefined
}

/** What is compared, and what could not be. */
export interface ComparedFigures {
  readonly year: number
  readonly regions: readonly RegionFigures[]
  /** Regions whose documents of that year do not have it. */
  readonly without: readonly string[]
  /** Regions of which there is no document for that year. */
  readonly undocumented: readonly string[]
}

/**
 * The figures of one indicator over the regions asked about: of one year, one kind (goals or what was done), one measure
 * where most have it. Null where fewer than two regions are meant or none has a figure.
 */
export function comparedFigures(
  context: AnswerContext,
  id: string,
  asked: AskedComparison,
  named: readonly string[],
): ComparedFigures | null {
  const scope = scopeOf(context, asked, named)
  if (scope.size < 2) return null
  const year = context.question.years[0] ?? sharedYear(context, id, [...scope.keys()])
  const all = [...scope].map(([region, level]) => ({ region, level, facts: factsOf(context, id, region, year) }))
  const actual = asksActual(context, all)
  const ofKind = all.map((one) => ({
    ...one,
    facts: one.facts.filter(({ kind }) => (kind === 'actual' || kind === 'estimate') === actual),
  }))
  const measure = measureOf(context, asked, ofKind)
  const regions = ofKind
    .filter(({ facts }) => facts.length > 0)
    .map((one) => {
      const fitting = one.facts.filter((fact) => fact.measure === measure)
      const facts = fitting.length > 0 ? fitting : one.facts.slice(0, 1)
      return { ...one, facts, main: mainOf(facts, measure) }
    })
  if (regions.length === 0) return null
  const rest = [...scope.keys()].filter((region) => regions.every((one) => one.region !== region))
  const has = (region: string) =>
    documentsOf(context.knowledge, region).some((document) => document.year === year && document.region === region)
  return { year, regions, without: rest.filter(has), undocumented: rest.filter((region) => !has(region)) }
}

/** The regions meant: those named; the parts of the one named; else all of the level asked for. */
function scopeOf({ knowledge }: AnswerContext, { level }: AskedComparison, named: readonly string[]) {
  const own = new Map(knowledge.documents.map((document) => [document.region, document.level]))
  if (named.length > 1) return new Map(named.map((region) => [region, levelOf(region, own, knowledge)] as const))
  const [whole] = named
  const inTables = [...knowledge.ofOthers].flatMap(([region, [first]]) =>
    first && first.level === level && (whole === undefined || isOf(first, whole, knowledge))
      ? [[region, first.level] as const]
      : [],
  )
  const others = level === undefined ? [] : inTables
  if (whole !== undefined) return new Map(others)
  return new Map([...[...own].filter(([, each]) => level === undefined || each === level), ...others])
}

function levelOf(region: string, own: ReadonlyMap<string, Level>, { ofOthers }: Knowledge): Level {
  return own.get(region) ?? ofOthers.get(region)?.[0]?.level ?? 'county'
}

function isOf({ file }: FigureFact, region: string, { documents }: Knowledge): boolean {
  return documents.some((document) => document.file === file && document.region === region)
}

/** Of a region's own documents, what a plan of several years that end with the year reaches among them, else of its rows in the tables of others. */
function factsOf({ knowledge, question }: AnswerContext, id: string, region: string, year: number): FigureFact[] {
  const { targets, actuals } = factsOfYear(knowledge, id, region, year)
  const part = question.periods.find((period) => !isWholeYear(period) && yearOf(period) === year)
  const isAsked = ({ period }: FigureFact) => (part === undefined ? isWholeYear(period) : period === part)
  const own = [...targets, ...actuals.filter(isAsked)]
  if (own.length > 0) return own
  const reached = spansTo(knowledge, id, region, year).flatMap((span) => {
    const ofSpan = factsOfYear(knowledge, id, region, yearOf(span), span)
    return [...ofSpan.targets, ...ofSpan.actuals].filter(({ measure }) => measure === 'level' || measure === 'rate')
  })
  if (reached.length > 0 && part === undefined) return reached
  const rows = knowledge.ofOthers.get(region) ?? []
  return rows.filter((fact) => fact.indicator === id && yearOf(fact.period) === year && !fact.proposed)
}

/** The newest year not after the plan year in which most of the regions have a goal. */
function sharedYear(context: AnswerContext, id: string, regions: readonly string[]): number {
  const counted = new Map<number, number>()
  for (const region of regions)
    for (const document of documentsOf(context.knowledge, region))
      if (factsOfYear(context.knowledge, id, region, document.year).targets.length > 0)
        counted.set(document.year, (counted.get(document.year) ?? 0) + 1)
  const [best] = [...counted].sort(([a, many], [b, fewer]) => fewer - many || b - a)
  return best?.[0] ?? context.planYear
}

/** What was done is asked by its words; without any, where several regions have it of that year. */
function asksActual({ question }: AnswerContext, all: readonly { readonly facts: readonly FigureFact[] }[]): boolean {
  if (question.aspects.has('target')) return false
  const withActual = all.filter(({ facts }) => facts.some(({ kind }) => kind === 'actual' || kind === 'estimate'))
  return question.aspects.has('actual') ? withActual.length > 0 : withActual.length > 1
}

/** The measure that the bar or the question names, else the one that most regions have. */
function measureOf(
  { question }: AnswerContext,
  { bar }: AskedComparison,
  all: readonly { readonly facts: readonly FigureFact[] }[],
): Measure | undefined {
  const measures: readonly Measure[] = ['growth', 'rate', 'level', 'share']
  const isPercent = bar?.unitClass === 'percent'
  const fits = (measure: Measure) =>
    bar ? (measure === 'level') !== isPercent : !question.aspects.has('growth') || measure !== 'level'
  const having = (measure: Measure) => all.filter(({ facts }) => facts.some((fact) => fact.measure === measure)).length
  const [best] = measures.filter(fits).sort((a, b) => having(b) - having(a))
  return best
}

/** The plain goal, and not the one that is striven for beside it. */
function mainOf(facts: readonly FigureFact[], measure: Measure | undefined): FigureFact | undefined {
  const numbered = facts.filter((fact) => fact.measure === measure && fact.value !== null && !fact.damaged)
  return numbered.find(({ strive }) => !strive) ?? numbered[0]
}
