import { touchesYear } from '../document/periods.ts'
import { quoteOf } from '../facts/clauses.ts'
import type { FigureFact } from '../facts/fact.ts'
import { figuresIn, type Located, paragraphsWith } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import { type AnswerContext, documentsOf } from './context.ts'
import type { Statement } from './statement.ts'

/** Verbs in front of a name that a question leaves out: 完成合同外资. */
const VERB = /^(?:累计|共|已|新)?(?:完成|实现|达到|取得)(?=.{3})/

/**
 * A figure whose own name a question says in full, where that name holds an indicator's short word and is none of it:
 * 引进外资, 合同外资, 两税收入. Undefined where no paper of the region has such a name with a number behind it.
 */
export function figureInWords(context: AnswerContext, id: string, year: number): Statement | undefined {
  const { knowledge, question, region } = context
  const words = question.indicators.filter(({ ids }) => ids.includes(id)).map(({ word }) => word)
  if (question.language !== 'zh' || words.length === 0) return undefined
  const files = new Set(documentsOf(knowledge, region).map(({ file }) => file))
  const found = paragraphsWith(knowledge, words)
    .filter(({ document }) => files.has(document.file))
    .flatMap((located) => figuresIn(knowledge, located).map((fact) => ({ located, fact })))
    .filter(({ fact }) => isNamed(fact, words, question.text))
    .filter(({ fact }) => question.years.length === 0 || touchesYear(fact.period, year))
  const first = found.at(-1)
  return first && stated(first.located, first.fact, year)
}

/** True for a figure of no indicator whose whole name the question has, with more in it than the indicator's word. */
function isNamed({ indicator, name, value, quote }: FigureFact, words: readonly string[], text: string): boolean {
  const own = name.replace(VERB, '')
  return (
    indicator === null &&
    value !== null &&
    words.some((word) => own.length > word.length && own.length <= 10 && own.includes(word)) &&
    text.includes(own) &&
    quote.includes(own)
  )
}

function stated(located: Located, fact: FigureFact, year: number): Statement {
  const { text: whole } = located.paragraph
  const from = whole.indexOf(fact.quote)
  const quote = from < 0 ? fact.quote : quoteOf(whole, { start: from, end: from + fact.quote.length })
  const text = new AnswerText().period(fact.period, located.document, 'zh').words('：').quote(located, quote, quote)
  return { year, text, note: new AnswerText(), found: 'asked', target: undefined }
}
