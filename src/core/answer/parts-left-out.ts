import { periodName } from '../document/periods.ts'
import type { Intent } from '../question/intent.ts'
import type { Question } from '../question/question.ts'
import { residueTerms } from '../question/residue.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { termsWithin } from '../search/tokenize.ts'
import type { Answer } from './answer.ts'

/** One part of a question, read by itself, and its answer where it leans on the parts before it. */
export interface AnsweredPart {
  readonly question: Question
  readonly answer: Answer
}

/** A part whose own words stand in an answer to this degree is told by it. */
const TOLD = 0.5

/**
 * The words or the time by which a part of a question asks for something that an answer does not tell of: another time
 * than the other parts', or words of its own. Cheap, so that a part need not be answered to know that nothing is missing.
 */
export function mayBeLeftOut(
  part: Question,
  parts: readonly Question[],
  whole: Answer,
  knowledge: Knowledge,
  intents: readonly Intent[],
): boolean {
  return (
    hasOwnTime(part, parts) ||
    hasOwnWords(part, whole, knowledge, intents) ||
    asksOtherKind(part, whole) ||
    (part.indicators.length === 0 && asksRate(part, whole))
  )
}

/** True where an answer to the whole question leaves this part of it out: its answer cites or counts something else. */
export function isLeftOut({ question, answer }: AnsweredPart, whole: Answer): boolean {
  if (answer.outcome === 'ambiguous' || answer.outcome === 'help' || answer.outcome === 'failed') return false
  if (answer.outcome !== 'answered') return !question.periods.some((period) => saysPeriod(whole, period))
  // a task's row holds its goal, too: who has it was said, and how much not
  const unsaid = answer.figures.some(({ text, from }) => from === 'citation' && !whole.text.includes(text))
  if (asksOtherKind(question, whole) && unsaid) return true
  const codes = whole.citations.map(({ code }) => code)
  const isOfOne = answer.citations.length === 1 && answer.citations.every(({ code }) => codes.includes(code))
  if (asksRate(question, whole) && /[%％]/.test(answer.text) && isOfOne) return true
  return !answer.citations.every(({ code, quote }) =>
    whole.citations.some(
      (other) => other.code === code && (other.quote.includes(quote) || quote.includes(other.quote)),
    ),
  )
}

function saysPeriod({ text, language }: Answer, period: string): boolean {
  return text.includes(periodName(period, language))
}

/** A time that no other part of the question names. */
export function hasOwnTime(part: Question, parts: readonly Question[]): boolean {
  const others = new Set(parts.filter((other) => other !== part).flatMap(({ periods }) => periods))
  return part.periods.some((period) => !others.has(period))
}

/** Words of the part's own that mostly stand neither in the answer nor in what it quotes. */
export function hasOwnWords(part: Question, whole: Answer, knowledge: Knowledge, intents: readonly Intent[]): boolean {
  const terms = residueTerms(part, knowledge, intents)
  if (terms.length === 0) return false
  const told = termsWithin([whole.text, ...whole.citations.map(({ quote }) => quote)].join('\n'), terms)
  return terms.filter((term) => told.has(term)).length < TOLD * terms.length
}

/** A rate or a share is asked where the answer has no percentage. */
function asksRate({ text }: Question, whole: Answer): boolean {
  return /(?<![效频汇])率|占比|比例|百分/.test(text) && !/[%％]/.test(whole.text)
}

/** A goal is asked where the answer tells none. */
function asksOtherKind({ text }: Question, whole: Answer): boolean {
  return /目标|target|goal/i.test(text) && !/目标|计划|任务|target|plan/i.test(whole.text)
}
