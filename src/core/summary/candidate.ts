import { AnswerText } from '../answer/answer-text.ts'
import { Figure } from '../answer/figure.ts'
import type { PostLine, PostSection } from '../rooms/post.ts'
import { lengthOf } from '../rooms/post-text.ts'
import { gatedLine } from './gated-line.ts'

/** Something that a post may tell: shortly in the group, wholly behind it. */
export interface Candidate {
  /** Null where it stands behind 更多 alone. */
  readonly brief: AnswerText | null
  /** Null where it stands in the group alone: a count of what is listed behind it. */
  readonly full: AnswerText | null
}

/** A section with what it may tell, the most important first. */
export interface SectionDraft {
  readonly heading: string
  readonly candidates: readonly Candidate[]
}

/** The most characters that a post takes in a group, headings and codes included. */
export const MOST_IN_GROUP = 400

/** The same line shortly and wholly. */
export function both(text: AnswerText): Candidate {
  return { brief: text, full: text }
}

/** Everything, each line through the gate; empty sections are left out. */
export function wholeOf(drafts: readonly SectionDraft[]): PostSection[] {
  return drafts
    .map(({ heading, candidates }) => ({
      heading,
      lines: candidates.flatMap(({ full }) => (full ? [gatedLine(full)] : [])),
    }))
    .filter(({ lines }) => lines.length > 0)
}

/**
 * What fits into one message: the first line of every section (of the first section two), then the second ones, for as
 * long as there is room. No line is cut; where lines are left out their number is said.
 */
export function groupOf(drafts: readonly SectionDraft[], most = MOST_IN_GROUP): PostSection[] {
  const lists = drafts.map(({ heading, candidates }) => ({
    heading,
    lines: candidates.flatMap(({ brief, full }) => (brief ? [{ line: gatedLine(brief), full }] : [])),
  }))
  const order = lists
    .flatMap(({ lines }, list) => lines.map((one, at) => ({ list, one, round: list === 0 ? Math.max(0, at - 1) : at })))
    .sort((a, b) => a.round - b.round || a.list - b.list)
  const taken = new Set<unknown>()
  const shown = (): PostSection[] =>
    lists
      .map(({ heading, lines }) => ({ heading, lines: lines.flatMap((one) => (taken.has(one) ? [one.line] : [])) }))
      .filter(({ lines }) => lines.length > 0)
  for (const { one } of order) {
    taken.add(one)
    if (lengthOf(shown()) > most - REST_LENGTH) taken.delete(one)
  }
  const told = new Set(order.flatMap(({ one }) => (taken.has(one) ? [one.full] : [])))
  const left = drafts.flatMap(({ candidates }) => candidates.filter(({ full }) => full !== null && !told.has(full)))
  return left.length === 0 ? shown() : [...shown(), { heading: '', lines: [restLine(left)] }]
}

/** 另有12条见更多。 */
function restLine(left: readonly unknown[]): PostLine {
  return gatedLine(new AnswerText().words('另有').figure(Figure.count(left)).words('条见更多。'))
}

const REST_LENGTH = '另有100条见更多。'.length
