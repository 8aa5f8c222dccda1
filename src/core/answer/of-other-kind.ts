import { contentStretches } from '../question/content.ts'
import type { Question } from '../question/question.ts'
import type { Passage } from '../search/passages.ts'
import { sentenceOf } from './say-passage.ts'

/** A kind of a thing has so many characters at least: two for what it is, two for which. */
const LEAST = 4
const PART = 2

/**
 * How many general hazards (一般隐患), where the sentence counts 安全隐患: a thing of an English question that is settled
 * on in the documents' words, and the sentence has it of another kind alone.
 */
export function isOfOtherKind(passage: Passage, { content, language }: Question): boolean {
  if (language !== 'en') return false
  const sentence = sentenceOf(passage)
  const heading = passage.located.paragraph.section.join('。')
  return contentStretches(content).some((word) => {
    if (!/^\p{Script=Han}+$/u.test(word) || word.length < LEAST) return false
    const [kind, thing] = [word.slice(0, PART), word.slice(-PART)]
    return sentence.includes(thing) && !sentence.includes(kind) && !heading.includes(kind)
  })
}
