import type { Span } from '../facts/clauses.ts'
import { isNumeral, isTelling } from '../lexicon/characters.ts'
import type { Unmatched } from './unmatched.ts'

/** Characters that a name needs at least to be found with one of them doubled, or missing. */
const LEAST_DOUBLED = 5
const LEAST_MISSING = 6

/**
 * A long name at a place of a text with one character missing inside (固定资投资) or doubled (地区生产产总值): the stretch and
 * the two places where it happened. Null for anything else, for a numeral, and where what is missing may tell one name
 * from another (规模以…工业).
 */
export function damagedName(
  text: string,
  name: string,
  start: number,
  limit: number,
  { strange, isNew }: Unmatched,
): (Span & { readonly places: readonly number[] }) | null {
  if (name.length < LEAST_DOUBLED) return null
  let common = 1
  while (common < name.length && text[start + common] === name[common]) common++
  const at = start + common
  if (common >= name.length - 1 || !isNew(at - 1)) return null
  const places = [at - 1, at]
  if (!places.some((place) => strange.has(place))) return null
  const missing = name[common] ?? ''
  const short = start + name.length - 1
  const restBehindGap = short <= limit && text.slice(at, short) === name.slice(common + 1)
  if (restBehindGap && name.length >= LEAST_MISSING && !isTelling(missing)) return { start, end: short, places }
  const doubled = text[at] ?? ''
  const long = start + name.length + 1
  const restBehindTwin = long <= limit && text.slice(at + 1, long) === name.slice(common)
  return restBehindTwin && doubled === text[at - 1] && !isNumeral(doubled) ? { start, end: long, places } : null
}
