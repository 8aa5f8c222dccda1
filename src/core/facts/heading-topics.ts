import { fold } from '../document/fold.ts'
import { readNumbering } from '../document/numbering.ts'
import type { Paragraph } from '../document/plan-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Carried, Topic } from './clause-context.ts'

/** The one indicator that a paragraph's innermost heading is the name of: 1.地区生产总值。全年完成96亿元. */
export function subjectOfHeading({ section }: Paragraph, lexicon: Lexicon): Topic | undefined {
  const heading = fold(section.at(-1) ?? '')
  const word = heading
    .slice(readNumbering(heading)?.length ?? 0)
    .replace(/[。:\s]/g, '')
    .replace(/(?<=.{4})(?:调整|安排|执行情况|完成情况|情况)$/, '')
  const [id, ...others] = lexicon.written.exact(word)
  return id === undefined || others.length > 0 ? undefined : { id, name: word }
}

/** ——城镇登记失业率。为3.9%: a paragraph whose first sentence is nothing but the name of one indicator. */
export function subjectOfOpening(body: string, lexicon: Lexicon): Topic | undefined {
  const word = OPENING.exec(body)?.[1]?.trim()
  const [id, ...others] = word === undefined ? [] : lexicon.written.exact(word)
  return word === undefined || id === undefined || others.length > 0 ? undefined : { id, name: word }
}

const OPENING = /^\s*(?:——?|--|[●•◆■▪○★]|\d{1,2}[.、]|\(\d{1,2}\)|[①-⑳])?\s*(\p{Script=Han}{3,16})。(?=.)/u

/** Indicators that the headings name: short forms that lean on one (完成投资 below 政府投资计划执行情况) are meant with it. */
export function topicsOfHeadings(paragraph: Paragraph, lexicon: Lexicon): Carried['topics'] {
  const named = paragraph.section.flatMap((heading) => lexicon.written.find(fold(heading)))
  const parents = new Set(lexicon.leaning.flatMap(({ under }) => Object.keys(under ?? {})))
  return named.filter(({ value }) => parents.has(value)).map(({ value, word }) => ({ id: value, name: word }))
}
