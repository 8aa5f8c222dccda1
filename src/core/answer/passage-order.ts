import type { Question } from '../question/question.ts'
import { isAhead } from './list-scope.ts'
import type { RankedPassage } from './rank-passages.ts'

/** Passages that differ by less are as good as one another. */
const AS_GOOD = 0.1

/** Several are asked for (哪几所): of passages nearly as good that say as much of the question the one that lists some comes first. */
export function listsFirst(ranked: readonly RankedPassage[], { text }: Question): readonly RankedPassage[] {
  const [top] = ranked
  if (!top || !/哪[几些]/.test(text) || lists(top)) return ranked
  const listing = ranked.find(
    (other) => other.score >= top.score - AS_GOOD && other.own >= top.own - 1e-9 && lists(other),
  )
  return listing ? [listing, ...ranked] : ranked
}

/** Says of a thing that it has been done: 出让完成的5宗地, 已经开工的. */
const DONE = /(?:完成|建成|开工|竣工|启动|实现|落地)(?:了的?|的)(?!目标|时间|任务|计划|项目有)|已经?(?!经)/

/** What is done is asked about: of passages that say the same of the question one that tells what is done comes before one that only means to. */
export function doneFirst(ranked: readonly RankedPassage[], { text }: Question): readonly RankedPassage[] {
  const [top] = ranked
  if (!top || !DONE.test(text) || !isAhead(top.passage.located)) return ranked
  const done = ranked.find(
    ({ own, score, passage }) =>
      Math.abs(own - top.own) < 1e-9 && score >= top.score - AS_GOOD && !isAhead(passage.located),
  )
  return done ? [done, ...ranked] : ranked
}

/** Asks on which paper something rests, or in which it stands. */
const WHICH_PAPER =
  /(?:哪|什么|啥)一?(?:[个份部项些])?(?:文件|规定|决定|办法|条例|法规)|[依根]据(?:的|是)*(?:什么|啥|哪)|\bwhich (?:document|decision|regulation|rule)/i

/** A paper is asked for (依据哪个文件): of passages nearly as good the one that names one comes first. */
export function papersFirst(ranked: readonly RankedPassage[], { text }: Question): readonly RankedPassage[] {
  const [top] = ranked
  if (!top || !WHICH_PAPER.test(text)) return ranked
  const naming = ranked.find(
    ({ score, passage: { located, start, end } }) =>
      score >= top.score - AS_GOOD && located.paragraph.text.slice(start, end).includes('《'),
  )
  return naming ? [naming, ...ranked] : ranked
}

function lists({ passage: { located, start, end } }: RankedPassage): boolean {
  return located.paragraph.text.slice(start, end).includes('、')
}
