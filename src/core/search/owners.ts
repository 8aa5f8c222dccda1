import type { OwnerFact } from '../facts/fact.ts'
import { ownersOnce } from '../facts/facts-once.ts'
import type { Knowledge } from './knowledge.ts'
import { keptWithIndex } from './of-index.ts'

/** Every task of a knowledge that names somebody in charge; read at the first question that needs it. */
export const ownersOf: (knowledge: Knowledge) => readonly OwnerFact[] = keptWithIndex(({ documents, lexicon }) =>
  documents.flatMap((document) => ownersOnce(document, lexicon)),
)
