import type { Heads } from '../ports.ts'
import type { ReviewReason } from '../remember/review.ts'
import type { Post, PostTable } from '../rooms/post.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Assessment } from './assessment.ts'
import type { IndicatorRow } from './indicator-row.ts'

/** What a summary is made of, and what it is. Nothing here reads a clock or a store: days and counts are handed in. */

/** What the last post of this series had seen. */
export interface SeenBefore {
  /** The day as of which it was composed, YYYY-MM-DD. */
  readonly day: string
  /**
   * When its records were read, milliseconds since 1970; left out, the end of `day`. A note that was written before and
   * held back until after it is new.
   */
  readonly at?: number
  /** The numbers up to which its records went; left out, what was written up to `at` had been seen. */
  readonly heads?: Pick<Heads, 'notes' | 'owners' | 'items' | 'itemEvents'>
  /** `Summary.fingerprint` of it; left out, documents are taken not to have changed. */
  readonly fingerprint?: string
}

/** A question that was asked in the room's chat, for editors. */
export interface AskedQuestion {
  readonly question: string
  readonly times: number
}

/** A question that waits for an editor. */
export interface OpenQuestion extends AskedQuestion {
  /** Its number in the queue, as `review show 12` takes it. */
  readonly number: number
  readonly reason: ReviewReason
}

/** A unit that has something to do here and has written nothing. */
export interface QuietUnit {
  readonly unit: string
  /** The day of its last note or step, YYYY-MM-DD; null where there is none. */
  readonly last: string | null
}

/** What is told to editors alone and never to a room. */
export interface ForEditors {
  readonly asked: readonly AskedQuestion[]
  readonly open: readonly OpenQuestion[]
  readonly quiet: readonly QuietUnit[]
}

/** A line that an editor put in while approving, signed. It stands verbatim, said to be the editor's. */
export interface Remark {
  readonly text: string
  readonly by: string
}

export interface SummaryInput {
  /** With the living part beside the documents, filtered by the room's audience already: nothing here filters again. */
  readonly knowledge: Knowledge
  readonly region: string
  readonly planYear: number
  /** The day as of which it is composed where the office is, YYYY-MM-DD; the living part is of the same day. */
  readonly day: string
  /** Null for the first post of a series: then what was written in the last seven days is new. */
  readonly since: SeenBefore | null
  /** 期号 */
  readonly issue: number
  /** A project without a word for so many weeks is named as such; 0 names none. */
  readonly weeksSilent: number
  /** Who approved it; left out while that is open. */
  readonly approver?: string
  /** True where it goes out without anybody's approval, as the post then says. */
  readonly direct?: boolean
  readonly remarks?: readonly Remark[]
  /**
   * True where an approver decided that units and persons behind overdue items are named in the room. False where left
   * out: then an overdue item has its title, due date and code alone.
   */
  readonly namesLate?: boolean
  readonly editors?: ForEditors
}

export interface Summary {
  /** For the room: `sections` in the group, `more` and `table` behind it. */
  readonly post: Post
  /** True where nothing was registered since the last post; then `sections` are one line. */
  readonly unchanged: boolean
  /**
   * Of what the post tells, its day, issue, approver and remarks aside: two posts of one fingerprint tell the same. A
   * series that is unchanged keeps it, so that it is not sent twice.
   */
  readonly fingerprint: string
  readonly rows: readonly IndicatorRow[]
  readonly table: PostTable
  /** For editors in person and never into a room; null where there is nothing to tell them. */
  readonly editors: Post | null
}

export interface MonthlyInput {
  readonly knowledge: Knowledge
  readonly region: string
  readonly planYear: number
  readonly day: string
  /** The month that it is about: 2021-07. */
  readonly month: string
  readonly issue: number
  readonly approver?: string
  /** True where it goes out without anybody's approval, as the post then says. */
  readonly direct?: boolean
  readonly remarks?: readonly Remark[]
  /** Null where the office gave none: then the post says nothing of units. */
  readonly assessment: Assessment | null
}

/** A figure as an earlier answer or post cited it. */
export interface CitedFigure {
  /** As it was said: 152.3亿元. */
  readonly text: string
  /** Code of the paragraph or record that it stood in. */
  readonly code: string
  /** 2021H1 */
  readonly period: string
  /** Id of the lexicon; null for a figure of anything else. */
  readonly indicator: string | null
  /** The clause or the written record that it was read in. */
  readonly quote: string
}

/** An earlier answer or post with the figures that it cited. */
export interface CitedEarlier {
  readonly id: string
  readonly kind: 'answer' | 'post'
  readonly room: string
  readonly figures: readonly CitedFigure[]
}

/** A figure that was said and is another one today. */
export interface FigureChange {
  readonly where: Pick<CitedEarlier, 'id' | 'kind' | 'room'>
  readonly was: CitedFigure
  /** Null where the figure was taken back and nothing took its place. */
  readonly now: CitedFigure | null
  /** What changed it: the code of the newer record or paragraph, and its own words. */
  readonly basis: { readonly code: string; readonly words: string }
}
