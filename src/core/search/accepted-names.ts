import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Found, PhraseFinder } from '../lexicon/phrase-finder.ts'

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

/** An accepted name in a question, with the documents' own. */
export interface MeantName extends Pick<Found<AcceptedName>, 'start' | 'end'> {
  readonly name: string
}

/** The accepted names of a question, but those that are part of the name they stand for (中心 in 长江中心). */
export function findAcceptedNames(text: string, accepted: AcceptedNames, lexicon: Lexicon): MeantName[] {
  return accepted.find(text).flatMap(({ start, end, value }) => {
    const name = nameOf(value, lexicon)
    return isPartOf(text, start, end, name) ? [] : [{ start, end, name }]
  })
}

function nameOf({ target }: AcceptedName, lexicon: Lexicon): string {
  if (target.kind !== 'indicator') return target.id
  return lexicon.indicators.get(target.id)?.written[0] ?? target.id
}

function isPartOf(text: string, start: number, end: number, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (at <= start && end <= at + name.length) return true
  return false
}
