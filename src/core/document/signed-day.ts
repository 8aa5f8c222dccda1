import { fold } from './fold.ts'
import type { Paragraph } from './plan-document.ts'

/** A day and nothing else on its line. */
const DAY = /^\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s*$/
/** Who signs, on the line above the day. */
const SIGNS = /^\s*[^。;；:：]{2,60}(?:政府|办公厅|办公室|委员会|领导小组|工作专班|指挥部|管委会|[委局厅部院署])\s*$/u
/** The letter that hands a paper on: 现印发给你们,请认真贯彻执行。 */
const HANDS_ON =
  /(?:印发|转发|下发|下达)(?:给|至)(?:你们|各)|请[^。]{0,24}(?:执行|落实|实施|遵照|办理)|特此(?:通知|公告|报告)/u
/** So many lines at the end of a text may be its foot, and so many stand between a letter's last words and its day. */
const FOOT = 6
const LETTER = 4

/** The line with the day on which a paper was signed: under its foot, or under the letter that hands it on. */
export function signedDay(paragraphs: readonly Paragraph[]): Paragraph | undefined {
  const days = paragraphs.filter((paragraph, i) => {
    if (!DAY.test(fold(paragraph.text)) || !SIGNS.test(fold(paragraphs[i - 1]?.text ?? ''))) return false
    const letter = paragraphs.slice(Math.max(0, i - LETTER), i).some(({ text }) => HANDS_ON.test(fold(text)))
    return letter || i >= paragraphs.length - FOOT
  })
  return days[0]
}
