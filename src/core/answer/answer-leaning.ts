import { HEAD_SECTION } from '../document/parse-outline.ts'
import { followUp, shiftedYears } from '../question/follow-up.ts'
import { type Answered, answerAlone, readIn, type Scope, withNote } from './answer-alone.ts'
import { ranks } from './join-answers.ts'
import { isPartOfShown, shownParagraphs } from './part-of-shown.ts'
import type { Turn } from './turn.ts'
import { withinShown } from './within-shown.ts'

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
