import { checkDocuments } from '../../src/core/check/check-documents.ts'
import type { Finding, FindingKind } from '../../src/core/check/finding.ts'
import { withUniquePrefixes } from '../../src/core/document/build-document.ts'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import { buildKnowledge } from '../../src/core/search/knowledge.ts'
import { documentOf } from './knowledge.ts'
import { theLexicon } from './lexicon.ts'

const lexicon = await theLexicon()

/** What is found in some documents. */
export function checkedDocuments(documents: readonly PlanDocument[]): readonly Finding[] {
  return checkDocuments(buildKnowledge(withUniquePrefixes(documents), lexicon))
}

/** What is found in texts as they would stand in files of their own; what is left out of the text aside. */
export function checked(...texts: readonly string[]): readonly Finding[] {
  return checkedDocuments(texts.map((text, i) => documentOf(text, `${i}.txt`)))
}

/** The findings of one kind, each as the words it quotes. */
export function quotesOf(findings: readonly Finding[], kind: FindingKind): string[][] {
  return findings.filter((finding) => finding.kind === kind).map(({ places }) => places.map(({ quote }) => quote))
}

/** How many findings there are of each kind. */
export function countsOf(findings: readonly Finding[]): Partial<Record<FindingKind, number>> {
  const counts: Partial<Record<FindingKind, number>> = {}
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
