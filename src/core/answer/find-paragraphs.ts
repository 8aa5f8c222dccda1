import { isWholeYear, touchesYear } from '../document/periods.ts'
import type { Located } from '../search/knowledge.ts'
import type { AnswerContext } from './context.ts'

const CANDIDATES = 20

/** The paragraphs nearest to some index terms, among those that the question's region and time leave in, best first. */
export function findParagraphs(context: AnswerContext, terms: readonly string[]): readonly Located[] {
  const { knowledge } = context
  const allowed = allowedParagraphs(context)
  if (allowed.size === 0) return []
  return knowledge.index
    .search(terms.join(' '), (id) => allowed.has(id), CANDIDATES)
    .flatMap((hit) => knowledge.located[hit.id] ?? [])
}

/** Ids of the paragraphs that the question's region and time leave in. */
export function allowedParagraphs({ question, knowledge, region }: AnswerContext): Set<number> {
  const ids = knowledge.located.flatMap(({ document }, id) =>
    region === undefined || document.region === region ? [id] : [],
  )
  const years = question.years
  const inYears =
    years.length === 0
      ? ids
      : ids.filter(
          (id) =>
            years.includes(knowledge.located[id]?.document.year ?? 0) ||
            years.some((year) => touchesYear(knowledge.located[id]?.period ?? '0000', year)),
        )
  const parts = question.periods.filter((period) => !isWholeYear(period)).map((period) => period.slice(4))
  const inParts = inYears.filter((id) => parts.includes((knowledge.located[id]?.period ?? '').slice(4)))
  return new Set(parts.length > 0 && inParts.length > 0 ? inParts : inYears)
}
