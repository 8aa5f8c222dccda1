import { type Answered, answerAlone, type Scope } from './answer-alone.ts'
import type { Turn } from './turn.ts'

/** 依据哪个文, 根据的是什么规定: what something rests on, and nothing that does. */
const BASIS_ALONE =
  /^(?:那么?|又|它|这个?)?(?:是)?(?:依据|根据|依照|按照|按)(?:的是|的|是|了)*(?:哪|什么|啥|第?几)[^,，。]{0,10}$/u
/** How much is asked at the end of the question before. */
const AMOUNT_ASKED = /(?:是|为|有|到|了)*(?:多少|几)\p{Script=Han}{0,4}[?？。呢吗]*$/u
const PAPER = /《[^》]+》|\d+号|规定|办法|决定/u

/** What the thing of the question before rests on, where the paragraph that was just shown says it. */
export function basisSpokenOf(message: string, { question, cited }: Turn, scope: Scope): Answered | undefined {
  if (!BASIS_ALONE.test(message.replace(/[?？。\s]+$/u, '')) || cited.length === 0) return undefined
  const made = answerAlone(`${question.replace(AMOUNT_ASKED, '')}${message}`, scope, cited)
  const { answer } = made
  const isShown = answer.outcome === 'answered' && answer.citations.every(({ code }) => cited.includes(code))
  return isShown && PAPER.test(answer.text) ? made : undefined
}
