import { z } from 'zod'
import { aliasInputSchema } from './alias.ts'
import { itemSchema } from './item.ts'
import { itemActionSchema } from './item-action.ts'
import { noteSchema } from './note.ts'
import { ownerSchema } from './owner.ts'
import { personSchema } from './people.ts'

/** What one audience may see of the living part, as it goes from the process that holds the store to another. */
export const snapshotSchema = z.strictObject({
  living: z.strictObject({
    notes: z.array(noteSchema),
    owners: z.array(ownerSchema),
    items: z.array(itemSchema),
    events: z.array(
      z.strictObject({
        number: z.int().positive(),
        item: z.int().positive(),
        at: z.int(),
        by: personSchema,
        action: itemActionSchema,
      }),
    ),
    day: z.iso.date(),
  }),
  /** Accepted names, those that count first in front. */
  names: z.array(z.strictObject({ term: z.string(), target: aliasInputSchema.shape.target.unwrap() })),
  /** The last change of imported documents; 0 where there never was one. */
  documents: z.int().min(0).default(0),
})
export type Snapshot = z.infer<typeof snapshotSchema>
