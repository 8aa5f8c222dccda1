import { hanNumber } from './fold.ts'

/** How deep a numbering stands: the smaller the rank, the nearer to the top. */
export const RANK = {
  marked: 0,
  part: 0,
  chapter: 1,
  section: 2,
  item: 3,
  subitem: 4,
  circled: 5,
  runIn: 8,
  ordinal: 9,
} as const

export interface Numbering {
  readonly rank: number
  readonly number: number
  /** Length of the mark itself: 一、 is 2. */
  readonly length: number
}

const HAN = '[一二三四五六七八九十]{1,3}'
const FORMS: readonly { readonly rank: number; readonly form: RegExp }[] = [
  { rank: RANK.part, form: new RegExp(`^第(${HAN}|\\d{1,2})(?:章|部分|编|篇)[ 、:]?`) },
  { rank: RANK.chapter, form: new RegExp(`^(${HAN})[、.]`) },
  { rank: RANK.chapter, form: new RegExp(`^第(${HAN})节 ?`) },
  { rank: RANK.chapter, form: /^(?:Part )?([IVX]{1,5})(?:\.|:| [-—–]) ?(?=[A-Z][a-z])/ },
  { rank: RANK.section, form: new RegExp(`^\\((${HAN})\\)、?`) },
  { rank: RANK.item, form: /^(\d{1,3})(?:[.、](?!\d)|\. )/ },
  { rank: RANK.subitem, form: /^\((\d{1,2})\)/ },
  { rank: RANK.circled, form: /^([①-⑳])/ },
  { rank: RANK.ordinal, form: new RegExp(`^(${HAN})(?:是|要)`) },
  { rank: RANK.ordinal, form: new RegExp(`^第(${HAN})[,，、]`) },
]

/** The numbering at the start of a folded line (一、 (一) 1. (1) ① 一是 第一，), or null. */
export function readNumbering(folded: string): Numbering | null {
  for (const { rank, form } of FORMS) {
    const match = form.exec(folded)
    const mark = match?.[1]
    if (!match || mark === undefined) continue
    const number = markValue(mark)
    if (number !== null) return { rank, number, length: match[0].length }
  }
  return null
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

/** XIV is 14. */
function romanValue(mark: string): number {
  const values = Array.from(mark, (sign) => ROMAN[sign] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

function markValue(mark: string): number | null {
  if (/^[IVX]+$/.test(mark)) return romanValue(mark)
  if (/^\d+$/.test(mark)) return Number(mark)
  if (/^[①-⑳]$/.test(mark)) return mark.charCodeAt(0) - '①'.charCodeAt(0) + 1
  return hanNumber(mark)
}

/** True for a bullet or item line (——…, ●…). Takes folded text. */
export function isItem(folded: string): boolean {
  return /^(?:——|--|—|[●•◆■▪])/.test(folded)
}
