import { isCumulated, isSpan, isWholeYear, yearOf } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import { regionLabel } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { sayValue } from './fact-words.ts'
import { notListed } from './target-words.ts'

/** 2021年有哪些主要目标, 上半年主要指标完成情况: the headline indicators of a year, one a line. */
export function listTargets(context: AnswerContext): Draft {
  const { question, knowledge, planYear } = context
  const year = question.years[0] ?? planYear
  const part = question.periods.find((period) => !isWholeYear(period) && yearOf(period) === year)
  const asksDone = ['actual', 'progress', 'growth'] as const
  const actuals =
    part !== undefined || (asksDone.some((one) => question.aspects.has(one)) && !question.aspects.has('target'))
  const inYear = headlineFacts(context, year, actuals, part)
  const facts = inYear.length > 0 || question.years.length > 0 ? inYear : newest(context, actuals, part?.slice(4))
  if (facts.length === 0) return notListed(context, '')
  const text = new AnswerText()
  const document = knowledge.documents.find((candidate) => candidate.file === facts[0]?.file)
  if (document)
    text
      .words(regionLabel(knowledge, document))
      .period(actuals ? (facts[0]?.period ?? `${year}`) : `${year}`, document, question.language)
  text.words(
    actuals
      ? say(question.language, '主要指标完成情况：', ', main indicators:')
      : say(question.language, '主要预期目标：', ' main targets:'),
  )
  let last: FigureFact | undefined
  for (const fact of facts.slice(0, MOST_LISTED)) {
    if (last?.indicator === fact.indicator && last.name === fact.name) text.words(say(question.language, '，', ', '))
    else text.words(`\n${lineHead(fact, context)}`)
    sayValue(text, fact, knowledge, question.language)
    last = fact
  }
  return draft('answered', text)
}

/** Without a year: what the newest year before the plan year has of the kind. */
function newest(context: AnswerContext, actuals: boolean, part: string | undefined): FigureFact[] {
  const years = [...context.knowledge.ownOfYear.keys()].filter((year) => year < context.planYear)
  for (const year of years.sort((a, b) => b - a)) {
    const facts = headlineFacts(context, year, actuals, part === undefined ? undefined : `${year}${part}`)
    if (facts.length > 0) return facts
  }
  return []
}

/** The headline figures of a year, each once: goals, or what was done (in `part` of the year, where one is given). */
export function headlineFacts(
  context: AnswerContext,
  year: number,
  actuals: boolean,
  part: string | undefined,
): FigureFact[] {
  const { knowledge, region } = context
  const own = knowledge.ownOfYear.get(year) ?? []
  return distinctFacts(
    own.filter(
      (fact) =>
        (region === undefined || fact.region === region) &&
        !isSpan(fact.period) &&
        isHeadline(context, fact) &&
        (actuals ? isActualOf(fact, part) : isTargetLike(fact)),
    ),
  )
}

/** A goal that a second document repeats is listed once. */
function distinctFacts(facts: readonly FigureFact[]): FigureFact[] {
  const keys = new Set<string>()
  return facts.filter((fact) => {
    const key = [fact.indicator, fact.measure, fact.value, fact.value2, fact.unit, fact.comparator, fact.period].join(
      '|',
    )
    if (keys.has(key)) return false
    keys.add(key)
    return true
  })
}

const MOST_LISTED = 20

/** What stands in front of a value in a list: the indicator's name in the document's words. */
export function lineHead(fact: FigureFact, { knowledge, question }: AnswerContext): string {
  const indicator = knowledge.lexicon.indicators.get(fact.indicator ?? '')
  const name = /\d/.test(fact.name) ? (indicator?.zh ?? '') : fact.name
  return say(question.language, `${name}：`, `${indicator?.en ?? name} (${name}): `)
}

function isTargetLike(fact: FigureFact): boolean {
  return fact.kind === 'target' || (fact.kind === 'estimate' && fact.comparator === 'assigned')
}

function isActualOf(fact: FigureFact, part: string | undefined): boolean {
  return (
    (fact.kind === 'actual' || fact.kind === 'estimate') &&
    (part === undefined ? isCumulated(fact.period) : fact.period === part) &&
    fact.measure !== 'rank'
  )
}

function isHeadline({ knowledge }: AnswerContext, fact: FigureFact): boolean {
  return knowledge.lexicon.indicators.get(fact.indicator ?? '')?.headline !== false
}
