import { shortRegion } from '../document/build-document.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { Language } from '../question/normalise.ts'
import type { AnswerText } from './answer-text.ts'
import { say } from './draft.ts'

/** A document by its title, with the region and period where the title leaves them out (政府工作报告). */
export function sayDocument(text: AnswerText, document: PlanDocument, language: Language): AnswerText {
  const { title, region, year, period } = document
  if (!title.includes(shortRegion(region))) text.words(`${region}${say(language, '', ' ')}`)
  if (!title.includes(`${year}`)) text.period(period, document, language).words(say(language, '', ' '))
  return text
    .words(say(language, '《', '“'))
    .title(document)
    .words(say(language, '》', '”'))
}
