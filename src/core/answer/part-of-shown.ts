import { fold } from '../document/fold.ts'
import { askedCodes } from '../question/asked-code.ts'
import type { Question } from '../question/question.ts'
import type { Knowledge, Located } from '../search/knowledge.ts'

/** Words by which a part of what was just said is pointed at: 重大项目那块呢. */
const POINTS = /呢[?？。]?$|[那这]一?块|[那这]部分|里面?的|其中/

/**
 * True where a question names one thing that a paragraph shown just before tells as a part of its subject
 * (其中重大项目32项): then that part is meant, and not what goes by the same name elsewhere.
 */
export function isPartOfShown(
  { text, indicators, years }: Question,
  cited: readonly string[],
  knowledge: Knowledge,
): boolean {
  const names = [...new Set(indicators.map(({ word }) => word))]
  const [name] = names
  if (name === undefined || names.length > 1 || years.length > 0 || !POINTS.test(text) || text.includes('其中'))
    return false
  return shownParagraphs(cited, knowledge).some(({ paragraph }) =>
    new RegExp(`其中[的,:]?\\p{Script=Han}{0,2}${name}`, 'u').test(fold(paragraph.text)),
  )
}

/** The paragraphs that codes name. */
export function shownParagraphs(cited: readonly string[], knowledge: Knowledge): Located[] {
  return cited.flatMap((code) =>
    askedCodes(code, knowledge).flatMap(({ documents, section, paragraph }) =>
      knowledge.located.filter(
        ({ document, paragraph: one }) =>
          documents.includes(document) && one.sectionCode === section && one.number === paragraph,
      ),
    ),
  )
}
