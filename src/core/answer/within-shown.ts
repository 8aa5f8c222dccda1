import { periodName } from '../document/periods.ts'
import { contentOf } from '../question/content.ts'
import { subjectOf } from '../question/follow-up.ts'
import type { Question } from '../question/question.ts'
import type { Answer } from './answer.ts'
import { type Answered, answerAlone, readIn, type Scope, withNote } from './answer-alone.ts'
import type { Turn } from './turn.ts'

/**
 * How many hazards were found, behind a question about special equipment: an English question that stands by itself is
 * answered from the very paragraph that was just shown, and there what was spoken of is meant. So is one in Chinese
 * that by itself finds nothing (多少人享受), or two clauses that it cannot tell apart.
 */
export function withinShown(question: string, last: Question, { cited }: Turn, scope: Scope): Answered {
  const alone = answerAlone(question, scope, cited)
  const subject = subjectOf(last, scope.knowledge, scope.intents)
  if (alone.answer.language === 'zh' && subject !== '' && mayLean(alone.answer, readIn(scope, question))) {
    const time = last.periods.map((period) => periodName(period, 'zh')).join('、')
    const narrowed = answerAlone(`${time}${subject}${question.replace(/^那么?|呢[?？。]*$/gu, '')}`, scope, cited)
    const { answer } = narrowed
    const isShown = answer.outcome === 'answered' && answer.citations.every(({ code }) => cited.includes(code))
    // of several lines it can only choose one
    const isChosen = alone.answer.outcome !== 'answered' || alone.answer.text.split('\n').includes(answer.text)
    const speaks = speaksOf(narrowed.answer, readIn(scope, question), scope)
    return isShown && isChosen && speaks && !answer.text.includes('\n')
      ? { answer: withNote(answer, subject), turn: narrowed.turn }
      : alone
  }
  const isWithin = ({ answer }: Answered) =>
    answer.outcome === 'answered' &&
    answer.intent === 'lookup' &&
    answer.citations.every(({ code }) => cited.includes(code))
  if (alone.answer.language !== 'en' || subject === '' || !isWithin(alone)) return alone
  const narrowed = answerAlone(`${question.replace(/[?\s]+$/, '')} ${subject}?`, scope, cited)
  return isWithin(narrowed) ? narrowed : alone
}

/** What the question itself says stands in what is quoted: 学校食堂几点开饭 behind a goal is answered by no goal. */
function speaksOf({ citations }: Answer, { content }: Question, { knowledge: { index } }: Scope): boolean {
  const { terms, hasStranger } = contentOf(content, (term) => index.has(term))
  const quoted = citations.map(({ quote }) => quote).join('。')
  return !hasStranger && terms.length > 0 && terms.every((term) => quoted.includes(term))
}

/** A short question without time, region or indicator of its own that finds nothing, or several lines. */
function mayLean({ outcome, intent, text }: Answer, { periods, regions, indicators, text: said }: Question): boolean {
  if (periods.length + regions.length + indicators.length > 0 || said.length > LONGEST_LEANING) return false
  return outcome === 'not_found' || outcome === 'not_stated' || (intent === 'lookup' && text.includes('\n'))
}

const LONGEST_LEANING = 16
