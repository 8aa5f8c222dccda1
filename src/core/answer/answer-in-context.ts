import { periodName } from '../document/periods.ts'
import { subjectOf } from '../question/follow-up.ts'
import type { Intent } from '../question/intent.ts'
import { listedThings } from '../question/listed-things.ts'
import { askedToConfirm, withoutRemarks } from '../question/own-remarks.ts'
import type { Question } from '../question/question.ts'
import { isSmallTalkAlone } from '../question/small-talk.ts'
import { askingParts, splitQuestions } from '../question/split-questions.ts'
import { inPlainSpeech } from '../question/spoken.ts'
import { pointsAtThings, termsSpokenOf } from '../question/spoken-of.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Answer } from './answer.ts'
import { type Answered, answerAlone, readIn, type Scope } from './answer-alone.ts'
import { answerBeside, saysAllOf } from './answer-beside.ts'
import { answerLeaning } from './answer-leaning.ts'
import type { RoomDefaults } from './context.ts'
import { bothMeant, differenceMeant, earlierMeant, following, withTheTwo } from './earlier-questions.ts'
import { joined } from './join-answers.ts'
import { lineMeant, listedIn } from './listed-lines.ts'
import { besideMeaning } from './meaning-asked.ts'
import { toldAtLength } from './message-at-length.ts'
import { neighbourMeant } from './neighbour-meant.ts'
import { asksItsMoney, hasOwnTime, hasOwnWords, isLeftOut, mayBeLeftOut, tellsMoney } from './parts-left-out.ts'
import { regionParts } from './region-parts.ts'
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
  const plain = withoutRemarks(askedToConfirm(inPlainSpeech(message, knowledge.lexicon)), knowledge.lexicon)
  const read = answerMessage(plain, before, scope)
  const { answer, turn } = isUntold(read.answer) ? (toldAtLength(message, before, scope) ?? read) : read
  const lines = listedIn(answer)
  // the list's own heading leaves out the region that its question named
  const regions = lines.length > 0 ? readIn(scope, turn.question).regions : []
  const region = regions.length === 1 && answer.outcome !== 'ambiguous' ? (regions[0]?.name ?? '') : ''
  return { answer, turn: { ...turn, offers: offersOf(answer), listed: lines.map((line) => `${region}${line}`) } }
}

/** True where neither the whole of a message nor each of its parts is told. */
function isUntold({ outcome }: Answer): boolean {
  return outcome === 'not_stated' || outcome === 'not_found' || outcome === 'help'
}

function answerMessage(message: string, before: Turn | undefined, scope: Scope): Answered {
  const chosen =
    before &&
    (neighbourMeant(message, before, scope.knowledge) ??
      choiceTaken(message, before.choices) ??
      offerTaken(message, before) ??
      lineMeant(message, before))
  if (chosen !== undefined) return followed(answerAlone(chosen, scope), before)
  const again = before && askedAgain(message, before, scope)
  if (again) return again
  const [first = message, ...others] = withoutSmallTalk(splitQuestions(message), scope)
  let last = followed(whole(answerLeaning(first, before, scope, false), first, before, scope), before)
  const all = [last]
  for (const question of others) {
    const turn = last.turn
    const made = whole(answerLeaning(question, turn, scope, true), question, turn, scope)
    const own = made.answer.outcome === 'answered' ? undefined : readIn(scope, question)
    last = followed((own && answerBeside(own, [own], last, scope)) ?? made, turn)
    all.push(last)
  }
  if (all.length === 1) return last
  const flat = once(all.flatMap((one) => one.parts ?? [one]))
  const [only] = flat
  if (only && flat.length === 1) return { answer: only.answer, turn: last.turn }
  return { answer: joined(flat.map(({ answer }) => answer)), turn: last.turn }
}

/** The questions of a message without what only greets or thanks beside them (在吗?固投目标?). */
function withoutSmallTalk(questions: readonly string[], { intents }: Scope): readonly string[] {
  const talk = intents.find(({ talk }) => talk !== undefined)?.talk
  const rest = talk ? questions.filter((question) => !isSmallTalkAlone(question, talk)) : questions
  return rest.length > 0 ? rest : questions
}

/** An answer whose turn keeps the questions asked before it. */
function followed(answered: Answered, before: Turn | undefined): Answered {
  return { ...answered, turn: following(answered.turn, before) }
}

/** What a message that goes back to earlier questions asks: one of them again, for another time, or the last two together. */
function askedAgain(message: string, before: Turn, scope: Scope): Answered | undefined {
  const again = (question: string, rest: string) =>
    rest === ''
      ? answerAlone(question, scope)
      : answerLeaning(`${rest}呢`, { question, choices: [], cited: [] }, scope, false)
  const earlier = earlierMeant(message, before)
  if (earlier) return followed(again(earlier.question, earlier.rest), before)
  const difference = differenceAsked(message, before, scope)
  if (difference) return difference
  const both = bothMeant(message, before)
  const two = both === undefined ? withTheTwo(message, before) : undefined
  if (two !== undefined) return followed(answerAlone(two, scope, before.cited), before)
  if (!both) return undefined
  const all = both.questions.map((question) => again(question, timeOf(both.rest)))
  const last = all.at(-1)
  // the first may have told what the second asks
  const told = all.filter(({ answer }, i) => i === 0 || all[0]?.answer.text.includes(answer.text) !== true)
  return last && followed(told.length > 1 ? together(told, last.turn) : { ...last, ...told[0] }, before)
}

/** 多了多少 behind one thing asked for two times: the later question held against the earlier one's time. */
function differenceAsked(message: string, before: Turn, scope: Scope): Answered | undefined {
  const [first, second] = differenceMeant(message, before) ?? []
  if (first === undefined || second === undefined) return undefined
  const [earlier, later] = [readIn(scope, first), readIn(scope, second)]
  const [of, ...others] = earlier.periods
  const isOne = of !== undefined && others.length === 0 && later.periods.length === 1 && later.periods[0] !== of
  const subject = subjectOf(later, scope.knowledge, scope.intents)
  if (
    !isOne ||
    subject === '' ||
    subjectOf(earlier, scope.knowledge, scope.intents).split(' ')[0] !== subject.split(' ')[0]
  )
    return undefined
  const asked = second.replace(
    /(?:是|为|要)?(?:多少|几)(?:万?平方米|个百分点|\p{Script=Han}{1,2})?[呢吗?？。]*$|[呢吗?？。]+$/u,
    '',
  )
  const made = answerAlone(`${asked}比${periodName(of, 'zh')}${message}`, scope, before.cited)
  return made.answer.outcome === 'answered' ? followed(made, before) : undefined
}

/** The time that some words say, with what tells a plan from what was done. */
function timeOf(words: string): string {
  const time = /20\d\d年?|[今去前明]年/u.exec(words)?.[0] ?? ''
  const part = /[上下]半年|全年/u.exec(words)?.[0] ?? ''
  const kind = /怎么定|定的|计划|目标/u.test(words) ? '目标' : /实际|完成/u.test(words) ? '实际' : ''
  return time + part === '' ? '' : `${time}${part}${kind}`
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
  const listed = listedThings(question).map((text) => answerAlone(text, scope))
  if (listed.length > 0 && listed.every(({ answer }) => answer.outcome === 'answered'))
    return together(listed, whole.turn)
  const texts = askingParts(question)
  if (texts.length < 2) return whole
  const { knowledge, intents } = scope
  const asked = texts.map((text) => readIn(scope, text))
  const isAnswered = whole.answer.outcome === 'answered'
  const withMeaning = besideMeaning(texts, asked, whole, scope)
  if (withMeaning) return together(withMeaning, whole.turn)
  const beside = asked.flatMap((part) => answerBeside(part, asked, whole, scope) ?? [])
  if (beside.length > 0) return withBeside(whole, texts[0] ?? question, beside, scope)
  if (isAnswered && !asked.some((part) => mayBeLeftOut(part, asked, whole.answer, knowledge, intents))) return whole
  const all: Answered[] = []
  texts.forEach((text, i) => {
    const money = i > 0 ? itsMoney(text, asked, whole, scope) : undefined
    if (money) {
      all.push(money)
      return
    }
    const leaning = answerLeaning(text, all.at(-1)?.turn ?? before, scope, i > 0)
    const own = asked[i]
    const passesBy =
      i > 0 && own !== undefined && !pointsAtThings(text) && hasOwnWords(own, leaning.answer, knowledge, intents)
    const alone = passesBy && leaning.answer.outcome === 'answered' ? answerAlone(text, scope) : leaning
    const told = alone.answer.outcome === 'answered' ? leaning : alone
    const [first] = all
    const isUntold = told.answer.outcome !== 'answered' && first !== undefined && own !== undefined
    all.push((isUntold && answerBeside(own, asked, first, scope)) || told)
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
      ((part.answer.outcome === 'not_found' && hasOwnWords(own, whole.answer, knowledge, intents)) ||
        isLeftOut({ question: readIn(scope, part.turn.question), answer: part.answer }, whole.answer))
    )
  })
  if (!left.includes(true)) return whole
  const fuller = all.find((part, i) => left[i] === true && saysAllOf(part, whole))
  if (fuller && left.filter(Boolean).length === 1) return { answer: fuller.answer, turn: whole.turn }
  const at = Math.max(left.indexOf(false), 0)
  return together(
    all.flatMap((part, i) => (left[i] ? [part] : i === at ? [whole] : [])),
    whole.turn,
  )
}

/** 总共花多少钱 behind how many there are: the money of that very thing, and of nothing else. */
function itsMoney(text: string, [first]: readonly Question[], whole: Answered, scope: Scope): Answered | undefined {
  if (!first || first.language === 'en' || !asksItsMoney(readIn(scope, text), whole.answer)) return undefined
  const subject = subjectOf(first, scope.knowledge, scope.intents)
  if (subject === '') return undefined
  const about = termsSpokenOf(subject, first.words, (term) => scope.knowledge.index.has(term))
  const time = first.periods.map((period) => periodName(period, 'zh')).join('、')
  const made = answerAlone(`${time}${subject}${text}`, scope, whole.turn.cited, about)
  if (made.answer.outcome !== 'answered' || tellsMoney(made.answer)) return made
  return answerAlone(`${time}${subject}总共花多少钱`, scope, whole.turn.cited, about)
}

/** An answer with what stands beside it: as one line where that says all of it, else each by itself. */
function withBeside(whole: Answered, first: string, beside: readonly Answered[], scope: Scope): Answered {
  const [more] = beside
  const { intent, note } = whole.answer
  if (more && beside.length === 1 && saysAllOf(more, whole))
    return { answer: { ...more.answer, intent, note }, turn: whole.turn }
  // that a deadline is not written may be said no more where the clause beside has it
  const alone = whole.answer.text.includes('文件未写明') ? answerAlone(first, scope) : whole
  const base = alone.answer.outcome === 'answered' && sharesParagraph(alone, whole) ? alone : whole
  return together([base, ...beside], whole.turn)
}

function sharesParagraph({ answer }: Answered, { answer: whole }: Answered): boolean {
  const codes = whole.citations.map(({ code }) => code)
  return answer.citations.some(({ code }) => codes.includes(code))
}

/** Help, and orders that are not taken here, are answers to the message as a whole. */
function isFinal({ outcome }: Answer): boolean {
  return outcome === 'help' || outcome === 'not_permitted' || outcome === 'failed'
}

/** What answers two parts in the same words is told once. */
function once(parts: readonly Answered[]): readonly Answered[] {
  return parts.filter(
    ({ answer }, i) =>
      answer.outcome !== 'answered' || !parts.slice(0, i).some((other) => other.answer.text === answer.text),
  )
}

function together(parts: readonly Answered[], turn: Turn): Answered {
  const all = once(parts)
  return { answer: joined(all.map(({ answer }) => answer)), turn, parts: all }
}
