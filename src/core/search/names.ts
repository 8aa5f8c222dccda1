import { shortRegion } from '../document/build-document.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { namesOnce } from '../facts/facts-once.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Name } from './name-index.ts'
import { kindOf } from './project-name-parts.ts'

const HAN = /\p{Script=Han}{2}/u

/** Names that a question may mean: those of the lexicon, then regions and projects of the documents, the surest first. */
export function* namesOf(documents: readonly PlanDocument[], lexicon: Lexicon): Iterable<Name> {
  for (const name of ofLexicon(lexicon)) if (HAN.test(name.text)) yield name
  for (const { region, parents } of documents)
    for (const full of [region, ...parents])
      for (const text of new Set([full, shortRegion(full)])) yield { text, kind: 'region', thing: full }
  for (const document of documents) {
    const canonical = new Map(
      Object.entries(document.aliases).flatMap(([name, others]) => others.map((other) => [other, name] as const)),
    )
    const names = namesOnce(document, lexicon)
    for (const text of names) yield { text, kind: 'project', thing: canonical.get(text) ?? text }
    for (const text of names) yield* frontOf(text, lexicon)
  }
}

/** 学府街 of 学府街片: people call a place without the word for its kind, and mistype it without. */
function* frontOf(name: string, lexicon: Lexicon): Iterable<Name> {
  const kind = kindOf(name, lexicon)
  const front = name.slice(0, name.length - kind.length)
  if (kind !== '' && FRONT.test(front)) yield { text: front, kind: 'project', thing: front }
}

/** Characters that tell a place: of two many others sound alike, and a long one is a clause. */
const FRONT = /^\p{Script=Han}{3,5}$/u

function* ofLexicon(lexicon: Lexicon): Iterable<Name> {
  for (const { id, written, asked = [] } of lexicon.indicators.values())
    for (const text of [...written, ...asked]) yield { text, kind: 'indicator', thing: id }
  for (const [text] of lexicon.shared.entries()) yield { text, kind: 'indicator', thing: text }
  for (const [text] of lexicon.ambiguous.entries()) yield { text, kind: 'indicator', thing: text }
  for (const [text, thing] of lexicon.regions.names.entries()) yield { text, kind: 'region', thing }
  for (const [text, words] of lexicon.synonyms.entries()) {
    yield { text, kind: 'synonym', thing: text }
    for (const word of words) yield { text: word, kind: 'synonym', thing: word }
  }
}
