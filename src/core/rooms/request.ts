import { z } from 'zod'
import { lineField } from '../remember/fields.ts'

/** A command as it goes from one process to the running bot. */
export const requestSchema = z.strictObject({
  command: z.string().min(1).max(50),
  input: z.unknown(),
  /** The name to sign with, where it is not the account's. */
  by: lineField({ zh: '姓名', en: 'the name' }, 100).optional(),
})
export type CommandRequest = z.infer<typeof requestSchema>

/** What goes back: the reply, or what was wrong in both languages. */
export const replySchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    status: z.union([z.literal(0), z.literal(1)]),
    text: z.strictObject({ zh: z.string(), en: z.string() }),
    data: z.unknown(),
  }),
  z.strictObject({ ok: z.literal(false), error: z.strictObject({ zh: z.string(), en: z.string() }) }),
])
export type Reply = z.infer<typeof replySchema>

/** A request that came from outside; undefined for what is none. */
export function readRequest(value: unknown): CommandRequest | undefined {
  const parsed = requestSchema.safeParse(value)
  return parsed.success ? parsed.data : undefined
}
