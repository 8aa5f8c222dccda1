import { PhraseFinder } from '../lexicon/phrase-finder.ts'

/** Another name of something, accepted by an editor after the documents were written. */
export interface AcceptedName {
  readonly term: string
  readonly target: { readonly kind: 'project' | 'task' | 'indicator' | 'unit' | 'place'; readonly id: string }
}

export type AcceptedNames = PhraseFinder<AcceptedName>

/** The names in the form in which questions are searched for them. Of two that are alike the first counts. */
export function acceptedNames(names: readonly AcceptedName[]): AcceptedNames {
  const first = new Map<string, AcceptedName>()
  for (const name of names) {
    const term = name.term.normalize('NFKC').toLowerCase()
    if (!first.has(term)) first.set(term, name)
  }
  return new PhraseFinder(first)
}
