import type { Span } from '../facts/clauses.ts'
import { wordsIn } from '../lexicon/word-finder.ts'
import { englishNamesOf } from '../search/english-names.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { spelledNames } from '../search/spelled-names.ts'

/**
 * English words of a question that are mistyped (goverment, investmnt), with what each is meant for. A word with a
 * capital letter inside a sentence is a name and stays; so does one that a document has.
 */
export function findEnglishSlips(text: string, knowledge: Knowledge): (Span & { readonly name: string })[] {
  if (!/[a-z]{3}/.test(text)) return []
  const { lexicon, index, documents } = knowledge
  const names = englishNamesOf(documents).find(text)
  return wordsIn(text).flatMap(({ start, end, text: word }) => {
    const lower = word.toLowerCase()
    const mayBeName = word !== lower && start > 0
    if (mayBeName || index.has(lower) || names.some((name) => name.start <= start && end <= name.end)) return []
    const meant = lexicon.english.meant(lower)
    if (meant === undefined || spelledNames(word, knowledge).length > 0) return []
    return [{ start, end, name: meant }]
  })
}
