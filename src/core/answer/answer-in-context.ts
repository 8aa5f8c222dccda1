import { HEAD_SECTION } from '../document/parse-outline.ts'
import { followUp, shiftedYears } from '../question/follow-up.ts'
import type { Intent } from '../question/intent.ts'
import { type Question, readQuestion } from '../question/question.ts'
import { withoutSetAside } from '../question/set-aside.ts'
import { askingParts, splitQuestions } from '../question/split-questions.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Answer } from './answer.ts'
import { answerQuestion } from './answer-question.ts'
import { type RoomDefaults, scopeOfQuestion } from './context.ts'
import { joined, ranks } from './join-answers.ts'
import { lineMeant, listedIn } from './listed-lines.ts'
import { neighbourMeant } from './neighbour-meant.ts'
import { isPartOfShown, shownParagraphs } from './part-of-shown.ts'
import { hasOwnTime, hasOwnWords, isLeftOut, mayBeLeftOut } from './parts-left-out.ts'
import { choiceTaken, offersOf, offerTaken, type Turn } from './turn.ts'
import { withinShown } from './within-shown.ts'

/** An answer, and what the next question may lean on. */
export interface Answered {
  /** The answers that it was made of, where a question had several parts. */
  readonly parts?: readonly Answered[]
  readonly answer: Answer
  readonly turn: Turn
}

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
  const parts = askingParts(question)
  const texts = parts.length > 1 ? parts : regionParts(question, scope)
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

/** 湖北的GDP目标和浙江的就业目标: the two parts, where each names a region and an indicator of its own; else none. */
function regionParts(question: string, scope: Scope): readonly string[] {
  const halves = question.split(/\s+and\s+|[,，;；]\s*|和|与|以及/u)
  const [first = '', second = '', ...others] = halves
  if (halves.length !== 2 || others.length > 0) return []
  const [a, b] = [readIn(scope, first), readIn(scope, second)]
  const own = ({ regions, indicators }: Question) => regions.length === 1 && indicators.length === 1
  if (!own(a) || !own(b)) return []
  const differs = (of: (one: Question) => string | undefined) => of(a) !== of(b)
  return differs(({ regions }) => regions[0]?.name) && differs(({ indicators }) => indicators[0]?.ids.join())
    ? [first, second]
    : []
}

/** Help, and orders that are not taken here, are answers to the message as a whole. */
function isFinal({ outcome }: Answer): boolean {
  return outcome === 'help' || outcome === 'not_permitted' || outcome === 'failed'
}

function together(all: readonly Answered[], turn: Turn): Answered {
  return { answer: joined(all.map(({ answer }) => answer)), turn, parts: all }
}

/** A text read as a question in the room's own terms. */
function readIn({ knowledge, intents, defaults }: Scope, text: string): Question {
  return readQuestion(text, knowledge, intents, (regions) => scopeOfQuestion(regions, knowledge, defaults).planYear)
}

/** What every question of a conversation is answered from. */
interface Scope {
  readonly knowledge: Knowledge
  readonly intents: readonly Intent[]
  readonly defaults: RoomDefaults
}

/** A question that stands by itself. Paragraphs cited just before (`recent`, codes) are looked at first. */
function answerAlone(
  question: string,
  { knowledge, intents, defaults }: Scope,
  recent: readonly string[] = [],
): Answered {
  const asked = withoutSetAside(question, knowledge.lexicon)
  const answer = answerQuestion(asked, knowledge, intents, { ...defaults, recent })
  const turn = {
    question: (answer.intent === 'code' && subjectOfCode(answer, knowledge)) || withYear(question, answer, knowledge),
    choices: answer.outcome === 'ambiguous' ? answer.choices : [],
    cited: answer.citations.map(({ code }) => code),
  }
  return { answer, turn }
}

/** What a paragraph that was asked for by its code is about, where it is one indicator: the next question may lean on it. */
function subjectOfCode({ citations: [first] }: Answer, { figures, lexicon }: Knowledge): string | undefined {
  const facts = figures.filter(({ code, indicator }) => code === first?.code && indicator !== null)
  const goal = facts.find(({ kind }) => kind === 'target') ?? facts[0]
  const year = goal?.period.slice(0, 4)
  const ids = new Set(facts.map(({ indicator }) => indicator))
  if (goal === undefined || ids.size !== 1) return undefined
  return `${year}年${lexicon.indicators.get(goal.indicator ?? '')?.zh ?? goal.name}目标是多少`
}

/** The question with the year that its answer took for granted: what comes next is about that year too. */
function withYear(question: string, answer: Answer, { documents }: Knowledge): string {
  if (/20\d\d|[今去前明]年/.test(question.normalize('NFKC')) || answer.intent === 'help') return question
  const titles = new Set(answer.citations.map(({ document }) => document))
  const years = new Set(documents.filter(({ title }) => titles.has(title)).map(({ year }) => year))
  const [year] = years
  if (years.size !== 1 || year === undefined) return question
  // a passage may be of any year that its paper speaks of
  const ofPaper = answer.intent === 'lookup'
  const time = answer.language === 'zh' ? `年${ofPaper ? '文件' : ''}` : ` ${ofPaper ? 'document ' : ''}`
  return `${year}${time}${question}`
}

/** One question, leaning on the one before where it leaves something out. */
function answerLeaning(message: string, before: Turn | undefined, scope: Scope, together: boolean): Answered {
  if (!before) return answerAlone(message, scope)
  const { knowledge, intents } = scope
  const ofHead = aboutSameHead(message, before, scope)
  if (ofHead) return ofHead
  const read = (text: string) => readIn(scope, text)
  const last = read(before.question)
  const shifted = shiftedYears(message, last)
  const question = isPartOfShown(read(shifted), before.cited, knowledge) ? `其中${shifted}` : shifted
  const followed = followUp(read(question), last, knowledge, intents, together)
  if (!followed)
    return withinShown(question, last, before.cited, scope, (asked) => answerAlone(asked, scope, before.cited))
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

/** Says how the question was completed. Figures that the asker gave before stay out of it: they may be wrong. */
function withNote(answer: Answer, understood: string): Answer {
  const safe = understood.replace(/\d+(?:\.\d+)?\s*(?:%|个百分点|亿元?|万元|percent|billion)/gi, '').trim()
  const note = answer.language === 'zh' ? `接上问，按“${safe}”理解。` : `Read with the question before: ${safe}. `
  return { ...answer, note: `${note}${answer.note}` }
}
