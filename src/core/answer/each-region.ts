import type { Question } from '../question/question.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { documentsOf, planYearOf } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { Figure } from './figure.ts'

/** More regions in one question than anybody asks. */
const MOST_REGIONS = 8

/** The question with one of its regions alone: the words for the others are blanked, or they would be its subject. */
function questionOn(question: Question, region: string): Question {
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
  const { question } = context
  const drafts = known.slice(0, MOST_REGIONS).map((region) => answerIn(inRegion(context, region)))
  const text = new AnswerText()
  const note = new AnswerText()
  join(drafts, text, note)
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

/** A question about every region, by no name: one line for each that has what is asked, those without are left out. */
export function everyRegion(context: AnswerContext, answerIn: (inRegion: AnswerContext) => Draft): Draft {
  const { knowledge, question } = context
  const regions = [...new Set(knowledge.documents.map((document) => document.region))]
  const drafts = regions.map((region) => answerIn(inRegion(context, region)))
  const there = drafts.filter(({ outcome }) => outcome === 'answered')
  if (there.length === 0) return drafts[0] ?? draft('not_found', new AnswerText())
  const text = new AnswerText()
  const note = new AnswerText()
  join(there.slice(0, MOST_LINES), text, note)
  const left = there.slice(MOST_LINES)
  if (left.length > 0)
    text
      .words(say(question.language, '\n另有', '\nNot shown: '))
      .figure(Figure.count(left))
      .words(say(question.language, '个地区未列，可按地区再问。', ' more; ask for them by name.'))
  return draft('answered', text)
}

/** Lines of one answer; each has its citation. */
const MOST_LINES = 10

function inRegion(context: AnswerContext, region: string): AnswerContext {
  const { question, knowledge } = context
  const planYear =
    question.years[0] ?? planYearOf(documentsOf(knowledge, region), context.asOf ?? `${context.planYear}`)
  return {
    ...context,
    region,
    planYear,
    question: questionOn(question, region),
  }
}

function join(drafts: readonly Draft[], text: AnswerText, note: AnswerText): void {
  for (const made of drafts) {
    text.words(text.isEmpty ? '' : '\n').append(made.text)
    note.append(made.note)
  }
}
