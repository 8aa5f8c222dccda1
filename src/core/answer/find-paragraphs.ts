import { partsNamed } from '../document/periods.ts'
import type { Located } from '../search/knowledge.ts'
import { type SearchScope, searchScope } from '../search/scope.ts'
import type { AnswerContext } from './context.ts'

const CANDIDATES = 20

/** The paragraphs nearest to some index terms, among those that the question's region and time leave in, best first. */
export function findParagraphs(context: AnswerContext, terms: readonly string[]): readonly Located[] {
  const { knowledge } = context
  const allowed = scopeOfSearch(context)
  if (allowed.size === 0) return []
  return knowledge.index
    .search(terms.join(' '), (id) => allowed.has(id), CANDIDATES)
    .flatMap((hit) => knowledge.located[hit.id] ?? [])
}

/**
 * The paragraphs that the question's region and time leave in, whatever they speak of: the ranking tells what answers.
 * A list says all that it is given, so its own paragraphs are chosen more strictly.
 */
export function scopeOfSearch({ question, knowledge, region }: AnswerContext): SearchScope {
  return searchScope(knowledge, { region, years: question.years, parts: partsNamed(question.periods) })
}
