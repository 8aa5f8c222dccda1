import { shortRegion } from '../document/build-document.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { lettersOf, type Syllables, spelled } from '../lexicon/syllables.ts'

/** What was made of documents, so that the same one stays the same. */
const made = new WeakMap<PlanDocument, PlanDocument>()

const UNIT =
  / (Autonomous Region|Autonomous Prefecture|Autonomous County|Province|Municipality|City|Prefecture|New Area|District|County|Banner)$/
/** How names of a kind of unit end. */
const ENDS: Readonly<Record<string, RegExp>> = {
  'Autonomous Region': /自治区$/,
  'Autonomous Prefecture': /州$/,
  'Autonomous County': /县$/,
  Province: /省$/,
  Municipality: /市$/,
  City: /市$/,
  Prefecture: /(?:州|地区|盟)$/,
  'New Area': /新区$/,
  District: /区$/,
  County: /县$/,
  Banner: /旗$/,
}

/**
 * A document with its region by the name that is known of it: an English paper of Guangzhou is one of 广州市, so that it
 * is found by either. A name that nothing knows, or that several have, stays as it is written.
 */
export function withKnownRegion(
  document: PlanDocument,
  lexicon: Lexicon,
  syllables: Syllables | undefined,
): PlanDocument {
  if (!/[A-Za-z]/.test(document.region)) return document
  const before = made.get(document)
  if (before) return before
  const region = knownRegion(document.region, lexicon, syllables)
  const known = region === undefined ? document : { ...document, region }
  made.set(document, known)
  return known
}

function knownRegion(written: string, { regions }: Lexicon, syllables: Syllables | undefined): string | undefined {
  const ends = ENDS[UNIT.exec(written)?.[1] ?? '']
  const name = written.replace(UNIT, '')
  const fits = (region: string) => ends === undefined || ends.test(region)
  const named = regions.names.exact(name.toLowerCase()).filter(fits)
  if (named.length === 1) return named[0]
  if (!syllables) return undefined
  const letters = lettersOf(name)
  const known = regions.all.filter((region) => fits(region) && spelled(shortRegion(region), syllables) === letters)
  return known.length === 1 ? known[0] : undefined
}
