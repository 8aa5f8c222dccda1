import { yearOf } from '../document/periods.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { FigureFact } from '../facts/fact.ts'

/** Index terms, those of several documents without being put together. */
export interface Terms {
  has(term: string): boolean
}

/** The figures of a knowledge, laid out so that no question has to walk through all of them. */
export interface FigureTables {
  /** All in the order of documents and text. */
  readonly figures: readonly FigureFact[]
  /** Figures of each indicator about its document's own region. */
  readonly ownFigures: ReadonlyMap<string, readonly FigureFact[]>
  /** The same by region, then indicator. */
  readonly ownOfRegion: ReadonlyMap<string, ReadonlyMap<string, readonly FigureFact[]>>
  /** The same by the year (a span's first one) that they are of, in the order of documents and text. */
  readonly ownOfYear: ReadonlyMap<number, readonly FigureFact[]>
  /** Figures that a document gives of another region, a county's row in its city's table, by that region. */
  readonly ofOthers: ReadonlyMap<string, readonly FigureFact[]>
  /** Figures of each paragraph that has any, by its position among all. */
  readonly figuresAt: ReadonlyMap<number, readonly FigureFact[]>
  /** Index terms of the clauses in which each indicator has its figures, and of the headings above; proposals aside. */
  readonly saidOf: ReadonlyMap<string, Terms>
}

/** Lays out figures paragraph by paragraph. */
export class FigureTablesBuilder implements FigureTables {
  readonly figures: FigureFact[] = []
  readonly ownFigures = new Map<string, FigureFact[]>()
  readonly ownOfRegion = new Map<string, Map<string, FigureFact[]>>()
  readonly ownOfYear = new Map<number, FigureFact[]>()
  readonly ofOthers = new Map<string, FigureFact[]>()
  readonly figuresAt = new Map<number, readonly FigureFact[]>()
  readonly saidOf = new Map<string, InAny>()

  /** Adds the figures of the paragraph at a position. */
  add(position: number, document: PlanDocument, found: readonly FigureFact[]): void {
    if (found.length > 0) this.figuresAt.set(position, found)
    for (const fact of found) {
      this.figures.push(fact)
      if (fact.indicator === null) continue
      if (fact.region === document.region) this.#addOwn(fact, fact.indicator)
      else entryOf(this.ofOthers, fact.region, newList).push(fact)
    }
  }

  /** Adds what one document says of each indicator. */
  addSaid(said: ReadonlyMap<string, ReadonlySet<string>>): void {
    for (const [indicator, terms] of said) entryOf(this.saidOf, indicator, () => new InAny()).sets.push(terms)
  }

  #addOwn(fact: FigureFact, indicator: string): void {
    const ofRegion = entryOf(this.ownOfRegion, fact.region, () => new Map<string, FigureFact[]>())
    entryOf(ofRegion, indicator, newList).push(fact)
    entryOf(this.ownFigures, indicator, newList).push(fact)
    entryOf(this.ownOfYear, yearOf(fact.period), newList).push(fact)
  }
}

/** The terms of some documents. */
class InAny implements Terms {
  readonly sets: ReadonlySet<string>[] = []

  has(term: string): boolean {
    return this.sets.some((terms) => terms.has(term))
  }
}

function newList(): FigureFact[] {
  return []
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key)
  if (there !== undefined) return there
  const made = make()
  map.set(key, made)
  return made
}
