import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'

/** A passage without a figure of the indicator may still tell of it by its name: 外贸进出口止跌回稳. */
export function quotesIndicator(made: Draft, { question, knowledge }: AnswerContext): boolean {
  const quotes = made.text.citations.map(({ quote }) => quote)
  // 总投资 of 重点项目 is an attribute of what is named, and no indicator by itself
  const named = question.indicators.filter(({ word }) => !question.attributes.some((one) => one.includes(word)))
  return (named.length > 0 ? named : question.indicators).every(
    ({ ids, word }) =>
      (word.length >= 4 && quotes.some((quote) => standsItself(quote, word))) ||
      quotes.some((quote) =>
        knowledge.lexicon.written
          .find(quote)
          .some(
            ({ value, word: name, start }) =>
              ids.includes(value) && name.length >= 3 && !MEASURED_BY.test(quote.slice(0, start)),
          ),
      ),
  )
}

/** 占GDP比重, 单位GDP能耗, 海洋生产总值: words by which an indicator is a measure or a part of another one. */
const MEASURED_BY = /(?:占\p{Script=Han}{0,3}|单位|每|万元|亿元|海洋|与|同|[高低快慢]于)$/u

/** A name stands in a quote as what the quote speaks of. */
function standsItself(quote: string, name: string): boolean {
  if (!quote.includes(name)) return false
  const fronts = quote.split(name).slice(0, -1)
  return fronts.some((front) => !MEASURED_BY.test(front))
}
