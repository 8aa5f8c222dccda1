import { fold } from '../document/fold.ts'
import { sentencesOf } from '../facts/clauses.ts'
import { contentStretches } from '../question/content.ts'
import type { Passage } from '../search/passages.ts'

/**
 * 古城驿站接待了多少人, where the paragraph counts the visitors of all museums and only then speaks of 古城驿站: what a question
 * begins with has a sentence of its own behind the passage, so the passage is not about it. A sentence in front is
 * another matter: what follows it may lean on it.
 */
export function isOfEarlierSentence({ located, sentence }: Passage, said: string): boolean {
  const subject = fold(contentStretches(said)[0] ?? '').slice(0, SUBJECT)
  if (!HAN_PAIR.test(subject)) return false
  const text = fold(located.paragraph.text)
  if (text.slice(0, sentence.end).includes(subject) || located.paragraph.section.join().includes(subject)) return false
  return sentencesOf(text).some(({ start, end }) => {
    const at = start < sentence.end ? -1 : text.slice(start, end).indexOf(subject)
    return at >= 0 && at <= MOST_IN_FRONT
  })
}

const SUBJECT = 2
const HAN_PAIR = /^\p{Script=Han}{2}$/u
/** A region or a word like 全区 may stand in front of what a sentence is about. */
const MOST_IN_FRONT = 3
