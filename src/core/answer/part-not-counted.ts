import { fold } from '../document/fold.ts'
import { findQuantities } from '../facts/quantities.ts'
import { amountsCounted, askedAmount } from '../question/asked-amount.ts'
import { tokens } from '../search/tokenize.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'

/** Of so many things some are asked for: 3520家里个体工商户有多少, 13个项目,商业的有几个. */
const OF_THEM =
  /\d[^,，;；]{0,24}?(?:里面?|当中|之中|其中|中间|中(?![心小型学国央医介试长间部山南北])|内(?![容部]))[,，]?(?<part>[^,，;；]{1,14}?)(?:一共|总共|共|占了?|有|是|为)?(?:多少|几)/u
const OF_THEM_APART = /\d[^,，;；]{2,24}[,，](?<part>\p{Script=Han}{2,8}?)(?:的|占|有)+(?:多少|几)/u
/** What there is altogether behind an addition: 新增60家之后全区总共多少家. */
const AFTER_ADDING =
  /(?:新增|新建|新设|新引进|引进|增加|净增|再增|加上|添)[^,，]{0,24}?(?:之后|以后|后)[,，]?.{0,24}?(?:总数|总量|总共|一共|共有|共|总计|累计|存量|总面积)|(?:加上|算上)(?:新增|新建|新引进)的?[^,，]{0,16}[,，]?.{0,12}(?:总数|总量|总共|一共|共有|总计)/u
/** Words by which a text tells of all that there is. */
const ALL_OF_THEM = /达到?\d|[增升扩]至|总数|总量|存量|累计|共有|总计|拥有|现有/

/**
 * Where a part of things counted is asked for, and the answer has but the count that the asker gave; or what there is
 * after an addition, and the answer has but what was added: that it is not stated, with what is. The answer itself else.
 */
export function declinesEcho(made: Draft, { question, knowledge }: AnswerContext): Draft {
  if (made.outcome !== 'answered') return made
  if (made.text.parts.some((part) => part.type === 'figure' && part.figure.from === 'formula')) return made
  const quotes = made.text.citations.map(({ quote }) => fold(quote))
  if (isDerived(fold(question.text), quotes)) return declined(made, question)
  if (amountsCounted(question.text) !== 1 || /哪/.test(question.text)) return made
  const text = fold(question.words)
  if (AFTER_ADDING.test(text)) return quotes.some((quote) => ALL_OF_THEM.test(quote)) ? made : declined(made, question)
  const given = findQuantities(text, knowledge.lexicon).filter(
    ({ unitClass }) => unitClass === 'count' || unitClass === 'people',
  )
  if (given.length === 0) return made
  const amount = askedAmount(question.words, knowledge.lexicon)
  const told = quotes.flatMap((quote) => findQuantities(quote, knowledge.lexicon))
  const isGiven = ({ value }: { value: number }) => given.some((one) => one.value === value)
  // 新增10309人,平均月薪多少: what was asked of them is not there
  const asksOther = amount?.classes.length === 0 && amount.word === null && !CONFIRMS.test(text)
  if (asksOther && told.length > 0 && told.every(isGiven)) return declined(made, question)
  const found = OF_THEM.exec(text) ?? OF_THEM_APART.exec(text)
  if (!found) return made
  const { part = '' } = found.groups ?? {}
  if (!says(quotes, part, text.slice(0, found.index + found[0].lastIndexOf(part)))) return declined(made, question)
  const fits = told.filter(
    ({ unitClass }) => !amount || amount.classes.length === 0 || amount.classes.includes(unitClass),
  )
  return OF_THEM.test(text) && fits.every(isGiven) ? declined(made, question) : made
}

const CONFIRMS = /吧|吗|对不对|是不是|没错/

/** The budget, given that 54 was 40% of it: figures that the asker gives to have another one worked out of them. */
const GIVEN_TO_DERIVE = /\b(?:given|knowing|seeing|considering|assuming|if|since|from the fact)\b(?<figures>[^?]*)/i

/** The answer has but the figures that something was to be derived from, which nothing is. */
function isDerived(text: string, quotes: readonly string[]): boolean {
  const given = [...(GIVEN_TO_DERIVE.exec(text)?.groups?.figures ?? '').matchAll(/\d+(?:\.\d+)?(?=[%\s,.]|$)/g)]
    .map(([number]) => number)
    .filter((number) => !/^20\d\d$/.test(number))
  return given.length > 1 && given.every((number) => quotes.some((quote) => quote.includes(number)))
}

/** A word of the part, which its whole has not, stands in what is quoted; true where it has no such word. */
function says(quotes: readonly string[], part: string, whole: string): boolean {
  const own = tokens(part).filter((term) => term.length > 1 && !whole.includes(term))
  return own.length === 0 || own.some((term) => quotes.some((quote) => quote.includes(term)))
}

function declined(made: Draft, { language }: AnswerContext['question']): Draft {
  const text = new AnswerText().words(
    say(language, '文件未写明所问的内容，最接近的是：', 'The documents do not state what was asked. '),
  )
  return draft('not_stated', text.append(made.text), { note: made.note, suggestions: made.suggestions })
}
