import { citationCode } from '../document/plan-document.ts'
import { type Knowledge, paragraphsOf } from '../search/knowledge.ts'
import { shownParagraphs } from './part-of-shown.ts'
import type { Turn } from './turn.ts'

const NEIGHBOUR = /^(?:那么?|再?看看?|请看)?(上|前|下|后)一?[段条节款](?:原文)?(?:呢|是什么|说什么|怎么说)?[?？。]*$/u
const NEIGHBOUR_EN = /^(?:and |show )?(?:the )?(previous|next) (?:paragraph|one)[?.]*$/i

/** 下一段呢: the code of the paragraph before or behind the one that was shown first; undefined for any other message. */
export function neighbourMeant(message: string, { cited }: Turn, knowledge: Knowledge): string | undefined {
  const text = message.normalize('NFKC').trim()
  const side = NEIGHBOUR.exec(text)?.[1] ?? NEIGHBOUR_EN.exec(text)?.[1]?.toLowerCase()
  const [shown] = side === undefined ? [] : shownParagraphs(cited.slice(0, 1), knowledge)
  if (side === undefined || !shown) return undefined
  const by = side === '下' || side === '后' || side === 'next' ? 1 : -1
  const next = paragraphsOf(knowledge, shown.document)[shown.paragraph.ordinal + by]
  return next ? citationCode(next.document, next.paragraph) : undefined
}
