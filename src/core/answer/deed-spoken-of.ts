import { type Knowledge, standsInText } from '../search/knowledge.ts'
import type { Turn } from './turn.ts'

const TIME = '(?:(?:20)?\\d\\d年?|[今去前明]年)?(?:[上下]半年|全年|[一二三四]季度)?'
/** 2020上半年征了多少: a deed in one character, and nothing that it is done to. */
const DEED = new RegExp(
  `^(?:那么?|而)?(?:${TIME})的?(?:一共|总共|共|又|还|再|已经?|实际|计划|要|打算)?(\\p{Script=Han})(?:了|过|掉|完)?(?:多少|几)(?:万?平方?米?|[\\p{Script=Han}]{0,2})[呢啊?？。]*$`,
  'u',
)
/** What says that there is something, and no deed. */
const NO_DEED = /[是有为要会能到达占比差多少大小高低共计做干搞办行成数个了在的月年日]/

/**
 * The turn that a message leans on: where it asks a deed alone (征了多少) that the last question does not name with what it is
 * done to, the last one that does (房屋征收) is meant; else the turn before.
 */
export function turnOfDeed(message: string, before: Turn, knowledge: Knowledge): Turn {
  const deed = DEED.exec(message.normalize('NFKC').replace(/\s/g, ''))?.[1]
  if (deed === undefined || NO_DEED.test(deed)) return before
  const ofDeed = new RegExp(
    `(?<!(?![年月度半区市县省的])\\p{Script=Han})\\p{Script=Han}{2}${deed}\\p{Script=Han}?`,
    'gu',
  )
  // 土地供应房屋征收: a question that carried the deed over does not ask it
  const names = (question: string) =>
    [...question.matchAll(ofDeed)].some(([words]) => standsInText(knowledge, words.slice(0, 4)))
  const meant = names(before.question) ? undefined : before.asked?.findLast(names)
  return meant === undefined ? before : { ...before, question: meant, choices: [], cited: [] }
}
