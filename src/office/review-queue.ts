import { z } from 'zod'
import type { DocumentClass } from '../core/document/plan-document.ts'
import type { WenjiError } from '../core/errors.ts'
import type { AuditRow } from '../core/remember/audit.ts'
import { refusal } from '../core/remember/fields.ts'
import { alreadyResolved, type Review, type ReviewFilter } from '../core/remember/review.ts'
import { classSchema } from '../core/remember/subject.ts'
import { roomOfId } from '../core/rooms/room.ts'
import type { Caller, Desk } from './command.ts'

/** What of an answer's inputs a review is read with; the audit keeps more. */
const inputsSchema = z.object({
  classes: z.array(classSchema),
  defaults: z.object({ asOf: z.string() }),
  before: z.object({ question: z.string() }).nullable(),
})
export type AskedWith = z.infer<typeof inputsSchema>

/** With what an answer of the audit was made; null where it failed, or nothing of it is kept. */
export function askedWith(row: Pick<AuditRow, 'context'> | null): AskedWith | null {
  if (!row || row.context === null) return null
  const parsed = inputsSchema.safeParse(JSON.parse(row.context))
  return parsed.success ? parsed.data : null
}

/** How many entries are looked through for those that a caller may see. */
const MANY = 10_000

/** A review together with the answer that led to it. */
export interface Reviewed {
  readonly review: Review
  readonly row: AuditRow | null
  /** True where its words come from a room that shows more than public documents, then or now. */
  readonly internal: boolean
}

/** The entries of the queue that a caller may see, the most often asked first. */
export async function visibleReviews(filter: ReviewFilter, caller: Caller, desk: Desk): Promise<Reviewed[]> {
  const all = await desk.parts.store.reviews.list({ ...filter, limit: MANY })
  const seen: Reviewed[] = []
  for (const review of all) {
    if (seen.length === (filter.limit ?? 100)) break
    const reviewed = await reviewedOf(review, desk)
    if (mayRead(reviewed, caller)) seen.push(reviewed)
  }
  return seen
}

/** One entry. Throws the same WenjiError where there is none and where the caller may not see it. */
export async function visibleReview(number: number, caller: Caller, desk: Desk): Promise<Reviewed> {
  const review = await desk.parts.store.reviews.find(number)
  const reviewed = review && (await reviewedOf(review, desk))
  if (!reviewed || !mayRead(reviewed, caller)) throw noSuchReview(number)
  return reviewed
}

/** An entry that nobody has resolved yet. */
export async function openReview(number: number, caller: Caller, desk: Desk): Promise<Reviewed> {
  const reviewed = await visibleReview(number, caller, desk)
  if (reviewed.review.state !== 'open') throw alreadyResolved(reviewed.review)
  return reviewed
}

export function noSuchReview(number: number): WenjiError {
  return refusal([
    {
      zh: `没有第${number}条，请用 review list 查看待处理的问题`,
      en: `there is no review ${number}; review list shows what is open`,
    },
  ])
}

async function reviewedOf(review: Review, { parts }: Desk): Promise<Reviewed> {
  const row = review.audit === null ? null : await parts.store.audit.find(review.audit)
  const then: readonly DocumentClass[] = askedWith(row)?.classes ?? []
  const now = roomOfId(review.room, parts.sources.settings).classes
  return { review, row, internal: then.includes('internal') || now.includes('internal') }
}

function mayRead({ internal }: Reviewed, { view }: Caller): boolean {
  return !internal || view.classes.includes('internal')
}
