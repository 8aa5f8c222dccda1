import { shortRegion } from '../document/build-document.ts'
import { fold } from '../document/fold.ts'
import { askedAmount } from '../question/asked-amount.ts'
import { contentOf } from '../question/content.ts'
import type { Intent } from '../question/intent.ts'
import type { Question } from '../question/question.ts'
import { figuresIn, type Knowledge, paragraphsCovering } from '../search/knowledge.ts'
import { tokens } from '../search/tokenize.ts'

/** Residual content that weighs less than this is no subject of its own. */
const TELLING = 3
const COVERED = 0.6
/** A term of no document may be the asker's own way of saying a thing. */
const STRANGE = 0.5

/** What can only be asked of the indicator itself. */
const FIGURED = ['gap', 'progress', 'compare', 'breakdown', 'forecast'] as const

/**
 * True where a question that names an indicator is still about something else, which only a passage tells: a part of it
 * (政府投资里的重大项目), a count of a sum of money, or a thing that the words beside the indicator name (龙湖天街投资额).
 */
export function asksForPassage(question: Question, knowledge: Knowledge, intents: readonly Intent[]): boolean {
  if (question.indicators.length === 0) return true
  if (isNested(question)) return true
  if (
    FIGURED.some((aspect) => question.aspects.has(aspect)) &&
    question.indicators.every((asked) => asked.ids.length === 1)
  )
    return false
  return asksOtherUnit(question, knowledge) || hasOwnSubject(question, knowledge, intents)
}

/** 政府投资里的重大项目: an indicator within another one, which is not the indicator of that name. */
export function isNested({ indicators, text }: Question): boolean {
  const [first, second] = indicators
  if (!first || !second || first.start === second.start || second.start < first.end) return false
  return NESTING.test(text.slice(first.end, second.start))
}

/** What joins a part to its whole: nothing, 的, 里的, 其中, 去掉. A list (、和) joins equals. */
const NESTING =
  /^\s*(?:计划|项目)?(?:里面?|当中|中|其中|里头|\d+项里|去掉|除去|扣除|扣掉|刨去|减去|不算|不含)?(?:的|其中)?\s*$/

/** 政府投资安排了多少项: a count is asked of an amount of money, or the other way round; how often. */
function asksOtherUnit(question: Question, { lexicon }: Knowledge): boolean {
  const amount = askedAmount(question.text, lexicon)
  if (!amount || amount.classes.length === 0 || amount.classes.includes('percent')) return false
  if (amount.happenings === true) return true
  const units = question.indicators.flatMap((asked) =>
    asked.ids.map((id) => lexicon.indicators.get(id)?.unit ?? 'money'),
  )
  return !units.some((unit) => amount.classes.includes(unit))
}

/**
 * Words beside the indicator that a passage about it holds, and that the indicator's own clauses do not. An indicator
 * that was only guessed from a word like 投资 gives way to any such words.
 */
function hasOwnSubject(question: Question, knowledge: Knowledge, intents: readonly Intent[]): boolean {
  const residue = residueTerms(question, knowledge, intents)
  const weight = (terms: readonly string[]) =>
    terms.reduce((sum, term) => sum + knowledge.index.weight(term) * (knowledge.index.has(term) ? 1 : STRANGE), 0)
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

/** Content terms of the question without indicators, regions, times and the intents' own cue words. */
function residueTerms(question: Question, knowledge: Knowledge, intents: readonly Intent[]): string[] {
  let text = question.content
  for (const asked of question.indicators) {
    const parents = asked.ids.flatMap((id) => Object.keys(knowledge.lexicon.indicators.get(id)?.under ?? {}))
    const names = [...asked.ids, ...parents].flatMap((id) => [
      knowledge.lexicon.indicators.get(id)?.zh ?? '',
      ...(knowledge.lexicon.indicators.get(id)?.written ?? []),
    ])
    for (const name of [asked.word, ...names].filter((word) => word !== '').sort((a, b) => b.length - a.length))
      text = text.replaceAll(name, ' ')
  }
  for (const region of question.regions)
    text = text.replaceAll(region.name, ' ').replaceAll(shortRegion(region.name), ' ')
  const cues = intents
    .flatMap((intent) => [intent.cues, ...Object.values(intent.aspects)])
    .flatMap((words) => (words ? [...words.zh, ...words.en] : []))
  for (const cue of cues.sort((a, b) => b.length - a.length)) text = text.replaceAll(cue, ' ')
  const amounts = /\d+(?:\.\d+)?(?:%|个百分点|亿元?|项|家)?(?:以上|左右)?/g
  return contentOf(text.replace(amounts, ' '), (term) => knowledge.index.has(term)).terms.filter(
    (term) => term.length > 1,
  )
}
