import { describe } from 'vitest'
import type { World } from '../../../support/store-world.ts'
import { auditContract } from './audit.ts'
import { backupsContract } from './backups.ts'
import { documentsContract } from './documents.ts'
import { itemsContract } from './items.ts'
import { leasesContract } from './leases.ts'
import { notesContract } from './notes.ts'
import { ownersContract } from './owners.ts'
import { postDraftsContract } from './post-drafts.ts'
import { killsContract, migrationsContract } from './processes.ts'
import { inboxContract, outboxContract } from './queues.ts'
import { reviewsContract } from './reviews.ts'
import { trapsContract } from './traps.ts'

/** What every database behind the store has to do. */
export function storeContract(world: World): void {
  describe(`the store on ${world.kind}`, () => {
    notesContract(world)
    ownersContract(world)
    itemsContract(world)
    reviewsContract(world)
    auditContract(world)
    documentsContract(world)
    inboxContract(world)
    outboxContract(world)
    leasesContract(world)
    postDraftsContract(world)
    trapsContract(world)
    migrationsContract(world)
    killsContract(world)
    backupsContract(world)
  })
}
