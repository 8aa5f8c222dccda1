import { fold, hanNumber } from '../document/fold.ts'
import { clausesOf, sentencesOf } from '../facts/clauses.ts'
import { escapeRegExp } from '../lexicon/alternatives.ts'
import { contentOf } from '../question/content.ts'
import type { Passage } from '../search/passages.ts'
import { termsWithin } from '../search/tokenize.ts'
import type { AnswerContext } from './context.ts'
import { scopeOfSearch } from './find-paragraphs.ts'

/** 五个“××江湾”是哪五个: so many things with one word at their end, and which ones they are. */
const SO_MANY =
  /([二两三四五六七八九十]|\d{1,2})(?:个|大|座|条|张|位)?["“'‘]?[×xX*某…]{0,3}(\p{Script=Han}{2,4}?)["”'’]?(?=是|指|都|分别|包括|有|叫|为|列|\s|[,，?？]|$)/u
const WHICH = /哪|什么|啥|指|包括|分别|列|list|name/i
const LONGEST_ITEM = 8

/**
 * The clause that lists so many things ending in one word (甲江湾、乙江湾…), for a question that counts them by that word and
 * asks which they are, in a paragraph that speaks of what else the question says. Undefined where no document in scope
 * has just so many side by side.
 */
export function namedTogether(context: AnswerContext): Passage | undefined {
  const { question, knowledge } = context
  const [said = '', count = '', word = ''] = SO_MANY.exec(question.text) ?? []
  const most = /\d/.test(count) ? Number(count) : count === '两' ? 2 : (hanNumber(count) ?? 0)
  if (most < 2 || !WHICH.test(question.text)) return undefined
  const allowed = scopeOfSearch(context)
  const item = `[^、,，;；。:：“”()（）]{1,${LONGEST_ITEM}}${escapeRegExp(word)}["”]?`
  const list = new RegExp(`${item}(?:[、和与及]["“]?${item}){${most - 1}}(?!、)`, 'u')
  const beside = contentOf(question.content.replace(said, ' '), (term) => knowledge.index.has(term)).terms
  for (const id of knowledge.index.holders(word.slice(0, 2))) {
    const located = knowledge.located[id]
    if (!located || !allowed.has(id)) continue
    const folded = fold(located.paragraph.text)
    const match = list.exec(folded)
    if (!match || 2 * termsWithin(`${located.paragraph.section.join('。')}。${folded}`, beside).size < beside.length)
      continue
    const sentence = sentencesOf(folded).find(({ start, end }) => start <= match.index && match.index < end)
    const clause =
      sentence && clausesOf(folded, sentence).find(({ start, end }) => start <= match.index && match.index < end)
    if (sentence && clause && clause.start >= located.paragraph.headLength) return { located, sentence, ...clause }
  }
  return undefined
}
