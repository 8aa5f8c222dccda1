import { HEAD_SECTION } from '../document/parse-outline.ts'
import { periodName } from '../document/periods.ts'
import { followUp, shiftedYears, subjectOf } from '../question/follow-up.ts'
import type { Question } from '../question/question.ts'
import type { Answer } from './answer.ts'
import { type Answered, answerAlone, readIn, type Scope } from './answer-alone.ts'
import { ranks } from './join-answers.ts'
import { isPartOfShown, shownParagraphs } from './part-of-shown.ts'
import type { Turn } from './turn.ts'

/** One question, leaning on the one before where it leaves something out. */
export function answerLeaning(message: string, before: Turn | undefined, scope: Scope, together: boolean): Answered {
  if (!before) return answerAlone(message, scope)
  const { knowledge, intents } = scope
  const ofHead = aboutSameHead(message, before, scope)
  if (ofHead) return ofHead
  const read = (text: string) => readIn(scope, text)
  const last = read(before.question)
  const shifted = shiftedYears(message, last)
  const question = isPartOfShown(read(shifted), before.cited, knowledge) ? `其中${shifted}` : shifted
  const followed = followUp(read(question), last, knowledge, intents, together)
  if (!followed) return withinShown(question, last, before, scope)
  const leaning = answerAlone(followed.question, scope, before.cited)
  if (followed.couldStandAlone && leaning.answer.outcome !== 'answered') {
    const alone = answerAlone(question, scope, before.cited)
    if (ranks(alone.answer) > ranks(leaning.answer)) return alone
  }
  return { answer: withNote(leaning.answer, followed.label), turn: leaning.turn }
}

/**
 * How many hazards were found, behind a question about special equipment: an English question that stands by itself is
 * answered from the very paragraph that was just shown, and there what was spoken of is meant. So is one in Chinese
 * that by itself finds nothing (多少人享受), or two clauses that it cannot tell apart.
 */
function withinShown(question: string, last: Question, { cited }: Turn, scope: Scope): Answered {
  const alone = answerAlone(question, scope, cited)
  const subject = subjectOf(last, scope.knowledge, scope.intents)
  if (alone.answer.language === 'zh' && subject !== '' && mayLean(alone.answer, readIn(scope, question))) {
    const time = last.periods.map((period) => periodName(period, 'zh')).join('、')
    const narrowed = answerAlone(`${time}${subject}${question.replace(/^那么?|呢[?？。]*$/gu, '')}`, scope, cited)
    const { answer } = narrowed
    const isShown = answer.outcome === 'answered' && answer.citations.every(({ code }) => cited.includes(code))
    // of several lines it can only choose one
    const isChosen = alone.answer.outcome !== 'answered' || alone.answer.text.split('\n').includes(answer.text)
    return isShown && isChosen && !answer.text.includes('\n')
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

/** A short question without time, region or indicator of its own that finds nothing, or several lines. */
function mayLean({ outcome, intent, text }: Answer, { periods, regions, indicators, text: said }: Question): boolean {
  if (periods.length + regions.length + indicators.length > 0 || said.length > LONGEST_LEANING) return false
  return outcome === 'not_found' || outcome === 'not_stated' || (intent === 'lookup' && text.includes('\n'))
}

const LONGEST_LEANING = 16

/** 哪天发布的 behind a question about a document's head: the same document's head is asked, where that tells it. */
function aboutSameHead(message: string, { cited }: Turn, scope: Scope): Answered | undefined {
  const shown = shownParagraphs(cited, scope.knowledge)
  const [title, ...others] = new Set(shown.map(({ document }) => document.title))
  const isOfHead = shown.length > 0 && shown.every(({ paragraph }) => paragraph.section[0] === HEAD_SECTION)
  if (
    title === undefined ||
    others.length > 0 ||
    !isOfHead ||
    /报告|计划|文件|\b(?:report|plan|document)/i.test(message)
  )
    return undefined
  const made = answerAlone(`《${title}》${message}`, scope)
  return made.answer.intent === 'head' && made.answer.outcome === 'answered' ? made : undefined
}

/** Says how the question was completed. Figures that the asker gave before stay out of it: they may be wrong. */
function withNote(answer: Answer, understood: string): Answer {
  const safe = understood.replace(/\d+(?:\.\d+)?\s*(?:%|个百分点|亿元?|万元|percent|billion)/gi, '').trim()
  const note = answer.language === 'zh' ? `接上问，按“${safe}”理解。` : `Read with the question before: ${safe}. `
  return { ...answer, note: `${note}${answer.note}` }
}
