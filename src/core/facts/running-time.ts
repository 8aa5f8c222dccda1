import { findPeriods } from '../document/find-periods.ts'
import { fold } from '../document/fold.ts'
import { isSpan, isWholeYear, touchesYear, yearOf } from '../document/periods.ts'
import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import { GOAL_LIST } from './sentence-words.ts'
import { lastYearOf, type SectionTense, withPlanTimes } from './tense.ts'

const PROGRESS = /^(?:\d{1,3}[.、])?\s*(?:完成|进展|落实|推进)(?:情况|进度)\s*:/

/** An item with a line 完成情况:… below it is what was to be done, and the line is what was. */
export function withProgress(section: SectionTense, document: PlanDocument, paragraph: Paragraph): SectionTense {
  if (PROGRESS.test(fold(paragraph.text))) return { mode: 'past', period: document.period }
  if (section.mode !== 'past' || !/^\d{1,3}[.、]|[)）]。?$/.test(paragraph.text)) return section
  const below = document.paragraphs[paragraph.ordinal + 1]
  return below && PROGRESS.test(fold(below.text)) ? { mode: 'future', period: `${document.year}` } : section
}

/** A time that goes on from a paragraph to those behind it. */
export interface RunningYear {
  readonly chapter: string
  readonly period: string
  /** What the paragraph and those behind it speak of, where it is not what the section does. */
  readonly mode?: SectionTense['mode']
  /** True where it holds in a chapter on one year as well: five years that end with it. */
  readonly inOneYear?: boolean
}

/** ——这五年, …; 这是实力大幅提升的五年。; 五年来: a look back on five years within the one on the last. */
const FIVE_YEARS_BACK = /^(?:—+|[●•])?(?:这是[^,，;。]{2,24}的[五5]年|(?:过去的?|这)[五5]年(?![前后])|[五5]年来)/
const ONE_YEAR_BACK = /^(?:—+|[●•])?(?:一年来|过去的?一年|去年|20\d\d年)/

/**
 * In a chapter on several years a paragraph that opens with one of them (过去的2025年，…) speaks of it, and what follows
 * does; in a chapter whose heading names two five-year plans, one that opens with either, or lists the goals of the next.
 */
export function runningYear(
  paragraph: Paragraph,
  folded: string,
  section: SectionTense,
  year: number,
): RunningYear | undefined {
  const chapter = paragraph.section[0] ?? ''
  const opening = findPeriods(folded.slice(0, 24), yearOf(section.period))[0]
  const spans = findPeriods(withPlanTimes(fold(chapter)), year).filter(({ period }) => isSpan(period))
  if (spans.length > 1) {
    const ahead = GOAL_LIST.test(folded) ? spans.find(({ period }) => yearOf(period) >= year) : undefined
    const spoken = spans.find(({ period }) => period === opening?.period) ?? ahead
    if (spoken) return { chapter, period: spoken.period, mode: lastYearOf(spoken.period) < year ? 'past' : 'target' }
  }
  if (section.mode === 'past' && isWholeYear(section.period)) {
    if (FIVE_YEARS_BACK.test(folded)) {
      const last = yearOf(section.period)
      return { chapter, period: `${last - 4}-${last}`, inOneYear: true }
    }
    return ONE_YEAR_BACK.test(folded) ? { chapter, period: section.period, inOneYear: true } : undefined
  }
  if (section.mode !== 'past' || !isSpan(section.period)) return undefined
  if (/^(?:过去|这)?五年(?:来|间|里)?/.test(folded)) return { chapter, period: section.period }
  const within = opening?.ownYear && !opening.part && touchesYear(section.period, yearOf(opening.period))
  return within && !isSpan(opening.period) ? { chapter, period: opening.period } : undefined
}

/** A paragraph's tense with the time that goes on in its chapter. */
export function withRunningYear(
  section: SectionTense,
  paragraph: Paragraph,
  running: RunningYear | undefined,
): SectionTense {
  const isThere = running !== undefined && running.chapter === paragraph.section[0]
  const isInPast = running?.inOneYear === true && section.mode === 'past' && isWholeYear(section.period)
  const applies = isThere && (isSpan(section.period) || isInPast)
  return applies ? { mode: running.mode ?? section.mode, period: running.period } : section
}
