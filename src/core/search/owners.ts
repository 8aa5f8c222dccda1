import type { OwnerFact } from '../facts/fact.ts'
import { ownersOnce } from '../facts/facts-once.ts'
import type { Knowledge } from './knowledge.ts'

/** Kept with the index, which a knowledge shares with itself beside another living part. */
const known = new WeakMap<Knowledge['index'], readonly OwnerFact[]>()

/** Every task of a knowledge that names somebody in charge; read at the first question that needs it. */
export function ownersOf(knowledge: Knowledge): readonly OwnerFact[] {
  const there = known.get(knowledge.index)
  if (there) return there
  const owners = knowledge.documents.flatMap((document) => ownersOnce(document, knowledge.lexicon))
  known.set(knowledge.index, owners)
  return owners
}
