import { touchesYear } from '../document/periods.ts'
import type { Knowledge, Stretch } from './knowledge.ts'
import { rowsOfYear } from './rows-of-year.ts'

/** What narrows a search beside its words. */
export interface Narrowing {
  /** Undefined for documents of every region. */
  readonly region: string | undefined
  /** Years of documents, or of what sections speak of, within several years too; empty for all. */
  readonly years: readonly number[]
  /** Parts of a year (H1, Q2, -06); they narrow only where a section speaks of one of them. */
  readonly parts: readonly string[]
}

/** The paragraphs that a search may find. */
export interface SearchScope {
  /** How many there are, at most. */
  readonly size: number
  /** True for the id of one of them. */
  has(id: number): boolean
}

/** The paragraphs that a region, years and parts of a year leave in. No list of them is made, however many there are. */
export function searchScope(knowledge: Knowledge, { region, years, parts }: Narrowing): SearchScope {
  const { stretches, stretchOf, located } = knowledge
  const inYears = ({ document, period }: Stretch) =>
    (region === undefined || document.region === region) &&
    (years.length === 0 || years.includes(document.year) || years.some((year) => touchesYear(period, year)))
  const inParts = (stretch: Stretch) => inYears(stretch) && parts.includes(stretch.period.slice(4))
  const fits = stretches.map(stretches.some(inParts) ? inParts : inYears)
  const rows = parts.length > 0 ? [] : years.map((year) => rowsOfYear(knowledge, year))
  const isRow = (id: number) =>
    rows.some((ids) => ids.has(id)) && (region === undefined || located[id]?.document.region === region)
  return {
    size:
      stretches.reduce((sum, { size }, i) => (fits[i] === true ? sum + size : sum), 0) +
      rows.reduce((sum, ids) => sum + ids.size, 0),
    has: (id) => fits[stretchOf[id] ?? -1] === true || isRow(id),
  }
}
