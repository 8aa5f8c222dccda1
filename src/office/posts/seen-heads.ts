import { z } from 'zod'
import type { Heads } from '../../core/ports.ts'

const headsSchema = z.object({ notes: z.int(), owners: z.int(), items: z.int(), itemEvents: z.int() })

/** The last numbers of what a post is made of, as they are kept with it. */
export function storedHeads(heads: Heads): string {
  return JSON.stringify(headsSchema.parse(heads))
}

export function readHeads(stored: string): z.infer<typeof headsSchema> {
  return headsSchema.parse(JSON.parse(stored))
}
