import { z } from 'zod'

/** Front matter of a .md document. Every field is optional: what is left out is read from the text. */
export const frontMatterSchema = z.strictObject({
  digest: z.boolean().optional(),
  title: z.string().min(2).optional(),
  kind: z.enum(['plan', 'report', 'work_report', 'budget', 'tasks', 'other']).optional(),
  region: z.string().min(2).optional(),
  level: z.enum(['national', 'province', 'city', 'county', 'street']).optional(),
  parents: z.array(z.string()).optional(),
  year: z.number().int().min(1949).max(2100).optional(),
  period: z
    .string()
    .regex(
      /^\d{4}(?:H[12]|Q[1-4](?:-Q[1-4])?|-\d{2}|-\d{4})?$/,
      'a period is 2021, 2020H1, 2020Q1-Q3, 2020-06 or 2021-2025',
    )
    .optional(),
  class: z.enum(['public', 'internal']).optional(),
  issuer: z.string().optional(),
  number: z.string().optional(),
  index: z.string().optional(),
  published: z.iso.date().optional(),
  reported: z.iso.date().optional(),
  meeting: z.string().optional(),
  speaker: z.string().optional(),
  speaker_title: z.string().optional(),
  source: z.string().optional(),
  aliases: z.record(z.string(), z.array(z.string())).nullable().optional(),
  english: z.record(z.string(), z.string()).nullable().optional(),
})

export type FrontMatter = z.infer<typeof frontMatterSchema>
