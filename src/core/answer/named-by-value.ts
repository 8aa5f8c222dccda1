import { fold } from '../document/fold.ts'
import { touchesYear } from '../document/periods.ts'
import { clausesOf, sentencesOf } from '../facts/clauses.ts'
import type { FigureFact } from '../facts/fact.ts'
import { type AskedByValue, askedByValue } from '../question/asked-by-value.ts'
import { paragraphOf, standsInText } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft } from './draft.ts'
import { indicatorName, sayValue } from './fact-words.ts'
import { planYearFirst } from './same-of-other-time.ts'
import { sayPassage } from './say-passage.ts'
import { notFound } from './target-words.ts'

/** More lines than that tell no value apart. */
const MOST = 6

/**
 * 增长15%的是哪个指标, 排全市第二的是啥: whatever the documents give that value, of every time where none is asked, the plan
 * year's first. Not found where nothing has it: a value near it is another's. Null where more is named than the value.
 */
export function respondByValue(context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  const asked =
    question.language === 'zh' && question.indicators.length === 0 ? askedByValue(question.words) : undefined
  if (!asked) return null
  const facts = knowledge.figures.filter((fact) => isOf(fact, asked, context))
  if (facts.length > MOST) return null
  if (facts.length === 0) {
    const isUnread = asked.measure === 'growth' && standsInText(knowledge, asked.amount)
    return isUnread ? null : notFound(context)
  }
  return asked.measure === 'growth' ? sayIndicators(facts, context) : sayRanks(facts, context)
}

function isOf(fact: FigureFact, asked: AskedByValue, { question, knowledge, region }: AnswerContext): boolean {
  const { periods, years } = question
  if (fact.measure !== asked.measure || fact.value !== asked.value || fact.damaged) return false
  if (asked.measure === 'growth' && fact.unit !== '%' && fact.amount !== asked.amount) return false
  if (asked.measure === 'rank' && asked.among !== '' && fact.reference !== asked.among) return false
  if (region !== undefined && paragraphOf(knowledge, fact).document.region !== region) return false
  if (years.length > 0 && !years.some((year) => touchesYear(fact.period, year))) return false
  return periods.length === 0 || periods.some((period) => fact.period.startsWith(period))
}

function sayIndicators(facts: readonly FigureFact[], context: AnswerContext): Draft {
  const { question, knowledge, planYear } = context
  const text = new AnswerText()
  const isOfPlan = ({ period }: FigureFact) => period.startsWith(`${planYear}`)
  for (const fact of [...facts.filter(isOfPlan), ...facts.filter((one) => !isOfPlan(one))]) {
    if (!text.isEmpty) text.words('\n')
    text.period(fact.period, paragraphOf(knowledge, fact).document, question.language)
    text.words(indicatorName(fact, knowledge.lexicon.indicators.get(fact.indicator ?? ''), question.language))
    text.words(fact.kind === 'target' || fact.kind === 'task' ? '目标：' : fact.kind === 'estimate' ? '预计：' : '：')
    sayValue(text, fact, knowledge, question.language).words('。')
  }
  return draft('answered', text)
}

function sayRanks(facts: readonly FigureFact[], context: AnswerContext): Draft {
  const text = new AnswerText()
  const passages = facts.flatMap((fact) => clauseOf(fact, context) ?? [])
  for (const passage of planYearFirst(passages, context))
    sayPassage(text.words(text.isEmpty ? '' : '\n'), passage, context)
  return draft('answered', text)
}

/** The clause of a rank; one that opens with the rank has its subject in the one before. */
function clauseOf(fact: FigureFact, { knowledge }: AnswerContext): Passage | undefined {
  const located = paragraphOf(knowledge, fact)
  const folded = fold(located.paragraph.text)
  const at = located.paragraph.text.indexOf(fact.quote)
  for (const sentence of sentencesOf(folded)) {
    const clauses = clausesOf(folded, sentence)
    const i = clauses.findIndex(({ start, end }) => start <= at && at < end)
    const clause = clauses[i]
    if (!clause) continue
    const before = clauses[i - 1]
    const leans = /^\s*(?:并且?|且|还|均|都)?(?:在|排名?|位居|位列|名列|居|全|中心城区)/.test(
      folded.slice(clause.start, clause.end),
    )
    const start = leans && before ? before.start : clause.start
    return { located, sentence, start: Math.max(start, located.paragraph.headLength), end: clause.end }
  }
  return undefined
}
