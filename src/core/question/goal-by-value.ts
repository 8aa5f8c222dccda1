import type { Knowledge } from '../search/knowledge.ts'

/** 180亿这个目标, 3.2%的指标: a goal called by its value. */
const BY_VALUE =
  /(?<![\d.])(\d+(?:\.\d+)?)(%|亿元?|万元|万人|项|家|个|人)(?:以上|左右|以内)?(?:的|这个|那个)(?:目标|指标)/g

/** A goal that is called by its value, and where. */
export interface GoalByValue {
  readonly word: string
  /** One id. */
  readonly ids: readonly string[]
  readonly start: number
  readonly end: number
}

/** The indicators whose goals a question calls by their values; a value that several indicators have names none. */
export function goalsByValue(text: string, { figures }: Knowledge): GoalByValue[] {
  return [...text.matchAll(BY_VALUE)].flatMap((match) => {
    const [word, value = '', unit = ''] = match
    const ids = new Set(
      figures
        .filter((fact) => fact.kind === 'target' && fact.value === Number(value) && isSameUnit(fact.unit ?? '', unit))
        .flatMap(({ indicator }) => indicator ?? []),
    )
    const [id] = ids
    return id !== undefined && ids.size === 1
      ? [{ word, ids: [id], start: match.index, end: match.index + word.length }]
      : []
  })
}

function isSameUnit(written: string, asked: string): boolean {
  return written !== '' && (written.startsWith(asked) || asked.startsWith(written))
}

/** 二季度单季增长1.9: a change by its value, and of what is not said. */
const CHANGE_BY_VALUE =
  /(?:增长|增速|增幅|下降|降幅|[增降涨跌升])(?:了|是|为)?(\d+(?:\.\d+)?)(?:%|个百分点)?(?=[,，。;；、]|$)/g

/** The one indicator that changed by so much in one of some parts of a year; none where several did. */
export function resultsByValue(text: string, periods: readonly string[], { figures }: Knowledge): GoalByValue[] {
  const parts = periods.map((period) => period.slice(4))
  return [...text.matchAll(CHANGE_BY_VALUE)].flatMap((match) => {
    const [word, value = ''] = match
    const ids = new Set(
      figures
        .filter((fact) => fact.kind === 'actual' && fact.measure === 'growth' && parts.includes(fact.period.slice(4)))
        .filter((fact) => Math.abs(fact.value ?? Number.NaN) === Number(value))
        .map(({ indicator }) => indicator),
    )
    const [id] = ids
    return typeof id === 'string' && ids.size === 1
      ? [{ word, ids: [id], start: match.index, end: match.index + word.length }]
      : []
  })
}
