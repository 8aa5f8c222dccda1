import { z } from 'zod'
import type { AuditRow } from '../core/remember/audit.ts'
import type { ReviewDraft, ReviewReason } from '../core/remember/review.ts'
import type { Room } from '../core/rooms/room.ts'
import { askedWith } from './review-queue.ts'

const citedSchema = z.looseObject({ citations: z.array(z.looseObject({ code: z.string() })) })
const MOST_CODES = 50

/** True for an answer of a room, made of what may be seen there; at the machine itself, of every room. */
export function isAnswerFor(row: AuditRow, view: Pick<Room, 'id' | 'classes'>): boolean {
  if (row.kind !== 'question') return false
  const seen = askedWith(row)?.classes.every((one) => view.classes.includes(one)) ?? true
  return seen && (row.room === view.id || view.id === 'console')
}

/** The entry of the review queue for an answer that somebody holds to be wrong. */
export function reviewOfJudged(row: AuditRow, reason: ReviewReason, remark: string | null): ReviewDraft {
  const { question, room, outcome, id } = row
  return { question, room, outcome, reason, remark, audit: id, codes: codesOf(row) }
}

function codesOf({ answer }: AuditRow): string[] {
  const parsed = citedSchema.safeParse(JSON.parse(answer))
  return parsed.success ? [...new Set(parsed.data.citations.map(({ code }) => code))].slice(0, MOST_CODES) : []
}
