import { fold } from './fold.ts'

/** Most columns of a table that is told by its numbers in order or by blanks. */
export const MOST_COLUMNS = 12
export const LONGEST_HEADING = 16

const NUMBER =
  /^(?:增长|下降|降低|减少|提高|上升|增加|力争|达到?|不低于|不少于|不超过|控制在|[约近<>≤≥±])*[-+]?\d[\d,]*(?:\.\d+)?(?:[-—~～]\d+(?:\.\d+)?)?(?!\p{Script=Han}{5})[%％‰\p{Script=Han}/]{0,8}$/u

/** 2025年, 2020年基数, 2025: the heading of a column. */
const YEAR = /^20\d\d(?:年|$)/

/** True for a cell that gives a number; [7.8] and 〔7.8〕 are sums over several years. */
export function isNumber(text: string): boolean {
  const bare = /^[[〔【(](.+)[\]〕】)]$/.exec(fold(text).trim())?.[1] ?? text
  return NUMBER.test(fold(bare).trim()) && !YEAR.test(fold(bare).trim())
}

/** A cell that says nothing of its column's kind: empty, a dash, a goal without a number. */
export function isNeutral(text: string): boolean {
  return /^(?:|[-—–―/…]+|.{0,12}(?:下达|同步|持平|任务|正增长|[高低快]于|平均水平).{0,8})$/.test(fold(text).trim())
}

/** A row of its own that parts a table: 一、经济发展, （二）民生福祉. */
export function isParting(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[)）])/.test(text)
}

/** True for what may head a column: short words, or a year. */
export function isHeading(text: string): boolean {
  return text !== '' && text.length <= LONGEST_HEADING && !isNumber(text) && !/[。；;：:，]/.test(text)
}

/** A column of numbers holds few words, and one of words few numbers. */
const MOST_ODD = 0.2

/** True where below the headings each column holds words or numbers, and one of them numbers. */
export function isEven(body: readonly (readonly string[])[], mostOdd = MOST_ODD): boolean {
  const shares = (body[0] ?? []).map((_, column) => {
    const cells = body.map((row) => row[column] ?? '').filter((cell) => !isNeutral(cell))
    return cells.length === 0 ? 0 : cells.filter(isNumber).length / cells.length
  })
  return shares.every((share) => share <= mostOdd || share >= 1 - mostOdd) && shares.some((share) => share > 0.5)
}
