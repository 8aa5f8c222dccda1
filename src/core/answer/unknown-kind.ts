import type { Question } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { tokens } from '../search/tokenize.ts'

/** What is counted stands behind its measure word and ends the question: 要建多少座核电站. */
const COUNTED =
  /(?:多少|几)(?:座|所|家|个|条|处|艘|架|台|辆|只|头|匹|项|套|栋)((?:(?![了过着])\p{Script=Han}){3,6})[?？。]?$/u

/**
 * 要建多少座核电站, where the documents have 变电站 alone: what a thing's name begins with tells its kind, so a count of
 * other things of that last word is no answer. Not where the lexicon knows the name by another word.
 */
export function countsUnknownKind({ text }: Question, { index, lexicon }: Knowledge): boolean {
  const thing = COUNTED.exec(text)?.[1]
  if (thing === undefined) return false
  if ([lexicon.synonyms, lexicon.glossary].some((words) => words.find(thing).length > 0)) return false
  const [front] = tokens(thing).filter((term) => term.length === 2)
  return front !== undefined && thing.startsWith(front) && !index.has(front)
}
