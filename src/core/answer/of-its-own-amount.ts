import { fold } from '../document/fold.ts'
import type { AskedAmount } from '../question/asked-amount.ts'
import { contentStretches } from '../question/content.ts'
import type { Question } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { tokens } from '../search/tokenize.ts'
import { sentenceOf } from './say-passage.ts'

/** 危险品多少小时内放行, 注销申请几个工作日办结: what the amount is asked of, and what is done by then. */
const ASKED_OF =
  /^(.*\p{Script=Han})(?:一般|最迟|最多|最长|须|需要?|应当?|要|得|在|是)*(?:多少|几)(?:个)?(?:工作日|自然日|小时|分钟|天|日)/u

/**
 * A time limit is asked of a thing, and the sentence sets several, each for a thing of its own: none of them is the
 * asked one's where the sentence names no part of it, or only things of its kind with other words in front (备案申请,
 * 变更申请 for 注销申请).
 */
export function lacksOwnLimit(
  passage: Passage,
  { words, language }: Question,
  amount: AskedAmount,
  { lexicon }: Knowledge,
): boolean {
  const thing = contentStretches(ASKED_OF.exec(words)?.[1] ?? '').at(-1)
  if (language === 'en' || thing === undefined || thing.length < 3 || amount.word === null) return false
  const sentence = fold(sentenceOf(passage))
  const limits = sentence.match(/\d+(?:个)?(?:工作日|自然日|小时|分钟|天|日)/gu) ?? []
  if (limits.length < 2) return false
  const heading = passage.located.paragraph.section.at(-1) ?? ''
  const said = [lexicon.synonyms, lexicon.spokenDoings].flatMap((finder) =>
    finder.find(thing).flatMap(({ value }) => value),
  )
  if (said.some((word) => sentence.includes(word))) return false
  const parts = tokens(thing).filter((term) => /^\p{Script=Han}{2}$/u.test(term))
  if (!parts.some((term) => sentence.includes(term) || heading.includes(term))) return true
  const [kind, front] = [thing.slice(-2), thing.slice(-4, -2)]
  const fronts = [...sentence.matchAll(new RegExp(`(\\p{Script=Han}{2})${kind}`, 'gu'))].map(([, word]) => word)
  return front.length === 2 && new Set(fronts).size > 1 && !sentence.includes(front)
}
