import { toSimplified } from '../document/simplified.ts'
import type { ReviewReason } from '../remember/review.ts'
import type { FeedbackWords } from './feedback-words.ts'
import { LONGEST_QUESTION } from './normalise.ts'
import type { SmallTalkWords } from './small-talk-words.ts'
import { findWords, hasWord, joinWords, type Words, withoutWords } from './words.ts'

/** What somebody says of an answer. */
export interface Feedback {
  readonly verdict: 'helpful' | Verdict
  /** What they add: 目标应是…; null where they add nothing. */
  readonly remark: string | null
  /** False where the words could be a question as well (反馈 问题整改): they are feedback only behind an answer. */
  readonly certain: boolean
}
type Verdict = Exclude<ReviewReason, 'not_answered' | 'unsure'>

/** In the order in which one is taken where several are said: what is right in part is not right. */
const VERDICTS: readonly Verdict[] = ['outdated', 'wrong_paragraph', 'incomplete', 'wrong_figure']
/** Where it is not said what is wrong: what was found is not what was asked for. */
const UNSAID: Verdict = 'wrong_paragraph'

/**
 * Reads a message as what it says of an answer; null where it says anything else. It is one only as a whole: 不对 and
 * 没帮助：目标应是… are, while 不对，是2020年的 goes on with the question, and 答错了吗 asks.
 */
export function readFeedback(message: string, talk: SmallTalkWords): Feedback | null {
  if (message.length > LONGEST_QUESTION) return null
  const text = message.replace(/\p{Cf}/gu, '').trim()
  const whole = verdictOf(text, talk)
  if (whole !== null) return { verdict: whole, remark: null, certain: true }
  const { head, rest, colon } = parted(text, talk.feedback.heads)
  if (head === '' || !/[\p{L}\p{N}]/u.test(rest) || asksBack(rest, talk.feedback)) return null
  const judged = verdictOf(head, talk)
  if (judged !== null) return colon ? { verdict: judged, remark: rest, certain: true } : null
  if (withoutWords(folded(head), [talk.feedback.heads]).trim() !== '') return null
  if (!colon && hasWord(folded(rest), talk.asking)) return null
  const alone = verdictOf(rest, talk)
  const verdict = alone ?? wrongIn(folded(rest), talk.feedback) ?? UNSAID
  return { verdict, remark: rest, certain: colon || alone !== null }
}

/** What a text says of an answer and nothing else. */
function verdictOf(text: string, { feedback, only, particles }: SmallTalkWords): Feedback['verdict'] | null {
  const lower = folded(text)
  if (asksBack(lower, feedback)) return null
  const all = joinWords(feedback.helpful, ...Object.values(feedback.wrong))
  const rest = withoutWords(withoutWords(lower, [all]), [feedback.beside, only.thanks, particles])
  if (/[\p{L}\p{N}]/u.test(rest)) return null
  return wrongIn(lower, feedback) ?? (hasWord(lower, feedback.helpful) ? 'helpful' : null)
}

/** The verdict of words that say what is wrong; one within a longer one (有用 in 没有用, 不对 in 出处不对) does not count. */
function wrongIn(lower: string, { helpful, wrong }: FeedbackWords): Verdict | null {
  const found = findWords(lower, joinWords(helpful, ...Object.values(wrong))).map(({ start, end }) =>
    lower.slice(start, end),
  )
  const says = ({ zh, en }: Words) => found.some((word) => zh.includes(word) || en.includes(word))
  return VERDICTS.find((verdict) => says(wrong[verdict])) ?? null
}

/** 没帮助：目标应是…, 反馈 目标应是…: what stands in front of a colon, or a head in front of a blank, and what is behind. */
function parted(text: string, heads: Words): { readonly head: string; readonly rest: string; readonly colon: boolean } {
  const [, said = '', remark = ''] = /^([^:：\n]{1,30})[:：]([\s\S]*)$/u.exec(text) ?? []
  if (said !== '') return { head: said.trim(), rest: remark.trim(), colon: true }
  const [, word = '', more = ''] = /^([^\s,，]{1,20})[\s,，]+([\s\S]*)$/u.exec(text) ?? []
  const isHead = [...heads.zh, ...heads.en].includes(folded(word))
  return isHead ? { head: word, rest: more.trim(), colon: false } : { head: '', rest: '', colon: false }
}

function asksBack(text: string, { asksAtEnd }: FeedbackWords): boolean {
  const lower = folded(text)
  const end = lower.replace(/[\s.!。！]+$/u, '')
  return lower.includes('?') || asksAtEnd.zh.some((word) => end.endsWith(word)) || hasWord(firstWord(end), asksAtEnd)
}

/** English asks with its first word: is this wrong. */
function firstWord(lower: string): string {
  return /^[a-z']+/.exec(lower)?.[0] ?? ''
}

function folded(text: string): string {
  return toSimplified(text.normalize('NFKC')).trim().toLowerCase()
}
