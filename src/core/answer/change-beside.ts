import type { FigureFact } from '../facts/fact.ts'
import { figuresIn, type Knowledge, paragraphOf } from '../search/knowledge.ts'

/** 优良率为89.3%,同比提高1.4个百分点: the change of a rate, which is written behind it in percentage points; undefined where none is. */
export function changeBeside(facts: readonly FigureFact[], knowledge: Knowledge): FigureFact | undefined {
  for (const fact of facts.filter(({ measure }) => measure === 'rate')) {
    const change = figuresIn(knowledge, paragraphOf(knowledge, fact)).find(
      ({ indicator, measure, unit, name, period, quote, damaged }) =>
        indicator === null &&
        measure === 'growth' &&
        unit === '个百分点' &&
        name === fact.name &&
        period === fact.period &&
        !damaged &&
        !/目标|计划|预期|任务|全[国省市]/.test(quote),
    )
    if (change) return change
  }
  return undefined
}
