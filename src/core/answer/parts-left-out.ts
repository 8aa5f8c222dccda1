import { periodName } from '../document/periods.ts'
import { asksNow } from '../question/asked-now.ts'
import { asksWhere, namesPlace, namesPlaceOfKind, placeKindAsked } from '../question/asked-place.ts'
import type { Intent } from '../question/intent.ts'
import type { Question } from '../question/question.ts'
import { residueTerms } from '../question/residue.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { termsWithin } from '../search/tokenize.ts'
import type { Answer } from './answer.ts'
import { namesNoPart } from './share-of-whole.ts'

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
  if (part.indicators.length === 0 && ASKS_DISTANCE.test(part.text) && TELLS_DISTANCE.test(whole.text)) return false
  if (MONEY_ALONE.test(part.text) && tellsMoney(whole)) return false
  if (namesNoPart(part.text) && /[%％]/.test(whole.text)) return false
  return (
    hasOwnTime(part, parts) ||
    asksStateBesideGoal(part, parts) ||
    hasOwnWords(part, whole, knowledge, intents) ||
    asksOtherKind(part, whole) ||
    asksItsMoney(part, whole) ||
    asksPlaceUntold(part, whole) ||
    (part.indicators.length === 0 && asksRate(part, whole))
  )
}

/** 跟目标差几个点 behind the figure, and an answer that says it. */
const ASKS_DISTANCE = /(?:目标|计划|预期)[^,，]{0,6}(?:差|低|高|多|少)|(?:差|低|高)[^,，]{0,6}(?:目标|计划|预期)/u
const TELLS_DISTANCE = /(?:目标|计划|预期)[^。；;，,]{0,10}\d[^。；;，,]{0,10}百分点|尚余/u

/** True where an answer to the whole question leaves this part of it out: its answer cites or counts something else. */
export function isLeftOut({ question, answer }: AnsweredPart, whole: Answer): boolean {
  if (answer.outcome === 'ambiguous' || answer.outcome === 'help' || answer.outcome === 'failed') return false
  if (answer.outcome !== 'answered' && OF_MONEY.test(question.text) && !tellsMoney(whole)) return true
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

/** 现在多少 beside 要降到多少: what is, where another part asks what is to be. */
function asksStateBesideGoal({ text }: Question, parts: readonly Question[]): boolean {
  const others = parts.filter((other) => other.text !== text)
  return asksNow(text) && others.some((other) => GOAL.test(other.text))
}

const GOAL = /要|目标|计划|(?:[降升提增减]|提高|增加|下降|压减|控制)(?:到|至)/

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

/** A place is asked, and the answer names none. */
function asksPlaceUntold({ text }: Question, whole: Answer): boolean {
  const kind = placeKindAsked(text)
  return kind === undefined ? asksWhere(text) && !namesPlace(whole.text) : !namesPlaceOfKind(kind, whole.text)
}

/** What it costs is asked by nothing but money words, and the answer has no amount of money. */
export function asksItsMoney({ text }: Question, whole: Answer): boolean {
  return MONEY_ALONE.test(text) && !tellsMoney(whole)
}

/** An answer says or quotes an amount of money. */
export function tellsMoney(whole: Answer): boolean {
  const said = [whole.text, ...whole.citations.map(({ quote }) => quote)].join('\n')
  return /\d[\d.,]*余?[万亿]?元|\d亿|\byuan\b/.test(said)
}

const MONEY =
  '(?:多少钱|(?:投资|资金|投入|费用|造价|经费|花费|花|用)(?:总额|额)?(?:是|要|有|为|了|掉|花|需要?|安排)*多少(?:钱|资金|亿|万|元)*)'
const OF_MONEY = new RegExp(MONEY, 'u')
const MONEY_ALONE = new RegExp(
  `^(?:那么?|又|还|总共|一共|合计|共|大概|大约|要|得|需要|计划|一起|全部|总)*(?:花|投|用|投资|投入)?(?:了|掉)?${MONEY}[?？。]*$`,
  'u',
)

/** A goal is asked where the answer tells none. */
function asksOtherKind({ text }: Question, whole: Answer): boolean {
  return /目标|target|goal/i.test(text) && !/目标|计划|任务|target|plan/i.test(whole.text)
}
