import { HEAD_SECTION } from '../document/parse-outline.ts'
import { periodName } from '../document/periods.ts'
import { contentStretches, withoutCounting } from '../question/content.ts'
import { followUp, moneyOfCounted, shiftedYears, subjectOf } from '../question/follow-up.ts'
import type { Question } from '../question/question.ts'
import { nameSpokenOf, saysPronoun, termsSpokenOf } from '../question/spoken-of.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { type Answered, answerAlone, readIn, type Scope, withNote } from './answer-alone.ts'
import { basisSpokenOf } from './basis-spoken-of.ts'
import { turnOfDeed } from './deed-spoken-of.ts'
import { ranks } from './join-answers.ts'
import { isPartOfShown, shownParagraphs } from './part-of-shown.ts'
import type { Turn } from './turn.ts'
import { withinShown } from './within-shown.ts'

/** One question, leaning on the one before where it leaves something out. */
export function answerLeaning(message: string, last: Turn | undefined, scope: Scope, together: boolean): Answered {
  if (!last) return answerAlone(message, scope)
  return leaningOn(message, turnOfDeed(message, last, scope.knowledge), scope, together)
}

function leaningOn(message: string, before: Turn, scope: Scope, together: boolean): Answered {
  const { knowledge, intents } = scope
  const ofHead = aboutSameHead(message, before, scope)
  if (ofHead) return ofHead
  const basis = basisSpokenOf(message, before, scope)
  if (basis) return basis
  const read = (text: string) => readIn(scope, text)
  const last = read(before.question)
  const subject = subjectOf(last, knowledge, intents)
  const spoken = nameSpokenOf(message, [...subject.split(' '), ...wordsBefore(before, read)])
  const shifted = moneyOfCounted(shiftedYears(spoken?.text ?? message, last, knowledge), last, knowledge)
  const question = isPartOfShown(read(shifted), before.cited, knowledge) ? `其中${shifted}` : shifted
  const about =
    spoken || saysPronoun(message)
      ? termsSpokenOf(
          (spoken?.name ?? '') || (last.language === 'en' ? last.content : subject),
          last.language === 'en' ? last.content : last.words,
          (term) => knowledge.index.has(term),
        )
      : []
  const asked = read(question)
  const followed = followUp(asked, last, knowledge, intents, together || spoken !== null)
  if (!followed) return withinShown(question, last, before, scope, about)
  // 折成亩呢: the unit is no part of what is looked for, and stays with the question
  const leaning = answerAlone(`${followed.question}${asked.unit?.words ?? ''}`, scope, before.cited, about)
  if (followed.couldStandAlone && leaning.answer.outcome !== 'answered') {
    const place = samePlace(asked, last, scope)
    const alone = answerAlone(`${place}${question}`, scope, before.cited, about)
    if (ranks(alone.answer) > ranks(leaning.answer))
      return place === '' ? alone : { answer: withNote(alone.answer, place), turn: alone.turn }
  }
  if (together && isOfOtherDeed(asked, leaning, knowledge)) {
    const alone = answerAlone(question, scope, before.cited)
    const isShown = alone.answer.citations.every(({ code }) => before.cited.includes(code))
    if (alone.answer.outcome === 'answered' && isShown && !isOfOtherDeed(asked, alone, knowledge)) return alone
  }
  const turn = withThingBefore(asked, last, leaning, scope)
  return { answer: withNote(leaning.answer, followed.label), turn }
}

/** 救了多少人次 behind 门诊几家, answered by those whom the clinics found: nothing that the question itself says stands in the answer. */
function isOfOtherDeed({ content }: Question, { answer }: Answered, { index }: Knowledge): boolean {
  if (answer.outcome !== 'answered') return false
  const own = contentStretches(withoutCounting(content)).filter(
    (word) => /^\p{Script=Han}{2,}$/u.test(word) && index.has(word.slice(0, 2)),
  )
  const quotes = answer.citations.map(({ quote }) => quote).join('\n')
  return own.length > 0 && !own.some((word) => quotes.includes(word))
}

/** 通过的呢 behind 公寓受理多少人 is told by its deed alone; what comes next is about the deed and the thing that it was done to. */
function withThingBefore(asked: Question, last: Question, { answer, turn }: Answered, scope: Scope): Turn {
  const { knowledge, intents } = scope
  const deed = subjectOf(asked, knowledge, intents)
  const thing = subjectOf(last, knowledge, intents)
  const isBare = asked.indicators.length === 0 && /^\p{Script=Han}{2}$/u.test(deed)
  if (!isBare || answer.outcome !== 'answered' || thing.length <= deed.length || turn.question.includes(thing))
    return turn
  const time = last.periods.map((period) => periodName(period, 'zh')).join('、')
  const whole = answerAlone(`${time}${thing} ${asked.words}`, scope, turn.cited)
  const isShown = whole.answer.citations.every(({ code }) => turn.cited.includes(code))
  return whole.answer.outcome === 'answered' && isShown ? whole.turn : turn
}

/** What the questions before say, stretch by stretch, the last one's first. */
function wordsBefore({ question, asked = [] }: Turn, read: (text: string) => Question): readonly string[] {
  return [question, ...asked.toReversed()].flatMap((one) => contentStretches(read(one).words))
}

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

/** The region of the question before, where several have documents and the new question names none: it stays the same. */
function samePlace({ regions }: Question, before: Question, { knowledge }: Scope): string {
  const [region, ...others] = before.regions
  return knowledge.regions.size > 1 && regions.length === 0 && others.length === 0 ? (region?.name ?? '') : ''
}
