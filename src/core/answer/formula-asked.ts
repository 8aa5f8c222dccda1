import { fold } from '../document/fold.ts'
import type { Located } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft } from './draft.ts'
import { scopeOfSearch } from './find-paragraphs.ts'

/** 年度考评得分怎么算, 得分的计算公式是什么: what is worked out, in front of the words that ask how. */
const ASKS =
  /(\p{Script=Han}{3,})(?:到底|究竟|具体)?(?:是)?(?:怎么|怎样|如何|咋)(?:样)?(?:来)?(?:计算|测算|核算|算)|(\p{Script=Han}{3,}?)的?(?:计算(?:公式|方法|办法)|公式)/u
/** 年度考评得分=…: what a text works out, and how, up to the end of the sentence. */
const FORMULA = /(?:^|[\s。;,，；:、(（])(\p{Script=Han}{3,16})=([^=。;；\n]{2,100})/gu
/** Names of one kind share an end of so many characters: …得分. */
const END_OF_KIND = 2

interface Formula {
  readonly located: Located
  readonly name: string
  readonly words: string
}

/**
 * How something is worked out, where the text has a formula whose name the question says whole; where it has such
 * formulas of its kind alone (年度得分 beside 季度得分) that it is not stated. Null for any other question.
 */
export function respondFormula(context: AnswerContext): Draft | null {
  const { question } = context
  const match = ASKS.exec(question.text)
  const term = match?.[1] ?? match?.[2]
  if (question.language === 'en' || term === undefined) return null
  const formulas = formulasIn(context)
  const named = formulas.filter(({ name }) => term.endsWith(name))
  const [first] = named.sort((a, b) => b.name.length - a.name.length)
  if (first) {
    const rivals = named.filter(({ name, words }) => name === first.name && words !== first.words)
    return rivals.length > 0 ? null : draft('answered', quoted(first, new AnswerText(), context))
  }
  const ofKind = formulas.filter(({ name }) => name.slice(-END_OF_KIND) === term.slice(-END_OF_KIND))
  const [nearest] = ofKind
  // 考评得分怎么算: the asker left out whose it is
  if (!nearest || ofKind.some(({ name }) => name.endsWith(term) || isWithin(name, term))) return null
  return draft('not_stated', quoted(nearest, new AnswerText().words('文件未写明所问的内容，最接近的是：'), context))
}

/** 考评年度得分 for 年度得分: every character of a name stands in the question in its order. */
function isWithin(name: string, term: string): boolean {
  let at = 0
  for (const sign of term) if (sign === name[at]) at++
  return at === name.length
}

function quoted({ located, words }: Formula, text: AnswerText, { question }: AnswerContext): AnswerText {
  text.period(located.period, located.document, question.language).words('：')
  return text.quote(located, words, words).words('。')
}

function formulasIn(context: AnswerContext): Formula[] {
  const allowed = scopeOfSearch(context)
  return context.knowledge.located.flatMap((located, id) => {
    const { text } = located.paragraph
    if (!/[=＝]/.test(text) || !allowed.has(id)) return []
    return [...fold(text).matchAll(FORMULA)].map((match) => {
      const [all, name = ''] = match
      const start = match.index + all.indexOf(name)
      return { located, name, words: text.slice(start, match.index + all.length).trim() }
    })
  })
}
