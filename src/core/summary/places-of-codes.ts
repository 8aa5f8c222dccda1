import { citationCode, type PlanDocument } from '../document/plan-document.ts'
import { isNewer, paperKey } from '../document/same-paper.ts'
import { extractFigures } from '../facts/extract-figures.ts'
import type { FigureFact } from '../facts/fact.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Knowledge, Located } from '../search/knowledge.ts'

const positions = new WeakMap<readonly Located[], ReadonlyMap<string, number>>()
const older = new WeakMap<PlanDocument, readonly FigureFact[]>()

/** Position among all paragraphs of the one that a code names; undefined where no document that answers has it. */
export function positionOfCode({ located }: Pick<Knowledge, 'located'>, code: string): number | undefined {
  let known = positions.get(located)
  if (!known) {
    const all = new Map<string, number>()
    located.forEach(({ document, paragraph }, at) => {
      const own = citationCode(document, paragraph)
      if (!all.has(own)) all.set(own, at)
    })
    known = all
    positions.set(located, known)
  }
  return known.get(code)
}

/** A document that was superseded, by a code of it, with its own figures; undefined where the code is of none. */
export function supersededBehind(
  { superseded, lexicon }: Pick<Knowledge, 'superseded' | 'lexicon'>,
  code: string,
): { readonly document: PlanDocument; readonly figures: readonly FigureFact[] } | undefined {
  const document = superseded.find(
    (one) => code.startsWith(`${one.codePrefix}-`) && one.paragraphs.some((each) => citationCode(one, each) === code),
  )
  return document && { document, figures: figuresOf(document, lexicon) }
}

function figuresOf(document: PlanDocument, lexicon: Lexicon): readonly FigureFact[] {
  const known = older.get(document) ?? extractFigures(document, lexicon)
  older.set(document, known)
  return known
}

/** The documents that answer in the place of an older version. */
export function newerVersions({ documents }: Pick<Knowledge, 'documents'>, of: PlanDocument): readonly PlanDocument[] {
  return documents.filter((one) => paperKey(one) === paperKey(of) && isNewer(one, of) === true)
}
