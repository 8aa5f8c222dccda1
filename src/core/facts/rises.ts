import type { Span } from './clauses.ts'
import type { Quantity } from './quantity.ts'

/** A value that was reached from another: 从1320亿元增加到1958亿元, 由2016年的53%提高到2021年的61%. */
export interface Rise {
  /** Position among the clause's quantities of the value that it began with. */
  readonly base: number
  /** Where the words in front of the base begin: 从. */
  readonly start: number
  /** The year that stands with the value reached, where one does. */
  readonly year: number | undefined
}

/** 由上年的12万户: the year before stands for the value that it began with. */
const FROM =
  /(?:从|由)(?:(?:20\d\d年|[去上]年)(?:年?[底末])?的?)?(?:原计划|原来|年初|人均)?的?(?:增长|下降)?(?:约|近)?$/
const TO =
  /^(?:[左右多余])*(?:增长|增加|提高|提升|扩大|上升|跃升|攀升|发展|下降|降低|减少|回落|压减|缩短|调整|调[增减高低]|[增升降减提])?(?:到|至|为)了?(?:(20\d\d)年(?:底|末)?的?)?(?:增长|下降|同比增长|同比下降)?(?:约|近|超过?)?$/

/** 由增长6%调整为与上年持平: what was reached has no number, and the value before it no longer holds. */
const RESET = /^(?:左右|以上|以内)?调整(?:为|到|至)[^\d]*$/

/** The rises of a clause, by the position of the value reached: the value before it is a base and no figure of its own. */
export function findRises(folded: string, clause: Span, quantities: readonly Quantity[]): ReadonlyMap<number, Rise> {
  const rises = new Map<number, Rise>()
  if (!/[从由]/.test(folded.slice(clause.start, clause.end))) return rises
  quantities.forEach((base, i) => {
    const reached = quantities[i + 1]
    const from = FROM.exec(folded.slice(clause.start, base.start))
    const to = reached ? TO.exec(folded.slice(base.end, reached.start)) : null
    if (from && RESET.test(folded.slice(base.end, clause.end)))
      rises.set(i + 1, { base: i, start: base.start, year: undefined })
    if (!from || !to) return
    const year = to[1] === undefined ? undefined : Number(to[1])
    rises.set(i + 1, { base: i, start: clause.start + from.index, year })
  })
  return rises
}

/** A text without the years of a rise (由2016年的53%提高到2021年的61%): they are those of its two values. */
export function withoutRiseYears(text: string): string {
  if (!/[从由].*(?:20\d\d|[去上])年/.test(text)) return text
  return text
    .replace(/(?<=(?:从|由)[^,，;。]{0,24}\d[^,，;。]{0,10}(?:到|至|为)了?)20\d\d年(?:底|末)?的?(?=[约近]?\d)/g, blank)
    .replace(/(?<=从|由)(?:20\d\d年|[去上]年)(?:年?[底末])?的?(?=[\d约近][^,，;。]{1,14}?(?:到|至|为))/g, blank)
}

function blank(words: string): string {
  return ' '.repeat(words.length)
}
