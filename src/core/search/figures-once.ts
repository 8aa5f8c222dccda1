import type { PlanDocument } from '../document/plan-document.ts'
import { figuresByParagraph } from '../facts/extract-figures.ts'
import type { FigureFact } from '../facts/fact.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

interface Read {
  readonly lexicon: Lexicon
  readonly figures: readonly (readonly FigureFact[])[]
}

const read = new WeakMap<PlanDocument, Read>()

/**
 * The figures of each paragraph in order. They are read once for as long as the document is held: most documents of a
 * knowledge are those of the one before it and of other audiences.
 */
export function* figuresOnce(document: PlanDocument, lexicon: Lexicon): Generator<readonly FigureFact[], void> {
  const known = read.get(document)
  if (known?.lexicon === lexicon) {
    yield* known.figures
    return
  }
  const figures: (readonly FigureFact[])[] = []
  for (const found of figuresByParagraph(document, lexicon)) {
    figures.push(found)
    if (figures.length === document.paragraphs.length) read.set(document, { lexicon, figures })
    yield found
  }
}
