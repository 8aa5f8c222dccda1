import type { Answer } from '../core/answer/answer.ts'
import type { RegressionCase } from '../core/answer/regression-case.ts'
import { cleanQuestion } from '../core/question/normalise.ts'
import type { Review } from '../core/remember/review.ts'
import type { AskedAgain } from './answer-case.ts'
import { askedWith, type Reviewed } from './review-queue.ts'

/** The question of a review as it can be asked again: in its room, on its day, after the question before it. */
export function askedAgain({ review, row }: Reviewed): AskedAgain {
  const asked = askedWith(row)
  return {
    question: row?.question ?? review.question,
    context: asked?.before ? [asked.before.question] : [],
    room: review.room,
    asOf: asked?.defaults.asOf,
  }
}

/**
 * What a resolved question has to be answered with from now on. Left alone: the outcome and paragraphs that it had. An
 * alias: what it comes to now. A word or document that is still to come: it has to be answered, and fails until then. An
 * answer that somebody marked must not come back word for word.
 */
export function caseOf(reviewed: Reviewed, now: Answer): RegressionCase {
  const { review, row } = reviewed
  const asked = askedAgain(reviewed)
  const marked = review.reason !== 'not_answered' && review.reason !== 'unsure' && review.state !== 'ignored'
  return {
    id: `review-${review.number}`,
    lang: cleanQuestion(asked.question).language,
    intent: now.intent,
    context: asked.context,
    question: asked.question,
    ...expected(review, now),
    ...{ direct: [], must: [], must_not: marked ? [textOf(row?.answer)].filter((text) => text !== '') : [] },
    note: [review.state, review.resolution, review.remark].filter((part) => part !== null).join(': '),
    room: asked.room,
    asOf: asked.asOf,
  }
}

function expected(review: Review, now: Answer): Pick<RegressionCase, 'outcome' | 'at'> {
  const { state, reason, codes } = review
  if (state === 'ignored') return { outcome: [review.outcome], at: [...codes] }
  const wrong = reason === 'wrong_paragraph' ? codes : []
  const at = now.citations.map(({ code }) => code).filter((code) => !wrong.includes(code))
  if (now.outcome === 'answered') return { outcome: ['answered'], at }
  // An alias may lead to what the documents do not state; that is as honest as an answer.
  const settled = state === 'alias' && (now.outcome === 'not_stated' || now.outcome === 'ambiguous')
  return { outcome: settled ? [now.outcome] : ['answered'], at: [] }
}

function textOf(answer: string | undefined): string {
  if (answer === undefined) return ''
  const kept: unknown = JSON.parse(answer)
  return typeof kept === 'object' && kept !== null && 'text' in kept ? String(kept.text) : ''
}
