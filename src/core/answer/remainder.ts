import { fold } from '../document/fold.ts'
import { clausesOf, quoteOf } from '../facts/clauses.ts'
import { findQuantities, type Quantity } from '../facts/quantities.ts'
import { amountsCounted } from '../question/asked-amount.ts'
import type { Question } from '../question/question.ts'
import type { Passage } from '../search/passages.ts'
import { AnswerText } from './answer-text.ts'
import { cite } from './citation.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { Figure } from './figure.ts'
import { sayPassage } from './say-passage.ts'

/** A clause that counts what was dealt with of the things counted before it. */
const DEALT_WITH = /整改|办结|完成|解决|化解|销号|处理|修复|拆除|兑现|到位|签约|交付|开工/
/** What is left without a part is asked: 除了区级河长,其他河长. */
const WITHOUT = /不是|除去|除开|除了|扣除|去掉|不算|不含|以外|之外|其余|其他|excluding|other than|apart from/i
/** Asks how many are not done: 还有多少个没开工. */
const NOT_DONE =
  /(?:多少|几)\p{Script=Han}{0,3}(?:没有?|未|尚未)(?!$)\p{Script=Han}|(?:没有?|未|尚未)\p{Script=Han}{1,4}的?(?:还有|还剩|有)?(?:多少|几)|剩下|没(?:有)?\p{Script=Han}完/u
/** 没有通过的有多少: the very verb of the clause that counts the part. */
const NOT_SO = /(?:没有?|未|尚未|还没)(\p{Script=Han}{2})/u
/** A clause that counts what is left. */
const LEFT = /剩|尚有|还有|尚未|其余|未(?:整改|完成|办结|签|开工)/
/** Amounts that are not exact pass their 约 and 余 on; nothing is computed of them. */
export const INEXACT = /[约近余超逾多]/

/** True where a question asks what is left of counted things, or what they are without a part of them. */
export function asksRemainder({ aspects, text }: Question): boolean {
  return aspects.has('gap') || NOT_DONE.test(text) || WITHOUT.test(text)
}

/**
 * What is left of counted things (排查隐患240起,整改231起): in the text's own words where it says so, else the difference
 * of the two counts of one sentence with its formula. Null where the sentence does not count both.
 */
export function respondRemainder(passage: Passage, context: AnswerContext): Draft | null {
  const { knowledge, question } = context
  const { located, sentence } = passage
  const folded = fold(located.paragraph.text)
  const quantities = findQuantities(folded, knowledge.lexicon, located.paragraph.damage)
  const clauses = clausesOf(folded, sentence).filter(({ start, end }) =>
    quantities.some((quantity) => quantity.start >= start && quantity.end <= end),
  )
  const from = WITHOUT.test(question.text) ? 0 : clauses.findIndex(({ end }) => end > passage.start)
  const words = (i: number) => folded.slice(clauses[i]?.start, clauses[i]?.end)
  const text = new AnswerText()
  for (let i = Math.max(from, 0); i < clauses.length; i++) {
    const clause = clauses[i]
    if (!clause || !LEFT.test(words(i))) continue
    const asksBoth = amountsCounted(question.text) > 1 && clause.start > passage.start
    sayPassage(text, { ...passage, start: asksBoth ? passage.start : clause.start, end: clause.end }, context)
    return draft('answered', text)
  }
  // the passage may be the clause that counts what was dealt with: its whole stands in front of it
  for (let i = Math.max(DEALT_WITH.test(words(from)) ? from - 1 : from, 0); i + 1 < clauses.length; i++) {
    const [found, dealt] = [clauses[i], clauses[i + 1]]
    const lead = dealt === undefined ? '' : folded.slice(Math.max(0, dealt.start - 3), dealt.start)
    if (!found || !dealt || !isPart(words(i), lead.includes('其中') ? `其中${words(i + 1)}` : words(i + 1), question))
      continue
    const whole = lastIn(quantities, found)
    const part = quantities.find(({ start, end }) => start >= dealt.start && end <= dealt.end)
    if (!whole || !part || whole.unit !== part.unit || whole.value < part.value) continue
    const shown = { ...passage, start: found.start, end: dealt.end }
    sayPassage(text, shown, context)
    if (INEXACT.test(`${words(i)}${words(i + 1)}`.replace(/[^约近余超逾多\d]/g, ''))) return draft('not_stated', text)
    const citation = cite(located, quoteOf(located.paragraph.text, shown))
    const inputs = [whole, part].map((quantity) =>
      Figure.cited(located.paragraph.text.slice(quantity.start, quantity.unitEnd), citation),
    )
    const formula = `${whole.value} - ${part.value}`
    const figure = Figure.computed({ text: `${whole.value - part.value}${whole.unit}`, formula, inputs })
    const open = text
      .opened()
      .words(say(question.language, WITHOUT.test(question.text) ? '；其余' : '；尚余', '; remaining '))
      .figure(figure)
    open.words(say(question.language, '（计算值：', ' (computed: ')).figure(Figure.formula(formula, inputs))
    return draft('answered', open.words(say(question.language, '）。', ').')))
  }
  return null
}

/** The second clause counts what was dealt with of the first one's things, or a part that the question leaves aside. */
function isPart(whole: string, part: string, { text }: Question): boolean {
  if (WITHOUT.test(text)) return part.startsWith('其中')
  const verb = NOT_SO.exec(text)?.[1]
  if (verb !== undefined && part.includes(verb) && !whole.includes(verb)) return true
  return !DEALT_WITH.test(whole.replace(/完成(?=\p{Script=Han})/u, '')) && DEALT_WITH.test(part)
}

function lastIn(quantities: readonly Quantity[], { start, end }: { start: number; end: number }): Quantity | undefined {
  return quantities.filter((quantity) => quantity.start >= start && quantity.end <= end).at(-1)
}
