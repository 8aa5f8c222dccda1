import { fold } from '../document/fold.ts'
import { LIGHT } from '../question/content.ts'
import type { Question } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { tokens } from '../search/tokenize.ts'
import { sentenceOf } from './say-passage.ts'

/** What is counted stands behind its measure word and ends the question: 要建多少座核电站. */
const COUNTED =
  /(?:多少|几)(?:座|所|家|个|条|处|艘|架|台|辆|只|头|匹|项|套|栋)((?![在正已被没未]|百?分?点|工作日)(?:(?![了过着几])\p{Script=Han}){3,6})[?？。]?$/u

/**
 * 要建多少座核电站, where the documents have 变电站 alone: what a thing's name begins with tells its kind, so a count of
 * other things of that last word is no answer. Not where the lexicon knows the name by another word.
 */
export function countsUnknownKind({ text }: Question, { index, lexicon }: Knowledge): boolean {
  const thing = COUNTED.exec(text)?.[1]
  if (thing === undefined) return false
  if ([lexicon.synonyms, lexicon.glossary].some((words) => words.find(thing).length > 0)) return false
  const [front] = tokens(thing).filter((term) => term.length === 2)
  // 个村搞 of 多少个村搞积分制: a verb of any deed is no part of a kind's name
  return front !== undefined && thing.startsWith(front) && !LIGHT.test(front) && !index.has(front)
}

/** Persons who are counted stand in front of the word that asks: 小学生总共有多少人. */
const PERSONS =
  /(?:^|[\s,，、的])(\p{Script=Han}{2}(?:生|员|工|者|师|民|人员|学生|医生|干部|儿童|老人|职工|居民|教师))(?:总共|一共|共计|合计|大概|共)*(?:有|是|为|达到?)?(?:多少|几)(?:个|名|位)?人?[?？。]?$/u

/** 小学生有多少人, where the sentence counts other 学生: persons of another kind are no answer. */
export function countsOtherPersons(passage: Passage, { content }: Question, { lexicon }: Knowledge): boolean {
  const persons = PERSONS.exec(content)?.[1]
  if (persons === undefined) return false
  if ([lexicon.synonyms, lexicon.glossary].some((words) => words.find(persons).length > 0)) return false
  return !fold(sentenceOf(passage)).includes(persons.slice(0, 2))
}
