import { z } from 'zod'
import type { RoomDefaults } from '../core/answer/context.ts'
import { type Turn, turnSchema } from '../core/answer/turn.ts'
import type { DocumentClass } from '../core/document/plan-document.ts'
import type { Heads } from '../core/ports.ts'
import { classSchema } from '../core/remember/subject.ts'
import type { Said } from './corrections/said.ts'

const number = z.int().min(0)

/** Everything that an answer is a function of, beside question and rules, as the audit keeps it. */
export interface AnswerInputs {
  readonly defaults: RoomDefaults
  readonly classes: readonly DocumentClass[]
  readonly region?: string | undefined
  /** The hash of each document that the room saw, by its file. */
  readonly documents: Readonly<Record<string, string>>
  readonly heads: Heads
  /** The time at which notes that are held back were looked at. */
  readonly at: number
  readonly before: Turn | null
  /** The figures that it cited and where it was said; nothing depends on them. Absent where it cited none. */
  readonly said?: Said
}

/** The inputs as they come back out of the audit; those of an older program have no documents. */
export const answerInputsSchema: z.ZodType<AnswerInputs, unknown> = z.object({
  defaults: z.object({
    region: z.string().optional(),
    planYear: z.number().optional(),
    asOf: z.iso.date(),
    asker: z.object({ unit: z.string().nullable(), person: z.string().nullable() }).optional(),
  }),
  classes: z.array(classSchema).readonly(),
  region: z.string().optional(),
  documents: z.record(z.string(), z.string()).default({}),
  heads: z.object({
    notes: number,
    owners: number,
    items: number,
    itemEvents: number,
    reviews: number,
    aliases: number,
  }),
  at: z.int(),
  before: turnSchema.nullable(),
})
