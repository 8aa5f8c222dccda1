import { z } from 'zod'

/** What bot.yaml says of posts that go out unasked. */

/** What goes with a post as a file: its picture, its table for a spreadsheet, its table for Word. */
export const ATTACHMENTS = ['picture', 'xlsx', 'docx'] as const
export type Attachment = (typeof ATTACHMENTS)[number]

const ACCOUNT = /^(?:slack|wecom|console):.+/

const sourceSchema = z.strictObject({
  /** From the folder of bot.yaml on where it is no absolute path; {month} in it is the month of the post: 2021-07. */
  file: z.string().min(1),
  /** Its sheet, where it is not the first that has the columns. */
  sheet: z.string().min(1).optional(),
  /** Who may see it: papers of the office are internal until somebody says otherwise. */
  class: z.enum(['public', 'internal']).default('internal'),
})

/** Where an assessment is read from. */
export type AssessmentSource = z.infer<typeof sourceSchema>

export const postJobSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens, a letter first')
      .refine(
        (id) => !['draft', 'correction', 'notice'].includes(id),
        'draft, correction and notice are what the bot itself calls its own',
      ),
    template: z.enum(['weekly', 'monthly']),
    /** Minute, hour, day of the month, month, day of the week; in the time zone TZ. */
    cron: z.string().regex(/^\S+(?: +\S+){4}$/, 'five fields such as "0 9 * * 1" (Mondays at nine)'),
    rooms: z.array(z.string().min(1)).min(1),
    /** What becomes of a slot on a day that is no working day. */
    quiet: z.enum(['next-workday', 'skip', 'send']).default('next-workday'),
    approval: z
      .strictObject({
        /** Accounts that may let it out; editors or operators, and nobody else. */
        by: z.array(z.string().regex(ACCOUNT, 'an account such as wecom:zhangsan or slack:U0123')).min(1),
        /** How long a draft waits to be approved. */
        expiresHours: z
          .number()
          .min(0.5)
          .max(24 * 14)
          .default(72),
      })
      .optional(),
    /** True to send without anybody's approval. */
    direct: z.boolean().default(false),
    /** How long after its time a slot is still made up for; 0 never. */
    catchUpHours: z.number().min(0).max(168).default(24),
    /** How long what may go out is tried to be sent. */
    expiresHours: z.number().min(0.5).max(168).default(24),
    /** A project or a unit without a word for so many weeks is told; 0 tells none. */
    weeksSilent: z.int().min(0).max(52).default(4),
    /** True to name units and persons behind overdue items in the room. */
    namesLate: z.boolean().default(false),
    /** The office's own assessment, for a monthly post: its file, or file, sheet and class. */
    assessment: z.preprocess((given) => (typeof given === 'string' ? { file: given } : given), sourceSchema).optional(),
    /** Files that go with the post where its platform takes files, in the order in which they are sent. */
    attachments: z
      .array(z.enum(ATTACHMENTS))
      .refine((list) => new Set(list).size === list.length, 'each of picture, xlsx, docx once at most')
      .default([...ATTACHMENTS]),
    /** Nothing of the job goes out before: 2026-12-01 10:00. */
    embargo: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d (?:[01]\d|2[0-3]):[0-5]\d$/, 'a day and time such as 2026-12-01 10:00')
      .refine((text) => z.iso.date().safeParse(text.slice(0, 10)).success, 'there is no such day')
      .optional(),
  })
  .superRefine((job, context) => {
    if (job.assessment !== undefined && job.direct)
      context.addIssue({
        code: 'custom',
        path: ['assessment'],
        message: 'an assessment names units: it goes out with approval alone',
      })
    if (job.assessment !== undefined && job.template !== 'monthly')
      context.addIssue({ code: 'custom', path: ['assessment'], message: 'only template: monthly takes an assessment' })
    if (!job.direct && job.approval === undefined)
      context.addIssue({
        code: 'custom',
        path: ['approval'],
        message: 'say who approves: approval: { by: [wecom:zhangsan] }, or direct: true to send without',
      })
    if (job.direct && job.approval !== undefined)
      context.addIssue({ code: 'custom', path: ['direct'], message: 'either approval or direct: true, not both' })
  })
export type PostJob = z.infer<typeof postJobSchema>
