import { projectsOnce } from '../facts/facts-once.ts'
import type { NamedList } from '../facts/named-lists.ts'
import { type Located, regionLabel } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { type Clause, clausesIn } from './list-clauses.ts'
import { paragraphsToList } from './list-scope.ts'

/** A list of names in a clause, and how well the clause fits the question. */
export interface NamesFound {
  readonly located: Located
  readonly clause: Clause
  readonly list: NamedList
  /** How much of the question the clause covers, 0 to 1. */
  readonly score: number
}

/** Says the names of a list one a line, that the others are not named where they are not, and what measures them all. */
export function writeNames(context: AnswerContext, found: readonly NamesFound[]): Draft {
  const { language } = context.question
  const text = new AnswerText()
  for (const one of found) {
    const { located, clause, list } = one
    text.words(text.isEmpty ? '' : '\n').words(regionLabel(context.knowledge, located.document))
    text.period(located.period, located.document, language).words(say(language, '“', ', “'))
    if (clause.words.includes(list.counted)) text.quote(located, clause.words, list.counted)
    text.words(say(language, '”列名的有（《', '”: named are (“')).title(located.document)
    text.words(say(language, '》）：', '”):'))
    for (const name of list.names)
      text
        .words(say(language, '\n· ', '\n· “'))
        .quote(located, clause.words, name)
        .words(say(language, '', '”'))
    if (!list.complete) text.words(say(language, '\n其余未列名。', '\nThe others are not named.'))
    sayMeasure(text, one, language)
    sayElsewhere(text, one, context)
  }
  return draft('answered', text)
}

const MEASURES = /^(?:其)?(?:计划)?(?:总投资|协议投资|总面积|投资)/

/** 总投资665亿元 behind the counted things measures all of them: it is said with its own words. */
function sayMeasure(text: AnswerText, { located, clause }: NamesFound, language: 'zh' | 'en'): void {
  const clauses = clausesIn(located)
  const next = clauses[clauses.findIndex(({ start }) => start === clause.start) + 1]
  if (!next || next.opens || next.sentence !== clause.sentence || !MEASURES.test(next.words)) return
  text
    .words(say(language, '\n合计另写：', '\nOf all of them it says: “'))
    .quote(located, next.words, next.words)
    .words(say(language, '。', '”.'))
}

/** The same thing under nearly the same name at an earlier stage, in the same part of the document: both are shown. */
function sayElsewhere(text: AnswerText, { list, located }: NamesFound, context: AnswerContext): void {
  const { knowledge, question } = context
  const other = projectsOnce(located.document, knowledge.lexicon).find(
    (fact) =>
      fact.period === located.period &&
      fact.stage === '前期' &&
      fact.ordinal !== located.paragraph.ordinal &&
      list.names.some((name) => isNearly(name, fact.name)),
  )
  const place =
    other &&
    paragraphsToList(context).find(
      ({ document, paragraph }) => document === located.document && paragraph.ordinal === other.ordinal,
    )
  if (!other || !place) return
  text
    .words(say(question.language, '\n同一文件另写：', '\nThe same document also says: “'))
    .quote(place, other.quote, other.quote)
    .words(say(question.language, '。', '”.'))
}

/** 滨江地下环路 and 滨江地下空间环路(二期)项目: one holds the other's characters in order, both begin and end alike. */
function isNearly(name: string, other: string): boolean {
  const [short = '', long = ''] = [name, other]
    .map((text) => text.replace(/项目$/, '').replace(/\([^)]*\)/g, ''))
    .sort((a, b) => a.length - b.length)
  if (short.length < 6 || long.length - short.length > 3) return false
  if (short.slice(0, 3) !== long.slice(0, 3) || short.slice(-2) !== long.slice(-2)) return false
  let at = 0
  for (const char of long) if (char === short[at]) at++
  return at === short.length
}
