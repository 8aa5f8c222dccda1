import { fold } from '../document/fold.ts'
import type { Passage } from '../search/passages.ts'
import type { AnswerContext } from './context.ts'
import { look } from './look.ts'

/** 东湖片开工的是海绵城市还是箱涵改造: what is spoken of, and the two things of which one is asked for. */
const EITHER =
  /^(?<about>.{2,40}?)(?:到底|究竟)?(?:是|属于?|算)(?<first>[\p{Script=Han}A-Za-z\d]{2,10}?)[,，\s]*还是(?:是|属于?|算)?(?<second>[\p{Script=Han}A-Za-z\d]{2,10}?)[呢啊吗\s?？。]*$/u

/**
 * Of two things held against each other the one that a document has of what is spoken of: the passage says it and not the
 * other. Null where the question holds no two things so, or a passage is found for both or for neither.
 */
export function oneOfTwo(context: AnswerContext): Passage | null {
  const { about = '', first = '', second = '' } = EITHER.exec(context.question.content.trim())?.groups ?? {}
  if (second === '') return null
  const told = [
    [first, second],
    [second, first],
  ].flatMap(([one = '', other = '']) => {
    const content = `${about} ${one}`
    const found = look(
      { ...context, question: { ...context.question, content, text: content, words: content } },
      content,
    )
    if (found.outcome !== 'answered') return []
    const { located, start, end } = found.passage
    const clauses = fold(located.paragraph.text.slice(start, end))
    return clauses.includes(fold(one)) && !clauses.includes(fold(other)) ? [found.passage] : []
  })
  return told.length === 1 ? (told[0] ?? null) : null
}
