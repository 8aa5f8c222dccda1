import { z } from 'zod'
import { checked, lineField } from './fields.ts'
import { type Occasion, type Person, personSchema } from './people.ts'
import { classSchema } from './subject.ts'

/** Words that editors accepted as another name of something. The newest word on a term in its scope holds. */

const fields = {
  term: lineField({ zh: '别名', en: 'the alias' }, 60),
  /** What the term means; null takes an alias back. */
  target: z
    .strictObject({
      kind: z.enum(['project', 'task', 'indicator', 'unit', 'place']),
      id: lineField({ zh: '所指', en: 'what the alias means' }),
    })
    .nullable(),
  /** Where it holds: a region and a room, each everywhere where null. */
  region: lineField({ zh: '地区', en: 'the region' }, 50).nullable().default(null),
  room: lineField({ zh: '群', en: 'the room' }).nullable().default(null),
  class: classSchema,
}
export const aliasInputSchema = z.strictObject(fields)
export const aliasSchema = z.strictObject({
  ...fields,
  number: z.int().positive(),
  at: z.int(),
  by: personSchema,
  /** The review that it settled. */
  review: z.int().positive().nullable(),
})
export type AliasDraft = z.input<typeof aliasInputSchema>
export type AliasInput = z.infer<typeof aliasInputSchema>

export interface Alias extends AliasInput {
  readonly number: number
  readonly at: number
  readonly by: Person
  readonly review: number | null
}

/** An alias that may be stored. Throws WenjiError with what is wrong. */
export function checkAlias(draft: AliasDraft): AliasInput {
  return checked(aliasInputSchema, draft)
}

/** The aliases that hold: of each term, class and scope the newest entry, unless it takes the alias back. */
export function aliasesInForce(aliases: readonly Alias[]): Alias[] {
  const newest = new Map<string, Alias>()
  for (const alias of aliases) {
    const key = JSON.stringify([alias.term, alias.region, alias.room, alias.class])
    const known = newest.get(key)
    if (!known || alias.number > known.number) newest.set(key, alias)
  }
  return [...newest.values()].filter((alias) => alias.target !== null)
}

/** What the store does for aliases. */
export interface AliasStore {
  add(draft: AliasDraft, occasion: Occasion): Promise<Alias>
  /** Entries with higher numbers, in order; all of them from 0. */
  after(number: number, limit: number): Promise<Alias[]>
}
