import { z } from 'zod'
import type { Store } from '../../core/ports.ts'
import type { LedgerEntry, PostSlot } from '../../core/remember/ledger.ts'

/**
 * What stands behind the first message of a post (further pages, buttons, a thread's messages, files) is sent one by one,
 * each under a row of its own in the ledger: job weekly+1, weekly+2 …, same room and slot. A row is added in the
 * transaction that ends the one before it, so that whichever process comes next knows what is still owed.
 */

const behindSchema = z.strictObject({
  /** What the platform calls the first message; null where it gives no name. */
  root: z.string().nullable(),
  /** When that one was sent, milliseconds since 1970. */
  since: z.int(),
})
export type Behind = z.infer<typeof behindSchema>

/** An entry of the ledger with the post that it is of. */
export interface Outgoing {
  /** The entry of the post itself, which has its body. */
  readonly whole: LedgerEntry
  /** 0 is the first message, the post itself. */
  readonly part: number
  /** Null for part 0. */
  readonly behind: Behind | null
}

const PART = /^(.+)\+(\d+)$/

/** The post and the part of it that a slot of the ledger is. */
export function partOf<S extends PostSlot>(slot: S): { readonly whole: PostSlot; readonly part: number } {
  const [, job = slot.job, part = '0'] = PART.exec(slot.job) ?? []
  return { whole: { job, room: slot.room, slot: slot.slot }, part: Number(part) }
}

/** The entry of a part behind the first message: its slot, and its body. */
export function owedPart({ job, room, slot }: PostSlot, part: number, behind: Behind): readonly [PostSlot, string] {
  return [{ job: `${job}+${part}`, room, slot }, JSON.stringify(behindSchema.parse(behind))]
}

/** What an entry is of. Throws where the post of a part is not in the ledger, which nothing brings about. */
export async function outgoingOf(entry: LedgerEntry, { ledger }: Pick<Store, 'ledger'>): Promise<Outgoing> {
  const { whole, part } = partOf(entry)
  if (part === 0) return { whole: entry, part, behind: null }
  const found = await ledger.find(whole)
  if (!found) throw new Error(`there is no post that ${entry.job} in ${entry.room} is a part of`)
  return { whole: found, part, behind: behindSchema.parse(JSON.parse(entry.body ?? '')) }
}
