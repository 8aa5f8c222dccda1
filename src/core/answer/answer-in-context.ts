import { subjectOf } from '../question/follow-up.ts'
import type { Intent } from '../question/intent.ts'
import type { Question } from '../question/question.ts'
import { askingParts, splitQuestions } from '../question/split-questions.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Answer } from './answer.ts'
import { type Answered, answerAlone, readIn, type Scope } from './answer-alone.ts'
import { answerLeaning } from './answer-leaning.ts'
import type { RoomDefaults } from './context.ts'
import { joined } from './join-answers.ts'
import { lineMeant, listedIn } from './listed-lines.ts'
import { neighbourMeant } from './neighbour-meant.ts'
import { hasOwnTime, hasOwnWords, isLeftOut, mayBeLeftOut } from './parts-left-out.ts'
import { choiceTaken, offersOf, offerTaken, type Turn } from './turn.ts'

/**
 * Answers a message as one of a person's messages in a row: takes a choice that was offered, answers several questions
 * in their order, and lets a question lean on the one before it. A function of its arguments alone.
 */
export function answerInContext(
  message: string,
  before: Turn | undefined,
  knowledge: Knowledge,
  intents: readonly Intent[],
  defaults: RoomDefaults,
): Answered {
  const scope = { knowledge, intents, defaults }
  const { answer, turn } = answerMessage(message, before, scope)
  const lines = listedIn(answer)
  // the list's own heading leaves out the region that its question named
  const regions = lines.length > 0 ? readIn(scope, turn.question).regions : []
  const region = regions.length === 1 && answer.outcome !== 'ambiguous' ? (regions[0]?.name ?? '') : ''
  return { answer, turn: { ...turn, offers: offersOf(answer), listed: lines.map((line) => `${region}${line}`) } }
}

function answerMessage(message: string, before: Turn | undefined, scope: Scope): Answered {
  const chosen =
    before &&
    (neighbourMeant(message, before, scope.knowledge) ??
      choiceTaken(message, before.choices) ??
      offerTaken(message, before) ??
      lineMeant(message, before))
  if (chosen !== undefined) return answerAlone(chosen, scope)
  const [first = message, ...others] = splitQuestions(message)
  let last = whole(answerLeaning(first, before, scope, false), first, before, scope)
  const all = [last]
  for (const question of others) {
    const turn = last.turn
    last = whole(answerLeaning(question, turn, scope, true), question, turn, scope)
    all.push(last)
  }
  if (all.length === 1) return last
  const flat = all.flatMap((one) => one.parts ?? [one])
  return { answer: joined(flat.map(({ answer }) => answer)), turn: last.turn }
}

/** One question's answer with what its parts ask beyond it. */
function whole(answered: Answered, question: string, before: Turn | undefined, scope: Scope): Answered {
  return isFinal(answered.answer) ? answered : withParts(answered, question, before, scope)
}

/**
 * A question of several parts (上半年做了什么,下半年准备做什么): the whole's answer with those of the parts that it leaves out;
 * where there is none, each part by itself as soon as one of them is answered.
 */
function withParts(whole: Answered, question: string, before: Turn | undefined, scope: Scope): Answered {
  const byRegion = regionParts(question, scope).map((text) => answerAlone(text, scope))
  if (byRegion.some(({ answer }) => answer.outcome === 'answered')) return together(byRegion, whole.turn)
  const texts = askingParts(question)
  if (texts.length < 2) return whole
  const { knowledge, intents } = scope
  const asked = texts.map((text) => readIn(scope, text))
  const isAnswered = whole.answer.outcome === 'answered'
  if (isAnswered && !asked.some((part) => mayBeLeftOut(part, asked, whole.answer, knowledge, intents))) return whole
  const all: Answered[] = []
  texts.forEach((text, i) => {
    const leaning = answerLeaning(text, all.at(-1)?.turn ?? before, scope, i > 0)
    const own = asked[i]
    const passesBy = i > 0 && own !== undefined && hasOwnWords(own, leaning.answer, knowledge, intents)
    const alone = passesBy && leaning.answer.outcome === 'answered' ? answerAlone(text, scope) : leaning
    all.push(alone.answer.outcome === 'answered' ? leaning : alone)
  })
  if (!isAnswered) {
    const isTold = ({ answer }: Answered) => answer.outcome === 'answered'
    const told = all.filter(isTold).length
    const isEachSaid = all.every(({ answer: { outcome } }) => outcome === 'answered' || outcome === 'not_stated')
    // 什么时候建成 by itself may find what the question is not about
    const isOfIt = all.every((part, i) => i === 0 || !isTold(part) || sharesParagraph(part, whole))
    if (told > 0 && isEachSaid && isOfIt && whole.answer.intent === 'owner') return together(all, whole.turn)
    // what is held against another part tells nothing where that is not known
    const leans = asked.some(({ aspects }) => aspects.has('compare') || aspects.has('gap'))
    const times = asked.filter((part) => hasOwnTime(part, asked)).length
    const tells = told === all.length || (told > 1 && all.length > 2) || (told > 0 && (!leans || times > 1))
    return tells ? together(all, whole.turn) : whole
  }
  const left = all.map((part, i) => {
    const own = asked[i]
    return (
      own !== undefined &&
      mayBeLeftOut(own, asked, whole.answer, knowledge, intents) &&
      isLeftOut({ question: readIn(scope, part.turn.question), answer: part.answer }, whole.answer)
    )
  })
  if (!left.includes(true)) return whole
  const at = Math.max(left.indexOf(false), 0)
  return together(
    all.flatMap((part, i) => (left[i] ? [part] : i === at ? [whole] : [])),
    whole.turn,
  )
}

function sharesParagraph({ answer }: Answered, { answer: whole }: Answered): boolean {
  const codes = whole.citations.map(({ code }) => code)
  return answer.citations.some(({ code }) => codes.includes(code))
}

/** 湖北的GDP目标和浙江的就业目标: the two parts, where each names a region and a subject of its own; else none. */
function regionParts(question: string, scope: Scope): readonly string[] {
  const halves = question.split(/\s+and\s+|[,，;；]\s*|和|与|以及/u)
  const [first = '', second = '', ...others] = halves
  if (halves.length !== 2 || others.length > 0) return []
  const [a, b] = [readIn(scope, first), readIn(scope, second)]
  const subject = (one: Question) =>
    one.indicators.map(({ ids }) => ids.join()).join() || subjectOf(one, scope.knowledge, scope.intents)
  const own = (one: Question) => one.regions.length === 1 && subject(one) !== ''
  // 按湖北的报告,武汉的GDP目标: what stands in front of a comma may only lead up to the question
  const least = /[,，;；]/.test(question) ? 2 : 1
  const named = [a, b].filter(({ indicators }) => indicators.length > 0).length
  if (!own(a) || !own(b) || named < least) return []
  return a.regions[0]?.name !== b.regions[0]?.name && subject(a) !== subject(b) ? [first, second] : []
}

/** Help, and orders that are not taken here, are answers to the message as a whole. */
function isFinal({ outcome }: Answer): boolean {
  return outcome === 'help' || outcome === 'not_permitted' || outcome === 'failed'
}

function together(all: readonly Answered[], turn: Turn): Answered {
  return { answer: joined(all.map(({ answer }) => answer)), turn, parts: all }
}
