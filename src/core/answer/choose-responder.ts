import { fold } from '../document/fold.ts'
import { askedAmount } from '../question/asked-amount.ts'
import type { Intent } from '../question/intent.ts'
import type { Question } from '../question/question.ts'
import { residueTerms } from '../question/residue.ts'
import { figuresIn, type Knowledge, paragraphsCovering } from '../search/knowledge.ts'
import { tokens } from '../search/tokenize.ts'
import { weightAsked } from './rank-passages.ts'

/** Residual content that weighs less than this is no subject of its own. */
const TELLING = 3
const COVERED = 0.6

/** What can only be asked of the indicator itself. */
const FIGURED = ['gap', 'progress', 'compare', 'breakdown', 'forecast'] as const

/**
 * True where a question that names an indicator is still about something else, which only a passage tells: a part of it
 * (政府投资里的重大项目), a count of a sum of money, or a thing that the words beside the indicator name (龙湖天街投资额).
 */
export function asksForPassage(question: Question, knowledge: Knowledge, intents: readonly Intent[]): boolean {
  if (question.indicators.length === 0) return true
  if (isNested(question) || OFTEN.test(question.text) || countsStranger(question, knowledge)) return true
  if (asksTotal(question, knowledge)) return true
  if (
    FIGURED.some((aspect) => question.aspects.has(aspect)) &&
    question.indicators.every((asked) => asked.ids.length === 1)
  )
    return false
  if (placeNamed(question) !== undefined) return true
  return asksOtherUnit(question, knowledge) || hasOwnSubject(question, knowledge, intents)
}

/** 政府投资项目总投资多少: what projects come to altogether is another measure than a year's investment in them. */
function asksTotal({ indicators, content, text }: Question, { lexicon }: Knowledge): boolean {
  const named = (id: string) => lexicon.indicators.get(id)?.written.some((word) => word.includes('总投资')) === true
  return content.includes('总投资') && !/年度|当年/.test(text) && !indicators.some(({ ids }) => ids.some(named))
}

/** 江湾那边有几个重大项目: a part of the district by its name is asked about, and not the district. */
export function placeNamed({ text, language, regions }: Question): string | undefined {
  const place = language === 'zh' ? PART_OF_DISTRICT.exec(text)?.[1] : undefined
  // 东澜新片区: the end of a region's own name is no part of it
  return place !== undefined && regions.some(({ name }) => name.startsWith(`${place}片`)) ? undefined : place
}

const PART_OF_DISTRICT =
  /(?<![全各哪每几个])(?:^|[^\p{Script=Han}]|[年在])(?!全|各|哪|每|今|本)(\p{Script=Han}{2,5}?)(?:那边|那块|那片|这边|片区?(?!上)|沿线|一带|周边|板块|组团|商务区)/u

/** 政府投资里的重大项目: an indicator within another one, which is not the indicator of that name. */
export function isNested({ indicators, text }: Question): boolean {
  const [first, second] = indicators
  if (!first || !second || first.start === second.start || second.start < first.end) return false
  const between = text.slice(first.end, second.start)
  return NESTING.test(between) || WITHIN.test(between) || INSIDE.test(between) || OF_WHOLE_BEFORE.test(between)
}

/** What joins a part to its whole: nothing, 的, 里的, 其中, 去掉. A list (、和) joins equals. */
const NESTING =
  /^\s*(?:计划|项目)?(?:里面?|当中|中|其中|里头|\d+项里|去掉|除去|扣除|扣掉|刨去|刨掉|减去|不算|不含)?(?:的|其中)?\s*$/

/** A measure of the whole is named first: 政府投资完成率和里面重大项目的完成率. */
const INSIDE = /^[^,，;；。?？]{0,10}(?:里面|里头|当中|其中)的?\s*$/

/** What is told or asked of the whole stands between: 政府投资已经完成49亿了,那里面重大项目完成多少. */
const OF_WHOLE_BEFORE = /[,，]\s*(?:那么?|这|它)?(?:里面|里头|当中|其中)的?\s*$/

/** The same in English, the part first: the major projects within the 2020 government investment plan. */
const WITHIN = /^\s*(?:that are )?(?:(?:with)?in(?:side| the)?|under|belonging to)\s+(?:the\s+)?(?:20\d\d\s+)?$/i

/**
 * How many patents did high-tech firms file: an indicator is named, but what is counted is another thing, which no
 * document has.
 */
export function countsStranger({ indicators, content, text, words }: Question, { index }: Knowledge): boolean {
  const counted = COUNTED.exec(words)?.[1]
  if (indicators.length === 0 || counted === undefined) return false
  const start = text.indexOf(counted)
  if (indicators.some((hit) => hit.start < start + counted.length && start < hit.end)) return false
  return counted
    .split(/[\s-]+/)
    .some((word) => !index.has(word.toLowerCase()) && new RegExp(`\\b${word}\\b`).test(content))
}

const COUNTED =
  /\bhow many ([a-z][a-z' -]*?) (?:did|do|does|were|was|are|is|will|have|has|had|should|can|could|must|would|in|for|of|to|by)\b/i

/** How often something is done is told by no figure of an indicator. */
const OFTEN =
  /\bhow (?:often|frequently)\b|多久\p{Script=Han}{1,4}[一1][次回]|(?:每隔)?多长时间\p{Script=Han}{1,4}[一1][次回]|几天\p{Script=Han}{1,4}[一1][次回]/iu

/** 政府投资安排了多少项: a count is asked of an amount of money, or the other way round; how often. */
function asksOtherUnit(question: Question, { lexicon }: Knowledge): boolean {
  const units = question.indicators.flatMap((asked) =>
    asked.ids.map((id) => lexicon.indicators.get(id)?.unit ?? 'money'),
  )
  return question.text.split(/[,，、;；]/).some((part) => {
    const amount = askedAmount(part, lexicon)
    if (!amount || amount.classes.length === 0 || amount.classes.includes('percent')) return false
    return amount.happenings === true || !units.some((unit) => amount.classes.includes(unit))
  })
}

/**
 * Words beside the indicator that a passage about it holds, and that the indicator's own clauses do not. An indicator
 * that was only guessed from a word like 投资 gives way to any such words.
 */
function hasOwnSubject(question: Question, knowledge: Knowledge, intents: readonly Intent[]): boolean {
  const residue = residueTerms(question, knowledge, intents)
  const weight = (terms: readonly string[]) => terms.reduce((sum, term) => sum + weightAsked(term, knowledge), 0)
  const known = residue.filter((term) => knowledge.index.has(term))
  const stages = knowledge.lexicon.stages.find(known.join(' '))
  if (weight(known) < TELLING && stages.length === 0) return false
  const guessed = question.indicators.every((asked) => asked.ids.length > 1)
  const ids = new Set(question.indicators.flatMap((asked) => asked.ids))
  const isSaid = (term: string) => [...ids].some((id) => knowledge.saidOf.get(id)?.has(term))
  if (weight(known.filter(isSaid)) >= 0.5 * weight(known)) return false
  const words = question.indicators
    .flatMap((asked) => [
      asked.word,
      ...asked.ids.flatMap((id) => [knowledge.lexicon.indicators.get(id)?.zh ?? asked.word]),
      ...knowledge.lexicon.glossary.exact(asked.word).flat(),
    ])
    .map((word) => word.toLowerCase())
  const least = COVERED * weight(residue)
  return paragraphsCovering(knowledge, known, least).some((located) => {
    const { document, paragraph } = located
    if (question.years.length > 0 && !question.years.includes(document.year)) return false
    const text = fold(paragraph.text).toLowerCase()
    const isOfIt =
      guessed ||
      words.some((word) => text.includes(word)) ||
      figuresIn(knowledge, located).some(({ indicator }) => indicator !== null && ids.has(indicator))
    if (!isOfIt) return false
    const inside = new Set(tokens(text))
    return weight(known.filter((term) => inside.has(term))) >= least
  })
}
