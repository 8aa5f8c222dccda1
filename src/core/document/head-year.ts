import { fold } from './fold.ts'
import type { Outline } from './parse-outline.ts'
import type { Paragraph } from './plan-document.ts'

/** Where no title and no head names the year: that of the day of publication, on the page around the text too. */
export function yearSaid(head: readonly string[], pieces: Outline['pieces']): number | undefined {
  const around = pieces.slice(0, MOST_AROUND).map(({ text }) => fold(text))
  const day = [...head, ...around].map(isoDate).find((found) => found !== undefined)
  return day === undefined ? undefined : Number(day.slice(0, 4))
}

/** The year of the first heading that plans (二、2025年目标任务和重点工作), where no title is left of a text. */
export function yearOfHeadings(paragraphs: readonly Paragraph[]): number | undefined {
  const ahead = paragraphs.flatMap(({ section }) => section).find((heading) => AHEAD.test(fold(heading)))
  return ahead === undefined ? undefined : lastYearIn(fold(ahead))
}

const AHEAD = /20\d\d年.{0,12}(?:目标|任务|重点|安排|部署|计划|总体要求)/

/** So many lines of a file may stand around its head. */
const MOST_AROUND = 8

/** The latest year that a text names. */
export function lastYearIn(text: string): number | undefined {
  const years = [...text.matchAll(/(?<!\d)(20\d\d)(?=年)/g)].map((match) => Number(match[1]))
  return years.length > 0 ? Math.max(...years) : undefined
}

/** An ISO date from 2021年06月02日, 2020-09-29 17:25 or 2026/1/22; undefined for anything else. */
export function isoDate(text: string | undefined): string | undefined {
  const match = /(20\d\d)[年/.-](\d{1,2})[月/.-](\d{1,2})/.exec(text ?? '')
  return match ? isoOf(match[1] ?? '', match[2] ?? '', match[3] ?? '') : undefined
}

function isoOf(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
