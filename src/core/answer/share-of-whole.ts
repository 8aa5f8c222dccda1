import { fold } from '../document/fold.ts'
import { clausesOf, quoteOf } from '../facts/clauses.ts'
import { findQuantities, type Quantity } from '../facts/quantities.ts'
import type { Question } from '../question/question.ts'
import type { Passage } from '../search/passages.ts'
import { AnswerText } from './answer-text.ts'
import { cite } from './citation.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { Figure } from './figure.ts'
import { INEXACT } from './remainder.ts'
import { sayPassage } from './say-passage.ts'

/** Asks what share a part has in its whole: 占全部的百分之几, 比例多少. */
const SHARE =
  /占.{0,14}(?:多少(?!个?[亿万]|[元项个家处人户件次宗条]|公里|平)|百分之|几成|比例|比重|份额)|(?:所占|占)?(?:比例|比重|百分比)(?:是|为|有)?多|(?:多大|多高)(?:的)?(?:比例|比重)|\bwhat (?:share|percentage|percent|proportion)\b/i
/** Asks for a rate by what was done of things counted: 整改率, 通过率. */
const RATE = /(\p{Script=Han}{2})(?:率|比例|的?百分比|了百分之)/u
const OF_WHICH = /其中/
const EXACT_MARKS = /[^约近余超逾多\d]/g

/** True where the share of something in a whole is asked, which only a percentage answers. */
export function asksShareOfWhole({ text }: Question): boolean {
  return SHARE.test(text)
}

/** True where a question asks what share of counted things is something of them. */
export function asksShare({ text }: Question): boolean {
  return SHARE.test(text) || RATE.test(text)
}

/**
 * The share of a part in its whole, both counted in one sentence in one unit and no share written there: a part behind
 * 其中, or what was dealt with by the very verb that the question has in front of 率 (整改率: 整改231起 of 排查隐患240起).
 * Null where the sentence does not count both so; nothing is computed of amounts that are not exact.
 */
export function respondShare(passage: Passage, context: AnswerContext): Draft | null {
  const { knowledge, question } = context
  const { located, sentence } = passage
  const folded = fold(located.paragraph.text)
  const quantities = findQuantities(folded, knowledge.lexicon, located.paragraph.damage)
  const clauses = clausesOf(folded, sentence).filter(({ start, end }) =>
    quantities.some((quantity) => quantity.start >= start && quantity.end <= end),
  )
  const words = (i: number) => folded.slice(clauses[i]?.start, clauses[i]?.end)
  const verb = SHARE.test(question.text) ? undefined : RATE.exec(question.text)?.[1]
  for (let i = 0; i + 1 < clauses.length; i++) {
    const [found, part] = [clauses[i], clauses[i + 1]]
    if (!found || !part) continue
    const lead = folded.slice(Math.max(0, part.start - 4), part.start)
    const isPart =
      verb === undefined
        ? OF_WHICH.test(lead) || OF_WHICH.test(words(i + 1).slice(0, 4))
        : words(i + 1).includes(verb) && !words(i).includes(verb)
    if (!isPart || !touches(passage, found.start, part.end)) continue
    const amounts = inside(quantities, part.start, part.end)
    const whole = inside(quantities, found.start, found.end).at(-1)
    const some = amounts.find(({ unit }) => unit === whole?.unit)
    if (!whole || !some || whole.value <= 0 || whole.value < some.value || whole.unitClass === 'percent') continue
    if (amounts.some(({ unitClass }) => unitClass === 'percent')) return null
    const shown = { ...passage, start: Math.max(found.start, located.paragraph.headLength), end: part.end }
    const text = new AnswerText()
    sayPassage(text, shown, context)
    if (INEXACT.test(`${words(i)}${words(i + 1)}`.replace(EXACT_MARKS, ''))) return draft('not_stated', text)
    const citation = cite(located, quoteOf(located.paragraph.text, shown))
    const inputs = [some, whole].map((quantity) =>
      Figure.cited(located.paragraph.text.slice(quantity.start, quantity.unitEnd), citation),
    )
    const formula = `${some.value} ÷ ${whole.value} × 100`
    const rate = Math.round((some.value / whole.value) * 1000 + 1e-9) / 10
    const figure = Figure.computed({ text: `${rate.toFixed(1)}%`, formula, inputs })
    const open = text
      .opened()
      .words(say(question.language, verb === undefined ? '；占' : '；即', '; that is '))
      .figure(figure)
    open.words(say(question.language, '（计算值：', ' (computed: ')).figure(Figure.formula(formula, inputs))
    return draft('answered', open.words(say(question.language, '）。', ').')))
  }
  return null
}

/**
 * 全省多少人, where the sentence tells of the province alone that the district's are a tenth of it: what that tenth is of
 * is not written, and nothing is derived backwards.
 */
export function asksWholeOfShare({ located, sentence }: Passage, { text }: Question): boolean {
  const asked = [...text.matchAll(/(?<!占)全(?:国|省|市|区|县|旗)(?=.{0,12}(?:多少|几))/g)].map(([word]) => word)
  const said = fold(located.paragraph.text.slice(sentence.start, sentence.end))
  return asked.some((word) => said.includes(`占${word}`) && !said.replaceAll(`占${word}`, '').includes(word))
}

function inside(quantities: readonly Quantity[], start: number, end: number): Quantity[] {
  return quantities.filter((quantity) => quantity.start >= start && quantity.end <= end)
}

/** The pair is what the passage speaks of. */
function touches(passage: Passage, start: number, end: number): boolean {
  return passage.start < end && start < passage.end
}
