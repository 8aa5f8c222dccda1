import { periodName } from '../document/periods.ts'
import { contentOf } from '../question/content.ts'
import { subjectOf } from '../question/follow-up.ts'
import type { Question } from '../question/question.ts'
import type { Answer } from './answer.ts'
import { type Answered, answerAlone, readIn, type Scope, withNote } from './answer-alone.ts'
import { asksRemainder } from './remainder.ts'
import type { Turn } from './turn.ts'

/**
 * How many hazards were found, behind a question about special equipment: an English question that stands by itself is
 * answered from the very paragraph that was just shown, and there what was spoken of is meant. So is one in Chinese
 * that by itself finds nothing (多少人享受), or two clauses that it cannot tell apart.
 */
export function withinShown(
  question: string,
  last: Question,
  { cited }: Turn,
  scope: Scope,
  about: readonly string[] = [],
): Answered {
  const alone = answerAlone(question, scope, cited, about)
  const subject = subjectOf(last, scope.knowledge, scope.intents)
  if (alone.answer.language === 'zh' && subject !== '' && mayLean(alone.answer, readIn(scope, question))) {
    const time = last.periods.map((period) => periodName(period, 'zh')).join('、')
    const narrowed = answerAlone(
      `${time}${subject}${question.replace(/^那么?|呢[?？。]*$/gu, '')}`,
      scope,
      cited,
      about,
    )
    const { answer } = narrowed
    const isShown = answer.outcome === 'answered' && answer.citations.every(({ code }) => cited.includes(code))
    // of what it says by itself it can only choose a part, or mean another clause of the paragraph
    const asked = readIn(scope, question)
    const isChosen = alone.answer.outcome !== 'answered' || choosesOf(alone.answer, answer, asked, cited)
    const speaks =
      alone.answer.outcome === 'answered' || asksRemainder(asked) || speaksOf(narrowed.answer, asked, scope)
    if (isShown && isChosen && speaks && !answer.text.includes('\n'))
      return { answer: withNote(answer, subject), turn: narrowed.turn }
    // 通过多少 of the very thing: what comes next is about that thing
    return isShown && isDeedAlone(asked, scope) && answer.text.includes(withoutTime(alone.answer.text))
      ? { answer: alone.answer, turn: narrowed.turn }
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

/** What is asked names a deed or a part in two characters: 通过多少, 岗位呢. */
function isDeedAlone(asked: Question, { knowledge, intents }: Scope): boolean {
  return subjectOf(asked, knowledge, intents).length <= 2
}

/** 2020年上半年：通过104人。 without its time and its point. */
function withoutTime(line: string): string {
  return line.replace(/^[^：]*：|。$/gu, '')
}

/**
 * The narrowed answer has one of several lines, or says something else of the very paragraph that the other is of, and
 * as much of what was asked.
 */
function choosesOf(alone: Answer, narrowed: Answer, { words }: Question, cited: readonly string[]): boolean {
  const lines = alone.text.split('\n').map(withoutTime)
  if (lines.length > 1) return lines.some((line) => narrowed.text.includes(line))
  const isOfShown = alone.citations.every(({ code }) => cited.includes(code))
  if (!isOfShown || lines.some((line) => narrowed.text.includes(line))) return false
  const terms = contentOf(words, () => true).terms.filter((term) => term.length > 1)
  const said = (answer: Answer) => terms.filter((term) => answer.text.includes(term)).length
  return said(narrowed) > 0 && said(narrowed) >= said(alone)
}

/** What the question itself says stands in what is quoted: 学校食堂几点开饭 behind a goal is answered by no goal. */
function speaksOf({ citations }: Answer, { content }: Question, { knowledge: { index } }: Scope): boolean {
  const { terms, hasStranger } = contentOf(content, (term) => index.has(term))
  const quoted = citations.map(({ quote }) => quote).join('。')
  return !hasStranger && terms.length > 0 && terms.every((term) => quoted.includes(term))
}

/** A short question without time, region or indicator of its own that finds nothing, or something that it quotes. */
function mayLean({ outcome, intent }: Answer, { periods, regions, indicators, text: said }: Question): boolean {
  if (periods.length + regions.length + indicators.length > 0 || said.length > LONGEST_LEANING) return false
  return outcome === 'not_found' || outcome === 'not_stated' || intent === 'lookup'
}

const LONGEST_LEANING = 16
