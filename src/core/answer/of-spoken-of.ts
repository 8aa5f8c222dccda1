import type { Passage } from '../search/passages.ts'
import { termsWithin } from '../search/tokenize.ts'
import type { AnswerContext } from './context.ts'
import { sentenceOf } from './say-passage.ts'

/** A sentence with its heading speaks of a thing where it has this share of the thing's own words. */
const SPEAKS = 0.5

/**
 * 它总投资多少: what the pronoun stands for is spoken of in the sentence of a passage or the heading over it. True too
 * where the question has no pronoun.
 */
export function isOfSpokenOf(passage: Passage, { spokenOf = [] }: AnswerContext): boolean {
  if (spokenOf.length === 0) return true
  const heading = passage.located.paragraph.section.at(-1) ?? ''
  const told = termsWithin(`${heading}。${sentenceOf(passage)}`, spokenOf)
  return told.size >= SPEAKS * spokenOf.length
}
