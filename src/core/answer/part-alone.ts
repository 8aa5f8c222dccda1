import { fold } from '../document/fold.ts'
import type { Passage } from '../search/passages.ts'
import type { AnswerContext } from './context.ts'

const OF_WHICH = /其中(?:的)?[,:、]?/gu
/** 只要…的, 不要总的: the whole is not wanted. */
const WITHOUT_WHOLE = /不要(?:总|全部|整体)|不含总|只[要看说问报]|单独/u

/**
 * 其中重大项目完成9亿元 without the whole in front of it, where a pronoun of the question stands for that part (它们完成率), or the
 * whole is not wanted. As it is where the part is not asked for by its name, or has no amount of its own.
 */
export function partAlone(passage: Passage, { question, spokenOf = [] }: AnswerContext): Passage {
  const { text } = question
  if (!text.includes('其中') || (spokenOf.length === 0 && !WITHOUT_WHOLE.test(text))) return passage
  const folded = fold(passage.located.paragraph.text)
  const marks = [...folded.slice(passage.start, passage.end).matchAll(OF_WHICH)]
  const [mark, ...others] = marks
  if (!mark || others.length > 0) return passage
  const start = passage.start + mark.index
  const behind = folded.slice(start + mark[0].length, passage.end)
  const name = /^\p{Script=Han}{2,4}/u.exec(behind)?.[0] ?? ''
  const wantsShare = /(?<![效频汇])率|占比|比例|百分|几成/u.test(text)
  const hasAmount = wantsShare ? /\d[\d.]*%/.test(behind) : /\d/.test(behind)
  return name !== '' && text.includes(name) && hasAmount ? { ...passage, start } : passage
}
