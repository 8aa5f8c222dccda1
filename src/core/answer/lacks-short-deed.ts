import type { Question } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { tokens } from '../search/tokenize.ts'

/**
 * 那个中心要迁吗: a deed of one character, which no term of the search tells, is asked whether it is done, and the passage
 * has no word for it. What else is done with the thing is no answer.
 */
export function lacksShortDeed(
  { located, start, end }: Passage,
  { text, language }: Question,
  knowledge: Knowledge,
): boolean {
  const { deeds, deedAsked } = knowledge.lexicon.speech
  if (language === 'en') return false
  const asked = deedAsked.exec(text)
  const [, before = '', deed = ''] = asked ?? []
  const told = deeds.get(deed)
  // 暂停, 提升: a word of two characters is a term by itself
  if (!told || (!MODAL.test(before) && knowledge.index.has(`${before}${deed}`))) return false
  const thing = tokens(text.slice(0, asked?.index ?? 0)).filter((term) => knowledge.index.has(term))
  // 市医院迁建,加强疾控中心管理: the deed may be another thing's
  const isOfIt = (clause: string) => 2 * thing.filter((term) => clause.includes(term)).length >= thing.length
  const clauses = located.paragraph.text.slice(start, end).split(/[,，;；。]/)
  return !clauses.some((clause) => told.some((word) => clause.includes(word)) && isOfIt(clause))
}

/** What stands in front of a deed that is meant or was done. */
const MODAL = /[要会将得想不没被已还再就]/u
