import type { Answer } from '../core/answer/answer.ts'
import { LONGEST_QUESTION } from '../core/question/normalise.ts'
import type { ReviewDraft, ReviewReason } from '../core/remember/review.ts'
import type { Message } from '../core/rooms/message.ts'
import type { Room } from '../core/rooms/room.ts'

/** Why editors should see a question: nothing was found or stated, or it may mean several things. */
const REASONS: Partial<Record<Answer['outcome'], ReviewReason>> = {
  not_found: 'not_answered',
  not_stated: 'not_answered',
  failed: 'not_answered',
  ambiguous: 'unsure',
}

/** The entry of the review queue that an answer leads to; null where nobody has to look at it. */
export function reviewOf(message: Message, answer: Answer, room: Room, audit: string): ReviewDraft | null {
  const reason = REASONS[answer.outcome]
  if (!reason || message.text.trim() === '' || message.text.length > LONGEST_QUESTION) return null
  return {
    ...{ question: message.text, room: room.id, outcome: answer.outcome, reason, audit },
    codes: answer.citations.map(({ code }) => code),
  }
}
