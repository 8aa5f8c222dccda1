import { AnswerText } from '../answer/answer-text.ts'
import { plain } from '../answer/arithmetic.ts'
import { indicatorName, sayValue } from '../answer/fact-words.ts'
import { monthsToEnd } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import { amountWithState } from '../remember/written-note.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { type Actual, findPairs, type IndicatorPair, type RowScope } from './find-pairs.ts'
import { gatedText } from './gated-line.ts'
import type { IndicatorRow, RowFigure } from './indicator-row.ts'

/**
 * The headline targets with a number of a region's plan year, each beside the newest cumulated actual of the same year.
 * Targets without one (完成市级下达目标) are in the text and the table of a summary and not here.
 */
export function indicatorRows(knowledge: Knowledge, scope: RowScope): IndicatorRow[] {
  return rowsOf(findPairs(knowledge, scope), knowledge)
}

/** The rows of pairs whose target has a number. */
export function rowsOf(pairs: readonly IndicatorPair[], knowledge: Knowledge): IndicatorRow[] {
  return pairs.flatMap((pair): IndicatorRow[] => {
    const { id, target } = pair
    const goal = figureOf(target, knowledge)
    if (goal === null) return []
    return [
      {
        indicator: id,
        name: indicatorName(target, knowledge.lexicon.indicators.get(id), 'zh'),
        measure: target.measure,
        target: goal,
        actual: actualFigure(pair.actual ?? pair.beside, knowledge),
        share: shareOf(pair),
        timeShare: timeShareOf(pair),
      },
    ]
  })
}

/** A figure in the words in which an answer says it; null for one without a number that can be used. */
function figureOf(fact: FigureFact, knowledge: Knowledge): RowFigure | null {
  if (fact.value === null || fact.damaged) return null
  const text = gatedText(sayValue(new AnswerText(), fact, knowledge, 'zh'))
  return { text, value: fact.value, unit: fact.unit ?? '', period: fact.period, code: fact.code }
}

function actualFigure(actual: Actual | null, knowledge: Knowledge): RowFigure | null {
  if (actual?.from !== 'note') return actual && figureOf(actual.fact, knowledge)
  const { period, unit, value } = actual.fact
  if (value === null) return null
  return { text: amountWithState(actual.value), value, unit: unit ?? '', period, code: actual.cited.citation.code }
}

/** The stated share wins over a computed one; a computed one only where the level adds up over the year. */
export function shareOf({ comparison, stated, target, timed }: IndicatorPair): IndicatorRow['share'] {
  if (comparison.type === 'stated' && stated?.value != null && target.value !== null)
    return { text: `${plain(stated)}%`, value: stated.value, formula: '' }
  if (comparison.type !== 'level' || !timed) return null
  return { text: `${comparison.rate.text}%`, value: comparison.rate.value, formula: comparison.rate.formula }
}

/** Share of the year gone at the end of the actual's own period; only beside a level that adds up over the year. */
export function timeShareOf(pair: IndicatorPair): IndicatorRow['timeShare'] {
  const period = (pair.actual ?? pair.beside)?.fact.period
  const months = period === undefined ? null : monthsToEnd(period)
  if (!pair.timed || months === null || shareOf(pair) === null) return null
  const value = Math.round((months / 12) * 1000) / 10
  return { text: `${value}%`, value }
}
