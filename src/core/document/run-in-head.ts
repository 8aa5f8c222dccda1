import { type Numbering, RANK } from './numbering.ts'

export interface RunInHead {
  /** Length of the heading without its closing mark. */
  readonly titleLength: number
  /** Length with the closing mark: where the paragraph's own text begins. */
  readonly length: number
}

const LONGEST = { plain: 24, ordinal: 40, numbered: 50 } as const
/** Openings of a sentence that tells when or speaks to somebody: never a heading. */
const NO_HEADING = /^(?:过去|今年|去年|上半年|下半年|各位|同志|我们|这些|同时|此外|一年来|五年来|\d{4}年|20\d\d)/

/**
 * The run-in heading at the start of a paragraph: a short clause of its own closed by 。 with more text behind it
 * (完善科技创新体系。依托…), or 一是…。 and (一)…。 in the same form. Takes folded text.
 */
export function runInHead(folded: string, numbering: Numbering | null): RunInHead | null {
  const start = numbering?.length ?? 0
  const end = folded.indexOf('。', start)
  if (end < 0 || end === folded.length - 1) return null
  const title = folded.slice(start, end)
  const rest = folded.slice(end + 1).trim()
  if (title === '' || rest === '' || rest.length < 4) return null
  if (
    /^[([【]?(?:[省市区县]级)?(?:牵头|责任|配合|完成|市级|区级|主办|承办|分管)(?:(?:责任)?(?:单位|部门|领导|人|时限):)?/.test(
      rest,
    ) &&
    /^[([【]|^[^。]{2,10}:/.test(rest)
  )
    return null
  const longest =
    numbering === null ? LONGEST.plain : numbering.rank === RANK.ordinal ? LONGEST.ordinal : LONGEST.numbered
  if (title.length > longest || /[;:!?\n]/.test(title)) return null
  if (numbering === null && (/[,，]/.test(title) || NO_HEADING.test(title) || /^(?:——|—|\[)/.test(title))) return null
  if (countsSomething(title)) return null
  return { titleLength: end, length: end + 1 }
}

/** A clause with a quantity states a fact and is no heading; 5G and 11号线 are names. */
export function countsSomething(title: string): boolean {
  if (/\d ?(?:%|percent\b|million\b|billion\b|trillion\b)/i.test(title)) return true
  return /\d(?:\.\d+)?(?:%|万|亿|余?(?:项|家|个|条|处|座|人|户|公里|平方米|所|张|次|场|宗|起|件|名|套|辆|台|亩|公顷|元|吨))/.test(
    title,
  )
}
