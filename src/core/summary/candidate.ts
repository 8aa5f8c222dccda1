import { AnswerText } from '../answer/answer-text.ts'
import { Figure } from '../answer/figure.ts'
import type { PostLine, PostSection } from '../rooms/post.ts'
import { lineText } from '../rooms/post-text.ts'
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

/** The most lines of one section behind 更多; nobody reads on, and a message has an end. */
const MOST_LINES = 200

/** Everything, each line through the gate; empty sections are left out, and what is over is counted. */
export function wholeOf(drafts: readonly SectionDraft[]): PostSection[] {
  return drafts
    .map(({ heading, candidates }) => {
      const texts = candidates.flatMap(({ full }) => full ?? [])
      const over = texts.slice(MOST_LINES)
      const lines = texts.slice(0, MOST_LINES).map(gatedLine)
      return { heading, lines: over.length === 0 ? lines : [...lines, overLine(over)] }
    })
    .filter(({ lines }) => lines.length > 0)
}

/** 另有35条未列。 */
function overLine(over: readonly unknown[]): PostLine {
  return gatedLine(new AnswerText().words('另有').figure(Figure.count(over)).words('条未列。'))
}

/**
 * What fits into one message: the first line of every section (of the first section two), then the second ones, for as
 * long as there is room. No line is cut; where lines are left out their number is said.
 */
export function groupOf(drafts: readonly SectionDraft[], most = MOST_IN_GROUP): PostSection[] {
  const order = drafts
    .flatMap(({ candidates }, section) =>
      candidates
        .filter(({ brief }) => brief !== null)
        .map((one, at) => ({ section, one, round: section === 0 ? Math.max(0, at - 1) : at })),
    )
    .sort((a, b) => a.round - b.round || a.section - b.section)
  const taken = new Map<Candidate, PostLine>()
  const opened = new Set<number>()
  let room = most - REST_LENGTH
  for (const { section, one } of order) {
    if (room < SHORTEST) break
    if (!one.brief) continue
    const line = gatedLine(one.brief)
    const length = lineText(line).length + (opened.has(section) ? 0 : (drafts[section]?.heading.length ?? 0))
    if (length > room) continue
    room -= length
    opened.add(section)
    taken.set(one, line)
  }
  const sections = drafts
    .map(({ heading, candidates }) => ({ heading, lines: candidates.flatMap((one) => taken.get(one) ?? []) }))
    .filter(({ lines }) => lines.length > 0)
  const left = drafts.flatMap(({ candidates }) => candidates.filter((one) => one.full !== null && !taken.has(one)))
  return left.length === 0 ? sections : [...sections, { heading: '', lines: [restLine(left)] }]
}

/** No line of a post is shorter than this. */
const SHORTEST = 8

/** 另有12条见更多。 */
function restLine(left: readonly unknown[]): PostLine {
  return gatedLine(new AnswerText().words('另有').figure(Figure.count(left)).words('条见更多。'))
}

const REST_LENGTH = '另有100条见更多。'.length
