import { z } from 'zod'
import type { Answer } from '../../core/answer/answer.ts'
import type { SaidRow } from '../../core/remember/audit.ts'
import { classSchema } from '../../core/remember/subject.ts'
import type { Message } from '../../core/rooms/message.ts'
import type { Post } from '../../core/rooms/post.ts'
import type { Knowledge } from '../../core/search/knowledge.ts'
import { citedInAnswer, citedInPost } from '../../core/summary/cited-figures.ts'

export const citedFigureSchema = z.strictObject({
  text: z.string(),
  code: z.string(),
  period: z.string(),
  indicator: z.string().nullable(),
  quote: z.string(),
})

export const saidFigureSchema = citedFigureSchema.extend({
  stands: z.strictObject({ file: z.string(), behind: z.string() }).nullable(),
})

/**
 * The figures of an answer or a post as the audit keeps them beside what it was made of, so that it can be told later
 * which of them are other ones. The room stands in the row; nothing here names a person.
 */
const saidSchema = z.strictObject({
  direct: z.boolean(),
  thread: z.string().nullable(),
  /** Number of the draft that a post was sent from; null for an answer. */
  draft: z.int().nullable(),
  cited: z.array(saidFigureSchema),
})
export type Said = z.infer<typeof saidSchema>

const contextSchema = z.object({ said: saidSchema, classes: z.array(classSchema) })

/** What of an answer is kept; null where it cites nothing that could change, or only a terminal sees it. */
export function saidInAnswer(
  { channel, direct, thread }: Pick<Message, 'channel' | 'direct' | 'thread'>,
  answer: Answer,
  knowledge: Knowledge,
): Said | null {
  const cited = channel === 'console' ? [] : citedInAnswer(answer, knowledge)
  return cited.length === 0 ? null : { direct, thread, draft: null, cited }
}

interface PostSaid extends Partial<Pick<Said, 'thread' | 'direct'>> {
  readonly draft: number
  readonly classes: readonly string[]
}

/** What of a post is kept, as the context of its audit row; null where it cites nothing that could change. */
export function contextOfPost(
  post: Post,
  { draft, classes, thread = null, direct = false }: PostSaid,
  knowledge: Knowledge,
): string | null {
  const cited = citedInPost(post, knowledge)
  if (cited.length === 0) return null
  return JSON.stringify(contextSchema.parse({ classes, said: { direct, thread, draft, cited } }))
}

/** Something that was said in a place, with its figures. */
export interface SaidBefore extends Said {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly room: string
  /** What could be seen there when it was said. */
  readonly classes: readonly string[]
}

/** A row as it was kept; null where it is of another form. */
export function readSaid({ id, at, room, context }: SaidRow): SaidBefore | null {
  const parsed = contextSchema.safeParse(JSON.parse(context ?? 'null'))
  return parsed.success ? { id, at, room, classes: parsed.data.classes, ...parsed.data.said } : null
}
