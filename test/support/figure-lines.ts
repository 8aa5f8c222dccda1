import { extractFigures } from '../../src/core/facts/extract-figures.ts'
import { theLexicon } from './lexicon.ts'

const lexicon = await theLexicon()

/** The figures of a document as "kind period indicator measure comparator value unit", with 力争 behind what is striven for. */
export function figuresOf(document: Parameters<typeof extractFigures>[0], withStrive = false): string[] {
  return extractFigures(document, lexicon).map(
    ({ kind, period, indicator, measure, comparator, value, unit, strive }) =>
      [
        kind,
        period,
        indicator ?? '-',
        measure,
        comparator,
        value ?? '-',
        unit ?? '-',
        ...(withStrive && strive ? ['力争'] : []),
      ].join(' '),
  )
}
