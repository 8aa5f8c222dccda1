import { fold } from './fold.ts'
import type { Outline } from './parse-outline.ts'
import type { Paragraph } from './plan-document.ts'

/** Where no title and no head names the year: that of the day of publication, on the page around the text too. */
export function yearSaid(head: readonly string[], pieces: Outline['pieces']): number | undefined {
  const around = pieces.slice(0, MOST_AROUND).map(({ text }) => fold(text))
  const day = [...head, ...around].map(isoDate).find((found) => found !== undefined)
  return day === undefined ? undefined : Number(day.slice(0, 4))
}

/**
 * The year of the first heading that plans (二、2025年目标任务和重点工作), or the one behind that of a heading that only looks
 * back (2018年工作回顾), where no title is left of a text.
 */
export function yearOfHeadings(paragraphs: readonly Paragraph[]): number | undefined {
  const headings = [...new Set(paragraphs.flatMap(({ section }) => section))].map(fold)
  const ahead = headings.find((heading) => AHEAD.test(heading) && !LOOKS_BACK.test(heading))
  if (ahead !== undefined) return lastYearIn(ahead)
  const [last] = headings.flatMap((heading) => YEAR_ALONE.exec(heading)?.[1] ?? []).sort((a, b) => +b - +a)
  if (last !== undefined) return Number(last)
  const behind = headings.find((heading) => LOOKS_BACK.test(heading))
  const year = behind === undefined ? undefined : lastYearIn(behind)
  return year === undefined ? undefined : year + 1
}

const AHEAD = /20\d\d年.{0,12}(?:目标|任务|重点|安排|部署|计划|总体要求|工作)/
const LOOKS_BACK = /20\d\d年.{0,8}(?:回顾|总结|主要工作和|工作情况|成效|成就)/
/** 2018年:…, 2019年:…: parts that are named by their years. */
const YEAR_ALONE = /^(20\d\d)年:/

/** So many lines of a file may stand around its head. */
const MOST_AROUND = 8

/** The latest year before 2000 that a title names, of papers that old: 关于1991年计划草案的报告. */
export function earlierYearIn(title: string): number | undefined {
  const years = [...fold(title).matchAll(/(?<!\d)(19[5-9]\d)(?=年)/g)].map((match) => Number(match[1]))
  return years.length > 0 ? Math.max(...years) : undefined
}

/** A year by itself in the name of a file: report-2019. */
export function yearOfName(name: string): number | undefined {
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(name)?.[1]
  return year === undefined ? undefined : Number(year)
}

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

/** The year for which a text announces its goals (2017年全市经济社会发展主要预期目标为), where no line of its head tells. */
export function yearOfGoals(paragraphs: readonly Paragraph[]): number | undefined {
  const text = paragraphs.map((paragraph) => fold(paragraph.text)).join('\n')
  const year = /(20\d\d)年[^,，。;:\d\n]{0,16}(?:预期目标|主要目标)/.exec(text)?.[1]
  return year === undefined ? undefined : Number(year)
}

/**
 * The year that a work report is given in whose text tells only the year behind (2022年,全州实现…。…划定发展预期目标,…):
 * the one after it. Undefined where it names a later year, or sets no goals.
 */
export function yearAfterReported(paragraphs: readonly Paragraph[]): number | undefined {
  const text = paragraphs.map((paragraph) => fold(paragraph.text)).join('\n')
  const year = Number(/(?:^|[。;\n])(20\d\d)年[,，][^。;\n]{0,12}(?:实现|完成)/.exec(text)?.[1])
  const sets = /(?:今年|划定|确定|提出)[^。;\n]{0,14}预期目标/.test(text)
  return sets && lastYearIn(text) === year ? year + 1 : undefined
}
