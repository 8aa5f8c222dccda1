import { followUp, shiftedYears } from '../question/follow-up.ts'
import type { Intent } from '../question/intent.ts'
import { readQuestion } from '../question/question.ts'
import { askingParts, splitQuestions } from '../question/split-questions.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Answer, Outcome } from './answer.ts'
import { answerQuestion } from './answer-question.ts'
import { type RoomDefaults, scopeOfQuestion } from './context.ts'
import type { FigureRecord } from './figure.ts'
import { choiceTaken, type Turn } from './turn.ts'

/** An answer, and what the next question may lean on. */
export interface Answered {
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
  const chosen = before && choiceTaken(message, before.choices)
  if (chosen !== undefined) return answerAlone(chosen, scope)
  const [first = message, ...others] = splitQuestions(message)
  const all = [answerLeaning(first, before, scope, false)]
  let last = all[0] ?? answerAlone(message, scope)
  for (const question of others) {
    last = answerLeaning(question, last.turn, scope, true)
    all.push(last)
  }
  if (all.length === 1) return last.answer.outcome === 'answered' ? last : (byParts(first, before, scope) ?? last)
  return { answer: joined(all.map(({ answer }) => answer)), turn: last.turn }
}

/** A question of several parts that no one passage answers: each part by itself, where every one of them is answered. */
function byParts(question: string, before: Turn | undefined, scope: Scope): Answered | undefined {
  const [first, ...others] = askingParts(question)
  if (first === undefined) return undefined
  const all = [answerLeaning(first, before, scope, false)]
  for (const part of others) all.push(answerLeaning(part, all.at(-1)?.turn, scope, true))
  const [opening] = all
  if (!opening || all.some(({ answer }) => answer.outcome !== 'answered')) return undefined
  return { answer: joined(all.map(({ answer }) => answer)), turn: opening.turn }
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
  const answer = answerQuestion(question, knowledge, intents, { ...defaults, recent })
  const turn = {
    question: withYear(question, answer, knowledge),
    choices: answer.outcome === 'ambiguous' ? answer.choices : [],
    cited: answer.citations.map(({ code }) => code),
  }
  return { answer, turn }
}

/** The question with the year that its answer took for granted: what comes next is about that year too. */
function withYear(question: string, answer: Answer, { documents }: Knowledge): string {
  if (/20\d\d|[今去前明]年/.test(question.normalize('NFKC')) || answer.intent === 'help') return question
  const titles = new Set(answer.citations.map(({ document }) => document))
  const years = new Set(documents.filter(({ title }) => titles.has(title)).map(({ year }) => year))
  const [year] = years
  return years.size === 1 && year !== undefined
    ? `${year}${answer.language === 'zh' ? '年' : ' '}${question}`
    : question
}

/** One question, leaning on the one before where it leaves something out. */
function answerLeaning(message: string, before: Turn | undefined, scope: Scope, together: boolean): Answered {
  if (!before) return answerAlone(message, scope)
  const { knowledge, intents, defaults } = scope
  const read = (text: string) =>
    readQuestion(text, knowledge, intents, (regions) => scopeOfQuestion(regions, knowledge, defaults).planYear)
  const last = read(before.question)
  const question = shiftedYears(message, last)
  const followed = followUp(read(question), last, knowledge, intents, together)
  if (!followed) return answerAlone(question, scope, before.cited)
  const leaning = answerAlone(followed.question, scope, before.cited)
  if (followed.couldStandAlone && leaning.answer.outcome !== 'answered') {
    const alone = answerAlone(question, scope, before.cited)
    if (ranks(alone.answer) > ranks(leaning.answer)) return alone
  }
  return { answer: withNote(leaning.answer, followed.label), turn: leaning.turn }
}

/** How much an answer tells: of two readings of a question the one that is answered is taken. */
function ranks({ outcome }: Answer): number {
  const order: readonly Outcome[] = ['failed', 'not_found', 'not_stated', 'ambiguous', 'help', 'answered']
  return order.indexOf(outcome)
}

/** Says how the question was completed. Figures that the asker gave before stay out of it: they may be wrong. */
function withNote(answer: Answer, understood: string): Answer {
  const safe = understood.replace(/\d+(?:\.\d+)?\s*(?:%|个百分点|亿元?|万元|percent|billion)/gi, '').trim()
  const note = answer.language === 'zh' ? `接上问，按“${safe}”理解。` : `Read with the question before: ${safe}. `
  return { ...answer, note: `${note}${answer.note}` }
}

/** Several answers as one: numbered, with all their citations; answered where one of them is. */
function joined(answers: readonly Answer[]): Answer {
  const citations = answers.flatMap((answer) => answer.citations)
  const figures: FigureRecord[] = []
  let offset = 0
  for (const answer of answers) {
    for (const figure of answer.figures)
      figures.push(figure.citation === undefined ? figure : { ...figure, citation: figure.citation + offset })
    offset += answer.citations.length
  }
  const best = answers.reduce((a, b) => (ranks(b) > ranks(a) ? b : a))
  const last = answers.at(-1)
  return {
    ...best,
    text: answers.map(({ text }, i) => `${i + 1}. ${text}`).join('\n'),
    citations,
    figures,
    suggestions: answers.flatMap(({ suggestions }) => suggestions).slice(0, 3),
    note: answers
      .map(({ note }, i) => (note === '' ? '' : `${i + 1}. ${note.trim()}`))
      .filter((note) => note !== '')
      .join(' '),
    ...(best.outcome === 'ambiguous' ? { choices: last?.outcome === 'ambiguous' ? last.choices : [] } : {}),
  }
}
