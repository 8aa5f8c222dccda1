import { AnswerText } from './answer-text.ts'
import { askByNumber, VALUES_AT_ONCE } from './ask-by-number.ts'
import type { AnswerContext } from './context.ts'
import { documentsOf, planYearOf } from './context.ts'
import { type Draft, type DraftChoice, draft, say } from './draft.ts'
import { Figure } from './figure.ts'

const MOST_CHOICES = 12

/**
 * The documents are of several regions and the question names none: the regions by number, with their answers where
 * they are few, unless `withValues` is false (a list is too long for a choice). `answerIn` answers for one region.
 */
export function askRegion(
  context: AnswerContext,
  answerIn: (inRegion: AnswerContext) => Draft,
  withValues = true,
): Draft {
  const { knowledge, question } = context
  const regions = [...new Set(knowledge.documents.map((document) => document.region))]
  const answers = regions.map((region) => {
    const planYear =
      question.years[0] ?? planYearOf(documentsOf(knowledge, region), context.asOf ?? `${context.planYear}`)
    return { region, draft: answerIn({ ...context, region, planYear }) }
  })
  const there = answers.filter(({ draft: made }) => made.outcome !== 'not_found')
  const [only] = there
  if (only && there.length === 1) return only.draft
  if (!only) return answers[0]?.draft ?? draft('not_found', new AnswerText())
  const shown = there.slice(0, MOST_CHOICES)
  const choices: DraftChoice[] = shown.map(({ region, draft: made }, i) => ({
    number: i + 1,
    label: new AnswerText().words(region),
    value:
      withValues && shown.length <= VALUES_AT_ONCE && made.outcome === 'answered'
        ? made.text.opened()
        : new AnswerText(),
    question: `${region}${question.text}`,
  }))
  const text = new AnswerText()
    .words(say(question.language, '未指明地区，可查', 'No region was named; on record are '))
    .figure(Figure.count(there))
    .words(say(question.language, '个地区：', ' regions: '))
  return askByNumber(text, choices, question.language)
}
