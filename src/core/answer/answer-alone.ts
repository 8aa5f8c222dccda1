import type { Intent } from '../question/intent.ts'
import { type Question, readQuestion } from '../question/question.ts'
import { withoutSetAside } from '../question/set-aside.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Answer } from './answer.ts'
import { answerQuestion } from './answer-question.ts'
import { type RoomDefaults, scopeOfQuestion } from './context.ts'
import type { Turn } from './turn.ts'

/** An answer, and what the next question may lean on. */
export interface Answered {
  /** The answers that it was made of, where a question had several parts. */
  readonly parts?: readonly Answered[]
  readonly answer: Answer
  readonly turn: Turn
}

/** What every question of a conversation is answered from. */
export interface Scope {
  readonly knowledge: Knowledge
  readonly intents: readonly Intent[]
  readonly defaults: RoomDefaults
}

/** A text read as a question in the room's own terms. */
export function readIn({ knowledge, intents, defaults }: Scope, text: string): Question {
  return readQuestion(text, knowledge, intents, (regions) => scopeOfQuestion(regions, knowledge, defaults).planYear)
}

/**
 * A question that stands by itself. Paragraphs cited just before (`recent`, codes) are looked at first; of what it spoke
 * of before (`spokenOf`, index terms) a passage that answers must speak too.
 */
export function answerAlone(
  question: string,
  { knowledge, intents, defaults }: Scope,
  recent: readonly string[] = [],
  spokenOf: readonly string[] = [],
): Answered {
  const asked = withoutSetAside(question, knowledge.lexicon)
  const answer = answerQuestion(asked, knowledge, intents, { ...defaults, recent, spokenOf })
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

/** Says how the question was completed. Figures that the asker gave before stay out of it: they may be wrong. */
export function withNote(answer: Answer, understood: string): Answer {
  const safe = understood.replace(/\d+(?:\.\d+)?\s*(?:%|个百分点|亿元?|万元|percent|billion)/gi, '').trim()
  const note = answer.language === 'zh' ? `接上问，按“${safe}”理解。` : `Read with the question before: ${safe}. `
  return { ...answer, note: `${note}${answer.note}` }
}
