import { z } from 'zod'
import type { Language } from '../../core/question/normalise.ts'
import { reviewReasonSchema } from '../../core/remember/review.ts'
import type { Told } from '../../core/rooms/channel.ts'
import { actions, type Block, button, contexts, sections } from './blocks.ts'
import { ACTIONS } from './names.ts'
import { toldText } from './told.ts'
import { wordsIn } from './words.ts'

const reviewsSchema = z.array(
  z.looseObject({
    number: z.int(),
    question: z.string(),
    times: z.int(),
    reason: reviewReasonSchema,
    room: z.string(),
  }),
)

/** How many are shown at once: two blocks each fit a message; the queue moves up as they are settled. */
export const MOST_REVIEWS = 15

/** The review queue, each question with what an editor may make of it. */
export function reviewBlocks(told: Told, language: Language): Block[] {
  const words = wordsIn(language)
  const parsed = told.ok ? reviewsSchema.safeParse(told.data) : undefined
  if (!parsed?.success) return sections(toldText(told, language))
  const { data } = parsed
  if (data.length === 0) return sections(words.noReviews)
  return [
    ...data
      .slice(0, MOST_REVIEWS)
      .flatMap(({ number, question, times, reason, room }) => [
        ...sections(`${number}. ${question}`),
        ...contexts(`${words.reviewReasons[reason]} · ${words.times(times)} · ${room}`),
        ...actions([
          button(`${ACTIONS.aliasReview}:${number}`, words.aliasTitle, String(number)),
          button(`${ACTIONS.ignoreReview}:${number}`, words.ignore, String(number)),
        ]),
      ]),
    ...(data.length > MOST_REVIEWS ? contexts(words.moreReviews(data.length - MOST_REVIEWS)) : []),
  ]
}
