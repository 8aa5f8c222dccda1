import { fold } from '../document/fold.ts'
import { contentStretches } from '../question/content.ts'
import type { Passage } from '../search/passages.ts'

/**
 * 古城驿站接待了多少人, where the paragraph counts the visitors of all museums and only then speaks of 古城驿站: what a question
 * begins with is spoken of behind the passage alone, so the passage is not about it. A sentence in front is
 * another matter: what follows it may lean on it.
 */
export function isOfEarlierSentence({ located, sentence }: Passage, said: string): boolean {
  const subject = fold(contentStretches(said)[0] ?? '').slice(0, SUBJECT)
  if (!HAN_PAIR.test(subject)) return false
  const text = fold(located.paragraph.text)
  if (text.slice(0, sentence.end).includes(subject) || located.paragraph.section.join().includes(subject)) return false
  return text.slice(sentence.end).includes(subject)
}

const SUBJECT = 2
const HAN_PAIR = /^\p{Script=Han}{2}$/u
