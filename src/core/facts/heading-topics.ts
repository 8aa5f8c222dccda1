import { fold } from '../document/fold.ts'
import type { Paragraph } from '../document/plan-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Carried } from './clause-context.ts'

/** Indicators that the headings name: short forms that lean on one (完成投资 below 政府投资计划执行情况) are meant with it. */
export function topicsOfHeadings(paragraph: Paragraph, lexicon: Lexicon): Carried['topics'] {
  const named = paragraph.section.flatMap((heading) => lexicon.written.find(fold(heading)))
  const parents = new Set(lexicon.leaning.flatMap(({ under }) => Object.keys(under ?? {})))
  return named.filter(({ value }) => parents.has(value)).map(({ value, word }) => ({ id: value, name: word }))
}
