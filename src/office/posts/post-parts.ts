import type { OperatorPlace } from '../../core/rooms/wechat-settings.ts'
import type { Assessment } from '../../core/summary/assessment.ts'
import type { Composer } from '../../core/summary/composer.ts'
import type { AssessmentSource, PostJob } from '../../core/summary/post-job.ts'
import type { WorkCalendar } from '../../core/summary/work-calendar.ts'

/** What posts that go out unasked are made with. */
export interface PostParts {
  readonly jobs: readonly PostJob[]
  readonly calendar: WorkCalendar
  /** The times that a schedule named after one time and until another, milliseconds since 1970. */
  slotsOf(cron: string, after: number, until: number): readonly number[]
  readonly composer: Composer
  /** Reads the office's assessment of a month (2021-07). Throws WenjiError with file, sheet, row and column. */
  readAssessment?(source: AssessmentSource, month: string): Promise<Assessment>
  /** How many days are looked back for figures that are other ones today; 30 where left out. */
  readonly correctionDays?: number | undefined
  /** Where operators are told that there are such; left out, status and log tell it alone. */
  readonly operator?: OperatorPlace | undefined
}

/** Times that tests shorten, in milliseconds. */
export interface PostTimes {
  /** Between two looks for what can be sent, and between two looks at the schedules. */
  readonly tick: number
  readonly look: number
  /** How long a post is one process's without a word of it. */
  readonly lease: number
}

export const POST_TIMES: PostTimes = { tick: 1000, look: 10_000, lease: 15_000 }
