import { fold } from '../document/fold.ts'
import { sentencesOf } from '../facts/clauses.ts'
import type { FigureFact } from '../facts/fact.ts'
import { type Knowledge, paragraphOf } from '../search/knowledge.ts'

/** A figure and the part of it that the same sentence names with 其中: the one kind of figures that may be subtracted. */
export interface PartOfWhole {
  /** What the text calls the part. */
  readonly name: string
  readonly whole: FigureFact
  readonly part: FigureFact
}

const OF_WHICH = /其中(?:的)?[,:]?/

/**
 * Pairs of whole and part in one paragraph's facts, in order: in front of 其中 and behind it, of one sentence, one
 * measure and unit, the same name where there are several (总投资 with 总投资), else the same place in the row.
 * `partWords` are names of which the words behind 其中 must hold one; any part will do
 * where there are none.
 */
export function partsOfWholes(
  facts: readonly FigureFact[],
  partWords: readonly string[],
  knowledge: Knowledge,
): PartOfWhole[] {
  const [first] = facts
  if (!first) return []
  const folded = fold(paragraphOf(knowledge, first).paragraph.text)
  return sentencesOf(folded).flatMap((sentence) => {
    const mark = OF_WHICH.exec(folded.slice(sentence.start, sentence.end))
    if (!mark) return []
    const at = sentence.start + mark.index
    const named = folded.slice(at + mark[0].length, at + mark[0].length + 24)
    if (partWords.length > 0 && !partWords.some((word) => named.includes(word))) return []
    const inside = facts
      .map((fact) => ({ fact, start: folded.indexOf(fold(fact.quote), sentence.start) }))
      .filter(({ fact, start }) => start >= sentence.start && start < sentence.end && fact.measure === 'level')
    const wholes = inside.filter(({ start }) => start < at).map(({ fact }) => fact)
    const parts = inside.filter(({ start }) => start >= at).map(({ fact }) => fact)
    const name = /^\p{Script=Han}{2,12}?(?=\d|完成|实现|总投资|年度|计划投资|$)/u.exec(named)?.[0] ?? ''
    return pairUp(wholes, parts).map((pair) => ({ ...pair, name }))
  })
}

function pairUp(wholes: readonly FigureFact[], parts: readonly FigureFact[]): Omit<PartOfWhole, 'name'>[] {
  return parts.flatMap((part) => {
    const alike = wholes.filter((whole) => whole.unit === part.unit && whole.kind === part.kind)
    const named = alike.filter((whole) => whole.name === part.name || whole.name.endsWith(part.name))
    const [whole] = named.length > 0 ? named : alike
    return whole && (named.length > 0 || alike.length === 1) && (whole.value ?? 0) >= (part.value ?? 0)
      ? [{ whole, part }]
      : []
  })
}
