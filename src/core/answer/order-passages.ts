import type { Question } from '../question/question.ts'
import { isAhead } from './list-scope.ts'
import type { RankedPassage } from './rank-passages.ts'

/** A passage that covers this much of the question answers it. */
export const ANSWERS = 0.56
/** Of passages that differ by less the question's own words tell which is meant. */
export const AS_GOOD = 0.1
/** Asks which ones: how many of them there are need not stand in the text (三张清单是哪三张). */
const WHICH = /哪[几些一二两三四五六七八九十]/

/** Passages by how well they cover the question, with the one first that is also of the kind asked for: a goal, a list, what is done, a paper, partners. */
export function meantFirst(ranked: readonly RankedPassage[], question: Question): readonly RankedPassage[] {
  return [goalsFirst, listsFirst, papersFirst, doneFirst, partnersFirst].reduce(
    (passages, first) => first(passages, question),
    ranked,
  )
}

/** Where a goal is asked, a passage that answers and speaks of one comes first: 努力实现…目标. */
function goalsFirst(ranked: readonly RankedPassage[], { aspects, text }: Question): readonly RankedPassage[] {
  if (!aspects.has('target') || !/目标|target|goal/i.test(text)) return ranked
  const goal = ranked.find(
    ({ score, passage: { located, start, end } }) =>
      score >= ANSWERS && /目标/.test(located.paragraph.text.slice(start, end)),
  )
  return goal ? [goal, ...ranked] : ranked
}

/** Several are asked for (哪几所): of passages nearly as good that say as much of the question the one that lists some comes first. */
function listsFirst(ranked: readonly RankedPassage[], { text, raw }: Question): readonly RankedPassage[] {
  const [top] = ranked
  if (!top || !WHICH.test(text)) return ranked
  const lists = /哪[两二]/.test(raw) ? namesTwo : namesSeveral
  if (lists(top)) return ranked
  const listing = ranked.find(
    (other) => other.score >= top.score - AS_GOOD && other.own >= top.own - 1e-9 && lists(other),
  )
  return listing ? [listing, ...ranked] : ranked
}

/** Says of a thing that it has been done: 出让完成的5宗地, 已经开工的. */
const DONE = /(?:完成|建成|开工|竣工|启动|实现|落地)(?:了的?|的)(?!目标|时间|任务|计划|项目有)|已经?(?!经)/

/** What is done is asked about: of passages that say the same of the question one that tells what is done comes before one that only means to. */
function doneFirst(ranked: readonly RankedPassage[], { text }: Question): readonly RankedPassage[] {
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
  /(?:哪|什么|啥)一?(?:[个份部项些])?(?:文件|规定|决定|办法|条例|法规)|[依根]据(?:的|是)*(?:什么|啥|哪)|文号|\bwhich (?:document|decision|regulation|rule)/i

/** Words by which a passage names a paper. */
export const PAPER = /《|(?:实施)?方案|办法|细则|规程|指南|意见(?=[,，。、)(]|$)/

/** A paper is asked for (依据哪个文件): of passages nearly as good the one that names one comes first. */
function papersFirst(ranked: readonly RankedPassage[], { text }: Question): readonly RankedPassage[] {
  const [top] = ranked
  if (!top || !WHICH_PAPER.test(text)) return ranked
  const naming = ranked.find(
    ({ score, passage: { located, start, end } }) =>
      score >= top.score - AS_GOOD && PAPER.test(located.paragraph.text.slice(start, end)),
  )
  return naming ? [naming, ...ranked] : ranked
}

/** Asks who takes part in something: 跟谁一起建. */
const WITH_WHOM = /[和跟与同]谁|[和跟与同]哪|联合(?:谁|哪)|合伙|携手谁/

function partnersFirst(ranked: readonly RankedPassage[], { text }: Question): readonly RankedPassage[] {
  const [top] = ranked
  if (!top || !WITH_WHOM.test(text)) return ranked
  const joint = ranked.find(
    ({ score, passage: { located, start, end } }) =>
      score >= top.score - 2 * AS_GOOD &&
      /联合|携手|会同|合作|共建|对接/.test(located.paragraph.text.slice(start, end)),
  )
  return joint ? [joint, ...ranked] : ranked
}

function namesSeveral({ passage: { located, start, end } }: RankedPassage): boolean {
  return located.paragraph.text.slice(start, end).includes('、')
}

function namesTwo({ passage: { located, start, end } }: RankedPassage): boolean {
  return /、|和|及|与/.test(located.paragraph.text.slice(start, end))
}
