import { z } from 'zod'
import type { WenjiError } from '../errors.ts'
import { type AliasDraft, aliasInputSchema } from './alias.ts'
import { checked, lineField, quotedField, refusal, textField } from './fields.ts'
import { type Occasion, type Person, personSchema } from './people.ts'

/** The queue of questions that were not answered, or answered wrongly, and what an editor made of each. */

export const reviewReasonSchema = z.enum([
  'not_answered',
  'unsure',
  'wrong_figure',
  'wrong_paragraph',
  'outdated',
  'incomplete',
])
export type ReviewReason = z.infer<typeof reviewReasonSchema>
export const reviewStateSchema = z.enum(['open', 'alias', 'lexicon', 'document_needed', 'ignored'])
export type ReviewState = z.infer<typeof reviewStateSchema>

const fields = {
  question: quotedField({ zh: '问题', en: 'the question' }),
  room: lineField({ zh: '群', en: 'the room' }),
  /** Outcome of the answer: answered, not_found … */
  outcome: lineField({ zh: '答复结果', en: 'the outcome' }, 30),
  /** Codes of what was retrieved or cited. */
  codes: z
    .array(lineField({ zh: '引用编号', en: 'the citation code' }, 60))
    .max(50)
    .default([]),
  reason: reviewReasonSchema,
  /** What the person who marked it wrote. */
  remark: quotedField({ zh: '说明', en: 'the remark' }).nullable().default(null),
  /** The audit row of the answer. */
  audit: lineField({ zh: '编号', en: 'the id of the answer' }).nullable().default(null),
}
const reviewInputSchema = z.strictObject(fields)

export const reviewSchema = z.strictObject({
  ...fields,
  number: z.int().positive(),
  at: z.int(),
  by: personSchema,
  /** How often it came while it was open. */
  times: z.int().positive(),
  state: reviewStateSchema,
  /** The alias, the lexicon's words, the document that is needed, or why it is left. */
  resolution: z.string().nullable(),
  resolvedAt: z.int().nullable(),
  resolvedBy: personSchema.nullable(),
})
export type ReviewDraft = z.input<typeof reviewInputSchema>
export type ReviewInput = z.infer<typeof reviewInputSchema>

export interface Review extends ReviewInput {
  readonly number: number
  readonly at: number
  readonly by: Person
  readonly times: number
  readonly state: ReviewState
  readonly resolution: string | null
  readonly resolvedAt: number | null
  readonly resolvedBy: Person | null
}

const resolutionSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('alias'), alias: aliasInputSchema }),
  z.strictObject({ state: z.literal('lexicon'), text: textField({ zh: '词条', en: 'the lexicon entry' }) }),
  z.strictObject({ state: z.literal('document_needed'), text: textField({ zh: '所需文件', en: 'the document' }) }),
  z.strictObject({
    state: z.literal('ignored'),
    text: textField({ zh: '理由', en: 'the reason' }).nullable().default(null),
  }),
])
/** What an editor makes of a question. */
export type Resolution =
  | { readonly state: 'alias'; readonly alias: AliasDraft }
  | { readonly state: 'lexicon' | 'document_needed'; readonly text: string }
  | { readonly state: 'ignored'; readonly text?: string | null }
export type CheckedResolution = z.infer<typeof resolutionSchema>

/** A question that may enter the queue. Throws WenjiError with what is wrong. */
export function checkReview(draft: ReviewDraft): ReviewInput {
  return checked(reviewInputSchema, draft)
}

export function checkResolution(resolution: Resolution): CheckedResolution {
  return checked(resolutionSchema, resolution)
}

/** What stands in a review for its resolution. */
export function resolutionText(resolution: CheckedResolution): string | null {
  if (resolution.state !== 'alias') return resolution.text
  const { term, target } = resolution.alias
  return target === null ? `${term} →` : `${term} → ${target.id}`
}

/** While it is open, the same question of the same room for the same reason is one entry that is counted. */
export function openKey(input: ReviewInput): string {
  const words = input.question
    .normalize('NFKC')
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase()
  return JSON.stringify([input.room, input.reason, words || input.question])
}

/** Thrown where a question was resolved before. */
export function alreadyResolved(review: Review): WenjiError {
  const name = review.resolvedBy?.name ?? ''
  return refusal([
    {
      zh: `第${review.number}条已由${name}处理（${review.state}）`,
      en: `review ${review.number} has been resolved by ${name} (${review.state})`,
    },
  ])
}

export interface ReviewFilter {
  readonly states?: readonly ReviewState[]
  readonly room?: string
  readonly since?: number
  readonly limit?: number
}

/** What the store does for the queue. */
export interface ReviewStore {
  /** Adds a question, or counts it where the same one is open in the same room for the same reason. */
  add(draft: ReviewDraft, occasion: Occasion): Promise<Review>
  find(number: number): Promise<Review | null>
  /** The most often asked first, of equals the newest; at most `limit` (100). */
  list(filter: ReviewFilter): Promise<Review[]>
  /**
   * Resolves an open question, once; an alias is accepted in the same step. Null where there is no such number; throws
   * WenjiError where it has been resolved.
   */
  resolve(number: number, resolution: Resolution, occasion: Occasion): Promise<Review | null>
}
