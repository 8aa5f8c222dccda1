import type { Quantity } from '../facts/quantity.ts'
import { halfUp, mostDecimals } from '../facts/written-number.ts'
import { amountsCounted } from '../question/asked-amount.ts'
import type { Question } from '../question/question.ts'
import type { Passage } from '../search/passages.ts'
import { termsWithin, tokens } from '../search/tokenize.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type CountedClause, countedClauses, sayComputed } from './counted-clauses.ts'
import { type Draft, draft } from './draft.ts'
import { surenessOf } from './operands.ts'
import { surenessOfSum, turned } from './say-calculation.ts'
import { sayPassage } from './say-passage.ts'

/** A clause that counts what was dealt with of the things counted before it. */
const DEALT_WITH = /整改|办结|完成|解决|化解|销号|处理|修复|拆除|兑现|到位|签约|交付|开工/
/** What is left without a part is asked: 除了区级河长,其他河长. */
const WITHOUT = /不是|除去|除开|除了|扣除|去掉|不算|不含|以外|之外|其余|其他|excluding|other than|apart from/i
/** Asks how many are not done: 还有多少个没开工. */
const NOT_DONE =
  /(?:多少|几)\p{Script=Han}{0,3}(?:没有?|未|尚未)(?!$)\p{Script=Han}|(?:没有?|未|尚未)\p{Script=Han}{1,4}的?(?:还有|还剩|有)?(?:多少|几)|剩下|没(?:有)?\p{Script=Han}完|(?:没有?|未|尚未)\p{Script=Han}{2,3}的[^,，;；]{2,16}(?:还有|还剩|有|剩)(?:多少|几)|(?<!有)(?:没有?|未|尚未|还没)\p{Script=Han}{1,3}的[呢\s?？。]*$/u
/** 没有通过的有多少: the very verb of the clause that counts the part. */
const NOT_SO = /(?:没有?|未|尚未|还没)(\p{Script=Han}{2})/u
/** 没过的几个, as people shorten it: the clause's verb ends so, right in front of its number. */
const NOT_SO_SHORT = /(?:没有?|未|尚未|还没)(\p{Script=Han})(?:掉|完|好)?的/u
/** How many are still left, remained unfixed, have yet to be rectified. */
const LEFT_IN_ENGLISH =
  /\bhow (?:many|much)\b[^?]*\b(?:(?:still |are |is |was |were )left|remain(?:s|ed|ing)?|outstanding|unfixed|unresolved|unrectified|not yet|yet to be|still to be|still need)\b/i
/** How many had not started, how many have not yet been fixed. */
const NOT_DONE_IN_ENGLISH =
  /\bhow (?:many|much)\b[^?,;]*\b(?:had|have|has|were|was|are|is)(?: still)?(?: not|n't) (?:yet )?(?:been )?[a-z]+/i
/** A clause that counts what is left. */
const LEFT = /剩|尚有|还有|尚未|其余|未(?:整改|完成|办结|签|开工)/

/** True where a question asks what is left of counted things, or what they are without a part of them. */
export function asksRemainder({ aspects, text }: Question): boolean {
  return aspects.has('gap') || NOT_DONE.test(text) || NOT_DONE_IN_ENGLISH.test(text) || WITHOUT.test(text)
}

/** 还剩多少户, 没通过的几个: how many are left, and no distance to a goal. */
export function asksWhatIsLeft({ text }: Question): boolean {
  return (
    NOT_DONE.test(text) ||
    /(?:还|尚)(?:剩|余)|剩(?:下|余)?(?:多少|几)/.test(text) ||
    LEFT_IN_ENGLISH.test(text) ||
    NOT_DONE_IN_ENGLISH.test(text)
  )
}

/** The passage's own words are of what is left or not done. */
export function tellsWhatIsLeft({ located, start, end }: Passage): boolean {
  return /剩|余(?!\p{Script=Han}{0,2}[家户名项])|尚有|还有|尚未|未|没有|不足|缺口/u.test(
    located.paragraph.text.slice(start, end),
  )
}

/**
 * What is left of counted things (排查隐患240起,整改231起): in the text's own words where it says so, else the difference
 * of the two counts of one sentence with its formula. Null where the sentence does not count both.
 */
export function respondRemainder(passage: Passage, context: AnswerContext): Draft | null {
  const { question } = context
  const { folded, clauses } = countedClauses(passage, context)
  const from = WITHOUT.test(question.text) ? 0 : clauses.findIndex(({ end }) => end > passage.start)
  const rest = clauses.slice(Math.max(from, 0)).find(({ words }) => LEFT.test(words))
  if (rest) {
    const asksBoth = amountsCounted(question.text) > 1 && rest.start > passage.start
    const text = new AnswerText()
    sayPassage(text, { ...passage, start: asksBoth ? passage.start : rest.start, end: rest.end }, context)
    return draft('answered', text)
  }
  // the passage may be the clause that counts what was dealt with: its whole stands in front of it
  const first = DEALT_WITH.test(clauses[from]?.words ?? '') ? from - 1 : from
  const pairs = clauses.flatMap((found, i) => pairOf(found, clauses[i + 1], folded, question) ?? [])
  const near = pairs.find(({ found }) => clauses.indexOf(found) >= first)
  const pair = near && pairOfThing(near, pairs, clauses, question)
  if (!pair) return null
  const { found, dealt, whole, part } = pair
  const lead = WITHOUT.test(question.text) ? '；其余' : '；尚余'
  const computed = {
    ...{ text: `${left(whole.value, part.value)}${whole.unit}`, formula: `${whole.value} - ${part.value}` },
    ...{ lead: [lead, '; remaining '] as const },
    sureness: surenessOfSum([surenessOf(whole, folded), turned(surenessOf(part, folded))]),
  }
  return sayComputed({ ...passage, start: found.start, end: dealt.end }, [whole, part], computed, context)
}

/** A clause that counts things, the next one that counts what was dealt with of them, and the two amounts. */
interface CountedPair {
  readonly found: CountedClause
  readonly dealt: CountedClause
  readonly whole: Quantity
  readonly part: Quantity
}

function pairOf(
  found: CountedClause,
  dealt: CountedClause | undefined,
  folded: string,
  question: Question,
): CountedPair | undefined {
  if (!dealt || !isPart(found.words, withLead(dealt, folded), question)) return undefined
  const whole = found.quantities.at(-1)
  const part = dealt.quantities[0]
  const counts = whole && part && whole.unit === part.unit && whole.value >= part.value
  return counts ? { found, dealt, whole, part } : undefined
}

/** 其中混接排口33个,整治20个: where a later clause of the sentence tells more of what is asked, what is left is of that one, or is not told. */
function pairOfThing(
  near: CountedPair,
  pairs: readonly CountedPair[],
  clauses: readonly CountedClause[],
  { text, content }: Question,
): CountedPair | undefined {
  if (WITHOUT.test(text)) return near
  const terms = tokens(content).filter((term) => term.length > 1)
  const shared = ({ words }: CountedClause) => termsWithin(words, terms).size
  const later = clauses.slice(clauses.indexOf(near.dealt) + 1).filter(({ words }) => !DEALT_WITH.test(words))
  const most = Math.max(0, ...later.map(shared))
  if (most <= shared(near.found)) return near
  return pairs.find(({ found }) => later.includes(found) && shared(found) === most)
}

/** The clause counts what was dealt with; 完成 in front of a deed is none. */
export function dealsWith(words: string): boolean {
  return DEALT_WITH.test(words.replace(/完成(?=\p{Script=Han})/u, ''))
}

/** A difference without the noise of binary fractions: as many decimals as its terms have. */
function left(whole: number, part: number): number {
  return halfUp(whole - part, mostDecimals(`${whole}`, `${part}`))
}

/** The words of a clause with the 其中 that stands in front of it, outside of its bounds. */
function withLead({ start, words }: CountedClause, folded: string): string {
  return folded.slice(Math.max(0, start - 3), start).includes('其中') ? `其中${words}` : words
}

/** The second clause counts what was dealt with of the first one's things, or a part that the question leaves aside. */
function isPart(whole: string, part: string, { text }: Question): boolean {
  if (WITHOUT.test(text)) return part.startsWith('其中')
  const verb = NOT_SO.exec(text)?.[1]
  if (verb !== undefined && part.includes(verb) && !whole.includes(verb)) return true
  const end = NOT_SO_SHORT.exec(text)?.[1]
  if (end !== undefined && new RegExp(`${end}(?:了)?\\d`, 'u').test(part) && !whole.includes(end)) return true
  return !dealsWith(whole) && DEALT_WITH.test(part)
}
