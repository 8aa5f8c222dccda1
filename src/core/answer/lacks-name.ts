import { shortRegion } from '../document/build-document.ts'
import type { Question } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { sentenceOf } from './say-passage.ts'

/** A name of fewer characters may be a part of many. */
const LEAST = 3
/** Bank of Nanjing: a house named after a place is none of another place. */
const HOUSE_OF =
  /\b(?:Bank|University|Institute|Academy|College|Hospital|Museum|Port|Airport|Group) of (?:the )?([A-Z][A-Za-z']+)/g

/**
 * How many students has Willow Street School, where the passage speaks of students elsewhere: none of the names that an
 * English question translates or spells stands in the paragraph or the headings over it. Where an amount is asked
 * (`measured`) the sentence itself or a heading must have one.
 */
export function lacksName(
  passage: Passage,
  { names, raw }: Question,
  measured: boolean,
  { lexicon }: Knowledge,
): boolean {
  const { document, paragraph } = passage.located
  for (const [, place = ''] of raw.matchAll(HOUSE_OF)) {
    const [region] = lexicon.regions.names.find(place)
    if (region && !sentenceOf(passage).includes(shortRegion(region.value))) return true
  }
  // Wuchang District is where all of its paper plays
  const region = shortRegion(document.region)
  const telling = names.filter((name) => name.length >= LEAST && shortRegion(name) !== region)
  const texts = [measured ? sentenceOf(passage) : paragraph.text, ...paragraph.section]
  return telling.length > 0 && !telling.some((name) => texts.some((text) => text.includes(name)))
}
