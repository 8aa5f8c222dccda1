import type { PlanDocument } from '../document/plan-document.ts'
import { WordFinder } from '../lexicon/word-finder.ts'

const known = new WeakMap<readonly PlanDocument[], WordFinder<string>>()

/**
 * Names of the documents by what is said for them in Latin letters: the English of a document's front matter, and
 * aliases in Latin letters. Built at the first question that needs it. Names as they sound (Shouyi for 首义) would be
 * further phrases of this finder.
 */
export function englishNamesOf(documents: readonly PlanDocument[]): WordFinder<string> {
  const there = known.get(documents)
  if (there) return there
  const phrases = documents.flatMap(({ english, aliases }) =>
    [english ?? {}, aliases].flatMap((names) =>
      Object.entries(names).flatMap(([name, others]) =>
        others.filter((other) => /[a-z]{2}/i.test(other)).map((other): [string, string] => [other, name]),
      ),
    ),
  )
  const finder = new WordFinder(phrases)
  known.set(documents, finder)
  return finder
}
