import type { Question } from '../question/question.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { documentsOf, planYearOf } from './context.ts'
import { type Draft, draft, say } from './draft.ts'

/** More regions in one question than anybody asks. */
const MOST_REGIONS = 8

/** The question with one of its regions alone: the words for the others are blanked, or they would be its subject. */
function inRegion(question: Question, region: string): Question {
  const others = question.regions.filter(({ name }) => name !== region)
  const words = others.map(({ start, end }) => question.text.slice(start, end))
  const without = (text: string) => words.reduce((rest, word) => rest.replaceAll(word, ' '), text)
  const text = others.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`,
    question.text,
  )
  return {
    ...question,
    text,
    words: without(question.words),
    content: without(question.content),
    regions: question.regions.filter(({ name }) => name === region),
  }
}

/**
 * A question that names several regions is answered for each of them, one a line; one that no document is of is said
 * to be missing. `answerIn` answers for one region.
 */
export function eachRegion(
  context: AnswerContext,
  known: readonly string[],
  answerIn: (inRegion: AnswerContext) => Draft,
): Draft {
  const { question, knowledge } = context
  const drafts = known.slice(0, MOST_REGIONS).map((region) => {
    const planYear =
      question.years[0] ?? planYearOf(documentsOf(knowledge, region), context.asOf ?? `${context.planYear}`)
    return answerIn({
      ...context,
      region,
      planYear,
      question: inRegion(question, region),
    })
  })
  const text = new AnswerText()
  const note = new AnswerText()
  for (const made of drafts) {
    text.words(text.isEmpty ? '' : '\n').append(made.text)
    note.append(made.note)
  }
  for (const { name } of question.regions.filter((region) => !region.known)) {
    const plain = name.replace(/\d/g, '')
    text.words(
      say(question.language, `\n可查文件中没有${plain}的文件。`, `\nThere is no document of ${plain} on record.`),
    )
  }
  const outcome =
    (['answered', 'ambiguous', 'not_stated'] as const).find((kind) => drafts.some((made) => made.outcome === kind)) ??
    'not_found'
  const choices = drafts.flatMap((made) => made.choices)
  return outcome === 'ambiguous' && drafts.length > 1
    ? draft('not_stated', text, { note })
    : draft(outcome, text, { note, choices })
}
