import { type Knowledge, type Located, paragraphOf } from '../search/knowledge.ts'

/** A place in a row that the asker gives: whether it is so is asked. */
const HELD_PLACE = /第[一二三四五六七八九十\d]|首位|[头榜]名|\b(?:first|second|third|no\. ?\d|number one|top)\b/iu
const LONGEST = 90

/** 排第一吧, ranked first: the question gives a place, and does not ask for it. */
export function holdsPlace(question: string): boolean {
  return HELD_PLACE.test(question)
}

/** What the text ranks of a year's indicators together, with all the rows in which it does: 全市第二,中心城区第一. */
export function rankedTogether(
  knowledge: Knowledge,
  year: number,
): { readonly located: Located; readonly words: string } | undefined {
  const ranks = knowledge.figures.filter(
    ({ measure, indicator, period }) => measure === 'rank' && indicator === null && period.startsWith(`${year}`),
  )
  const general = ranks.find(({ name }) => /指标/.test(name))
  if (!general) return undefined
  const located = paragraphOf(knowledge, general)
  const { text } = located.paragraph
  const start = text.indexOf(general.quote)
  const ends = ranks
    .filter(({ name, code }) => name === general.name && code === general.code)
    .map(({ quote }) => text.indexOf(quote, start) + quote.length)
  const end = Math.max(...ends.filter((one) => one - start <= LONGEST))
  return { located, words: text.slice(start, end) }
}
