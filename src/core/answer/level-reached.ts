import { isSpan } from '../document/periods.ts'
import type { Located } from '../search/knowledge.ts'
import { clausePassages, type Passage } from '../search/passages.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { onlyIndicator, quotedOnly } from './only-passage.ts'

/** The words say where something stands at the end of several years, and not what they come to together. */
const REACHED = /^(?:已经?)?(?:达到?|[增升]至|(?:提高|增加|提升|上升|扩大)到)\d+(?:\.\d+)?(?:万亿|亿|万)/
const TOGETHER = /累计|年均|增量|净增|新增|合计|总计|共|人均/
/** Of the region itself and of no part of it. */
const OF_ALL = /^(?:全[国省市区县州旗]|我[国省市区县州旗])?$/

/**
 * 2025年总量多少 where the year's own paragraphs give only the growth, and a review of the five years up to it says in its
 * very next clause what was reached (迈上…台阶,达到…): those clauses, with the five years said. Null where there are none.
 */
export function levelReached(context: AnswerContext): Draft | null {
  const { question, knowledge, region } = context
  const [year, ...others] = question.years
  const id = onlyIndicator(question)
  if (!question.aspects.has('level') || year === undefined || others.length > 0 || id === undefined) return null
  const passages = knowledge.located
    .filter(
      ({ document, period }) =>
        isSpan(period) && Number(period.slice(5)) === year && (region === undefined || document.region === region),
    )
    .flatMap((located) => reachedIn(located, id, context))
  return quotedOnly(passages, context)
}

function reachedIn(located: Located, id: string, { knowledge }: AnswerContext): Passage[] {
  const clauses = clausePassages(located)
  return clauses.flatMap((clause, i) => {
    const next = clauses[i + 1]
    if (next?.sentence !== clause.sentence) return []
    const [named, ...more] = knowledge.lexicon.written.find(clause.words)
    if (named?.value !== id || more.length > 0 || !OF_ALL.test(clause.words.slice(0, named.start))) return []
    return TOGETHER.test(clause.words) || !REACHED.test(next.words) ? [] : [{ ...clause, end: next.end }]
  })
}
