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

/** 城建47.31: a short name with the amount that it came to. */
const WITH_VALUE = /(\p{Script=Han}{2,6})(?:完成|达到|是|为|有)?(\d+(?:\.\d+)?)(亿元?|万元|万人|项|家|个|人)?/gu
/** A shorter number is that of many things. */
const LEAST_DIGITS = 2

/**
 * Of amounts that are listed with their names (固投103、城建47.31) those whose short names no word of ours is: the one
 * indicator that came to so much and whose name in the text holds the short one.
 */
export function namedWithValue(
  text: string,
  named: readonly { readonly start: number; readonly end: number }[],
  { figures }: Knowledge,
): GoalByValue[] {
  if (named.length === 0) return []
  return [...text.matchAll(WITH_VALUE)].flatMap(({ index, 0: all, 1: word = '', 2: value = '', 3: unit = '' }) => {
    const end = index + all.length
    const isNamed = named.some((other) => other.start < end && index < other.end)
    if (isNamed || value.replace('.', '').length < LEAST_DIGITS) return []
    const ids = new Set(
      figures
        .filter(({ measure, kind, damaged }) => measure === 'level' && kind === 'actual' && !damaged)
        .filter((fact) => fact.value === Number(value) && (unit === '' || isSameUnit(fact.unit ?? '', unit)))
        .filter(({ name }) => name.includes(word))
        .map(({ indicator }) => indicator),
    )
    const [id] = ids
    return typeof id === 'string' && ids.size === 1 ? [{ word, ids: [id], start: index, end }] : []
  })
}
