import type { Question } from '../question/question.ts'
import type { Passage } from '../search/passages.ts'
import { sentenceOf } from './say-passage.ts'

/** A name of fewer characters may be a part of many. */
const LEAST = 3

/**
 * How many students has Willow Street School, where the passage speaks of students elsewhere: none of the names that an
 * English question translates or spells stands in the paragraph or the headings over it. Where an amount is asked
 * (`measured`) the sentence itself or a heading must have one.
 */
export function lacksName(passage: Passage, { names }: Question, measured: boolean): boolean {
  const { paragraph } = passage.located
  const telling = names.filter(({ length }) => length >= LEAST)
  const texts = [measured ? sentenceOf(passage) : paragraph.text, ...paragraph.section]
  return telling.length > 0 && !telling.some((name) => texts.some((text) => text.includes(name)))
}
