import type { AnswerText } from '../answer/answer-text.ts'
import { passFigureGate } from '../answer/figure-gate.ts'
import type { PostLine } from '../rooms/post.ts'

/**
 * A line of a post: its parts pass the gate that answers pass, and the codes of what it cites stand beside it. Throws
 * UnsupportedFigure for a figure without a source.
 */
export function gatedLine(text: AnswerText): PostLine {
  return { text: gatedText(text), codes: codesOf(text) }
}

/** The words of a line or a cell, through the gate. */
export function gatedText(text: AnswerText): string {
  return passFigureGate(text.parts, text.citations).text
}

/** The codes that a reader may ask for; what was handed in with a post has none. */
export function codesOf({ citations }: AnswerText): string[] {
  return citations.map(({ code }) => code).filter((code) => !code.startsWith(UNASKED))
}

/** Front of the inner code of what is cited and cannot be asked for: a row of a spreadsheet, a question of the queue. */
export const UNASKED = '#'
