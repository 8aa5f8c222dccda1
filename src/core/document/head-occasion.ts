import { repaired } from './damage.ts'
import { fold, hanNumber } from './fold.ts'
import type { Paragraph } from './plan-document.ts'

/** Day and meeting of the line below a report's title: ——2013年2月28日在…第二次会议上. */
export interface Occasion {
  readonly paragraph: Paragraph
  /** YYYY-MM-DD; undefined where the day was damaged and has several readings. */
  readonly date: string | undefined
  readonly year: number | undefined
  /** Name of the meeting without blanks and line breaks. */
  readonly meeting: string | undefined
  /** The exact text of the day, and of the meeting, as they stand in the paragraph. */
  readonly dateWords: string
  readonly meetingWords: string
}

/** 9, or 九: papers write days either way. */
const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
const OPENS = /^[—\-(•·●\s]*\s*\d[\d年月日 一二三四五六七八九十]*日 ?在/
const HELD = new RegExp(`(20\\d\\d)年?(${NUMBER})月(${NUMBER})日 ?在([\\s\\S]+?(?:会议|会))\\s*(?:上|\\)?\\s*$)`)

/** The occasion that a head tells of, or null. */
export function readOccasion(head: readonly Paragraph[]): Occasion | null {
  const paragraph = head.find(({ text }) => OPENS.test(fold(text)) && /会/.test(text))
  if (!paragraph) return null
  const folded = fold(paragraph.text)
  const match = HELD.exec(repaired(folded))
  const dated = /20\d\d[\d年月日 一二三四五六七八九十]*?日/.exec(folded)
  const held = /日 ?在([\s\S]+?(?:会议|会))\s*(?:上|\)?\s*$)/.exec(folded)
  const from = held ? held.index + held[0].indexOf('在') + 1 : 0
  const [, year, month = '', day = ''] = match ?? []
  return {
    paragraph,
    date: year === undefined ? undefined : `${year}-${twoDigits(month)}-${twoDigits(day)}`,
    year: year === undefined ? undefined : Number(year),
    meeting: held?.[1]?.replace(/\s/g, ''),
    dateWords: dated ? paragraph.text.slice(dated.index, dated.index + dated[0].length) : '',
    meetingWords: paragraph.text.slice(from, from + (held?.[1]?.length ?? 0)),
  }
}

function twoDigits(number: string): string {
  return String(/\d/.test(number) ? number : hanNumber(number)).padStart(2, '0')
}
