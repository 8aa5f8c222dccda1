import { z } from 'zod'
import { classSchema } from '../../core/remember/subject.ts'
import { citedFigureSchema, saidFigureSchema } from './said.ts'

const aboutSchema = z.strictObject({
  key: z.string(),
  number: z.int(),
  thread: z.string().nullable(),
  direct: z.boolean(),
  /** What its place could see when it was drafted. */
  classes: z.array(classSchema),
  was: saidFigureSchema,
  now: citedFigureSchema.nullable(),
})

/** What the draft of a correction is of, and where it goes. It is kept with the draft, beside what the draft had seen. */
export type AboutCorrection = z.infer<typeof aboutSchema>

const withAbout = z.looseObject({ correction: aboutSchema })

/** The `heads` of a correction's draft. */
export function headsOfCorrection(heads: object, correction: AboutCorrection): string {
  return JSON.stringify({ ...heads, correction: aboutSchema.parse(correction) })
}

/** What a draft is a correction of; null for any other post. */
export function aboutCorrection({ heads }: { readonly heads: string }): AboutCorrection | null {
  const parsed = withAbout.safeParse(JSON.parse(heads))
  return parsed.success ? parsed.data.correction : null
}
