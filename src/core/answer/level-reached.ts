import { fold } from '../document/fold.ts'
import { isSpan } from '../document/periods.ts'
import { clausesOf, sentencesOf } from '../facts/clauses.ts'
import type { Located } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft } from './draft.ts'
import { sayPassage } from './say-passage.ts'

/** The words say where something stands at the end of several years, and not what they come to together. */
const REACHED = /^(?:已经?)?(?:达到?|[增升]至|(?:提高|增加|提升|上升|扩大)到)\d+(?:\.\d+)?(?:万亿|亿|万)/
const TOGETHER = /累计|年均|增量|净增|新增|合计|总计|共|人均/
/** Of the region itself and of no part of it. */
const OF_ALL = /^(?:全[国省市区县州旗]|我[国省市区县州旗])?$/

/**
 * 2025年总量多少 where the year's own paragraphs give only the growth, and a review of the five years up to it says in its
 * very next clause what was reached (迈上…台阶,达到…): those clauses, with the five years said. Undefined where there are none.
 */
export function levelReached(context: AnswerContext): Draft | undefined {
  const { question, knowledge, region } = context
  const [year, ...others] = question.years
  const [asked, ...further] = question.indicators
  const [id, ...readings] = asked?.ids ?? []
  if (!question.aspects.has('level') || year === undefined || id === undefined) return undefined
  if (others.length + further.length + readings.length > 0) return undefined
  const passages = knowledge.located
    .filter(
      ({ document, period }) =>
        isSpan(period) && Number(period.slice(5)) === year && (region === undefined || document.region === region),
    )
    .flatMap((located) => reachedIn(located, id, context))
  const [only, ...rivals] = passages
  if (!only || rivals.length > 0) return undefined
  const text = new AnswerText()
  sayPassage(text, only, context)
  return draft('answered', text)
}

function reachedIn(located: Located, id: string, { knowledge }: AnswerContext): Passage[] {
  const folded = fold(located.paragraph.text)
  return sentencesOf(folded).flatMap((sentence) => {
    const clauses = clausesOf(folded, sentence)
    return clauses.flatMap((clause, i) => {
      const next = clauses[i + 1]
      const words = folded.slice(clause.start, clause.end)
      const [named, ...more] = knowledge.lexicon.written.find(words)
      if (!next || named?.value !== id || more.length > 0 || !OF_ALL.test(words.slice(0, named.start))) return []
      if (TOGETHER.test(words) || !REACHED.test(folded.slice(next.start, next.end))) return []
      return [{ located, sentence, start: clause.start, end: next.end }]
    })
  })
}
