import type { PlanDocument } from '../document/plan-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Found } from '../lexicon/phrase-finder.ts'
import { englishNamesOf } from '../search/english-names.ts'

/** A phrase of several English words that means one thing: headquarters economy, Binjiang Business District. */
export interface EnglishPhrase {
  readonly start: number
  readonly end: number
  /** What it is in Chinese. */
  readonly words: readonly string[]
}

/** The phrases of a question: names of the documents, and terms of the glossary. */
export function englishPhrases(text: string, documents: readonly PlanDocument[], lexicon: Lexicon): EnglishPhrase[] {
  if (!/[a-z]{2}/i.test(text)) return []
  const names = englishNamesOf(documents).find(text)
  const terms = lexicon.glossary.find(text)
  return [
    ...names.map(({ start, end, value }) => ({ start, end, words: [value] })),
    ...terms.map(({ start, end, value }) => ({ start, end, words: value })),
  ].filter(({ start, end }) => /[a-z][\s-]+[a-z]/i.test(text.slice(start, end)))
}

/**
 * True where an English word for one of some indicators is only a part of a longer phrase that is none of them:
 * economy in headquarters economy, investment in investment promotion, but not in total investment.
 */
export function isPartOfPhrase(
  hit: { readonly start: number; readonly end: number; readonly ids: readonly string[] },
  phrases: readonly EnglishPhrase[],
  lexicon: Lexicon,
): boolean {
  return phrases.some(
    ({ start, end, words }) =>
      start <= hit.start &&
      hit.end <= end &&
      end - start > hit.end - hit.start &&
      !words.some((word) => named(word, lexicon).some((id) => hit.ids.includes(id))),
  )
}

/** Indicators that a Chinese word ends in the name of: 总投资 is an investment, 税收减免 is no tax, 旅游收入 no income. */
function named(word: string, lexicon: Lexicon): string[] {
  const last = <T>(hits: readonly Found<T>[]) =>
    hits.filter(({ start, end }) => end === word.length && !lexicon.compounds.test(word.slice(0, start)))
  return [
    ...last(lexicon.asked.find(word)).map(({ value }) => value),
    ...last(lexicon.ambiguous.find(word)).flatMap(({ value }) => value),
  ]
}
