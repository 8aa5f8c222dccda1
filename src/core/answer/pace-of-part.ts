import type { FigureFact } from '../facts/fact.ts'
import type { Question } from '../question/question.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import { isNested } from './choose-responder.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { citedFigure } from './fact-words.ts'
import { sayComparison } from './pair-lines.ts'
import type { PartOfWhole } from './part-of-whole.ts'

/** How far a part is carried out is held against the time gone, and not its money alone. */
const PACE = /时间|序时|过半|百分点|[几个]点|\b(?:pace|half the year|percentage points?)\b/i

export function asksPace({ text }: Question): boolean {
  return PACE.test(text)
}

/** A part of the plan, and not another plan, stands behind these words. */
const OF_WHICH = /其中|里面|当中|里的/u

/** The same of a part of the plan: 政府投资里重大项目, 其中民生项目. */
export function asksPaceOfPart(question: Question): boolean {
  return asksPace(question) && (isNested(question) || OF_WHICH.test(question.text))
}

/** How much of the investment goes to the major projects, 里面重大项目占多少亿: the part's amount beside the whole's. */
const AMOUNT_OF_PART =
  /\bhow much (?:of|within) [^?]*\b(?:investment|plan|budget)\b[^?]*\b(?:belongs?|belonged|goes|went|is|was|are|were|falls?|fell|allotted|allocated|earmarked) (?:to|for|under|in|on|with)\b|\b(?:of|within) [^,?]*\b(?:investment|plan|budget)\b[^,?]*,? how much\b[^?]*\b(?:is|was|goes|went|belongs?|falls?) (?:to|for|under|in|on)\b|[里中](?:面|头)?的?[^,，。?？\d]{2,8}占了?多少(?:个)?[亿万]/iu

export function asksAmountOfPart({ text }: Question): boolean {
  return AMOUNT_OF_PART.test(text)
}

/** The share of its plan that the text gives beside what was done of a part. */
export function shareOfDone(
  { name, period, file, ordinal }: FigureFact,
  facts: readonly FigureFact[],
): FigureFact | undefined {
  const found = facts.filter(
    (fact) =>
      fact.measure === 'share' &&
      fact.name === name &&
      fact.period === period &&
      fact.file === file &&
      fact.ordinal === ordinal,
  )
  return found.length === 1 ? found[0] : undefined
}

/** 其中重大项目完成率比时间进度低多少: the part's plan, what was done and its share, and that share against the time gone. */
export function paceOfPart(
  plan: PartOfWhole,
  done: PartOfWhole,
  stated: FigureFact,
  { question, knowledge }: AnswerContext,
): Draft {
  const { language } = question
  const located = paragraphOf(knowledge, plan.part)
  const text = new AnswerText().period(plan.part.period, located.document, language)
  text.words(say(language, '', ', ')).name(plan.name, located, '')
  text.words(say(language, '：年度投资', ': planned for the year ')).figure(citedFigure(plan.part, knowledge))
  text.words(say(language, '；', '; ')).period(stated.period, located.document, language)
  text.words(say(language, '完成', ' completed ')).figure(citedFigure(done.part, knowledge))
  text.words(say(language, '，', ', ')).quote(paragraphOf(knowledge, stated), stated.quote, stated.quote)
  sayComparison(text, { target: plan.part, actual: done.part, stated }, knowledge, language)
  return draft('answered', text.words(say(language, '。', '.')))
}
