import type { FigureFact } from '../facts/fact.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { AskedIndicator } from './asked-indicators.ts'

/** An amount as a question says it: 1.9%, 622.19亿, 26891元. */
const AMOUNT = /(?<![\d.])(\d+(?:\.\d+)?)\s*(%|万亿元?|亿元?|万元|元|万人|人|家|个|项)/g
/** A shorter number is that of many things. */
const LEAST_DIGITS = 2

/**
 * GDP哪个季度增长1.9%, 财政收入40.1%是全年的比例吗: the period of the one result of an asked indicator that a question says as a
 * paper has it; undefined where it says none, several periods have it, or it is a goal as well.
 */
export function timeOfResult(
  text: string,
  indicators: readonly AskedIndicator[],
  { figures }: Knowledge,
  region: string | undefined,
): string | undefined {
  const ids = new Set(indicators.flatMap((asked) => asked.ids))
  const said = [...text.matchAll(AMOUNT)].filter(([, value = '']) => value.replace('.', '').length >= LEAST_DIGITS)
  const same = said.flatMap(([, value = '', unit = '']) =>
    figures.filter(
      (fact) =>
        ids.has(fact.indicator ?? '') &&
        (region === undefined || fact.region === region) &&
        isValue(fact, Number(value), unit),
    ),
  )
  const periods = new Set(same.map(({ period }) => period))
  const [only] = periods
  return periods.size === 1 && same.every(({ kind }) => kind === 'actual') ? only : undefined
}

function isValue({ value, unit }: FigureFact, asked: number, written: string): boolean {
  if (value === null || unit === null || Math.abs(value) !== asked) return false
  return unit.startsWith(written) || written.startsWith(unit)
}
