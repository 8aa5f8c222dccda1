import { z } from 'zod'
import type { Told } from '../../core/rooms/channel.ts'
import { actions, type Block, button, contexts, sections } from './blocks.ts'
import { ACTIONS } from './names.ts'
import { toldText } from './told.ts'

const reviewsSchema = z.array(
  z.looseObject({ number: z.int(), question: z.string(), times: z.int(), reason: z.string(), room: z.string() }),
)

/** How many are shown at once: two blocks each fit a message; the queue moves up as they are settled. */
export const MOST_REVIEWS = 15

const REASONS: Readonly<Record<string, string>> = {
  not_answered: '未答出',
  unsure: '有歧义',
  wrong_figure: '标为数字有误',
  wrong_paragraph: '标为段落有误',
  outdated: '标为已过时',
  incomplete: '标为不完整',
}

/** The review queue, each question with what an editor may make of it. */
export function reviewBlocks(told: Told): Block[] {
  const parsed = told.ok ? reviewsSchema.safeParse(told.data) : undefined
  if (!parsed?.success) return sections(toldText(told))
  const { data } = parsed
  if (data.length === 0) return sections('没有待处理的问题。')
  return [
    ...data
      .slice(0, MOST_REVIEWS)
      .flatMap(({ number, question, times, reason, room }) => [
        ...sections(`${number}. ${question}`),
        ...contexts(`${REASONS[reason] ?? reason} · ${times}次 · ${room}`),
        ...actions([
          button(`${ACTIONS.aliasReview}:${number}`, '定别名', String(number)),
          button(`${ACTIONS.ignoreReview}:${number}`, '不处理', String(number)),
        ]),
      ]),
    ...(data.length > MOST_REVIEWS ? contexts(`其余${data.length - MOST_REVIEWS}条处理后依次列出。`) : []),
  ]
}
