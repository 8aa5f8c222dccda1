import { amountsCounted } from '../question/asked-amount.ts'
import type { Question } from '../question/question.ts'
import type { Passage } from '../search/passages.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft } from './draft.ts'
import { asksRemainder, respondRemainder } from './remainder.ts'
import { asksShare, asksShareOfWhole, namesNoPart, respondShare } from './share-of-whole.ts'

/**
 * 没开工的有多少,在建的占多大比例: how many are left, and the share of the others or the rate of what was done, each asked in a
 * part of its own; a share without a word for whose it is (占比呢) is that of what is left.
 */
export function restAndShare(passage: Passage, context: AnswerContext): Draft | null {
  const { question } = context
  const parts = question.text.split(/[,，;；、]|\band\b/i).map((text) => ({ ...question, text, aspects: NONE }))
  const counts = parts.some((part) => asksRemainder(part) && !asksShareOfWhole(part) && amountsCounted(part.text) > 0)
  const ofShare = parts.find((part) => asksShare(part) && !asksRemainder(part))
  if (!counts || !ofShare) return null
  const ofRest = namesNoPart(ofShare.text)
  const [left, share] = [respondRemainder(passage, context), respondShare(passage, context, ofRest)]
  return left && share && bothDrafts(left, share)
}

const NONE: Question['aspects'] = new Set()

/** What each of two passages gives that the question cannot tell apart, one a line. */
export function bothDrafts(first: Draft, second: Draft): Draft {
  return draft('answered', new AnswerText().append(first.text).words('\n').append(second.text))
}
