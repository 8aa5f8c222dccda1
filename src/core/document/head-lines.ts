/** Headings that may stand over several others: what is planned or was done, of a year or of five. */
const OVER_OTHERS = /目标|规划|计划|完成|实际|情况|预期|十[一二三四五六]五|20\d\d年?$/
const NEVER = /^(?:主要)?指标(?!值)|^(?:单位|计量单位|属性|类别|序号)$/
/** Over 2025年 | 年均增速 stands what is aimed at, over 计划 | 完成 a bare year. */
const AIMS = /目标|规划|计划|预期|十[一二三四五六]五/
const BARE_YEAR = /^20\d\d年?$/
const TELLS_YEARS = /^20\d\d年|年均|累计/
const TELLS_KIND = /^(?:计划|目标|完成|实际|预计|预期|执行|指标)/

/**
 * The headings of a table's columns where two lines give them and some of the first stand over several of the second
 * (2020年 | “十四五”目标 above 2025年 | 年均增速). `width` is how many columns the rows have. Empty cells of the first line
 * tell how far a heading reaches; without them its words do. Null where nothing tells.
 */
export function joinHeadLines(first: readonly string[], second: readonly string[], width: number): string[] | null {
  if (first.length === width && second.length === width)
    return first.map((head, column) =>
      head === '' && second[column] !== '' ? `${overOf(first, column)}${second[column]}` : `${head}${second[column]}`,
    )
  const below = second.filter((head) => head !== '')
  const reaches = first.length === width ? reachesByBlanks(first) : reachesByWords(first, below, width)
  if (!reaches || reaches.reduce((sum, { length }) => sum + (length > 1 ? length : 0), 0) !== below.length) return null
  let at = 0
  return reaches.flatMap(({ head, length }) => {
    if (length === 1) return [head]
    at += length
    return below.slice(at - length, at).map((under) => `${head}${under}`)
  })
}

/** The heading of the first line that reaches over an empty cell of it. */
function overOf(first: readonly string[], column: number): string {
  return first.slice(0, column).findLast((head) => head !== '') ?? ''
}

interface Reach {
  readonly head: string
  /** How many columns it stands over. */
  readonly length: number
}

function reachesByBlanks(first: readonly string[]): Reach[] | null {
  const reaches: { head: string; length: number }[] = []
  for (const head of first) {
    const last = reaches.at(-1)
    if (head !== '') reaches.push({ head, length: 1 })
    else if (last) last.length += 1
    else return null
  }
  return reaches
}

function reachesByWords(first: readonly string[], second: readonly string[], width: number): Reach[] | null {
  const several = first.length - (width - second.length)
  const each = second.length / several
  if (several < 1 || !Number.isInteger(each) || each < 2 || first.includes('')) return null
  const may = first.filter((head) => OVER_OTHERS.test(head) && !NEVER.test(head))
  const over = [may, may.filter((head) => isOver(head, second))].find((heads) => heads.length === several)
  return over ? first.map((head) => ({ head, length: over.includes(head) ? each : 1 })) : null
}

function isOver(head: string, second: readonly string[]): boolean {
  if (second.some((under) => TELLS_YEARS.test(under))) return AIMS.test(head)
  return second.every((under) => TELLS_KIND.test(under)) && BARE_YEAR.test(head)
}
