import { randomUUID } from 'node:crypto'
import { openDatabase, type StorePlace } from '../../src/adapters/store/open-store.ts'
import { row } from '../../src/adapters/store/storable.ts'
import type { AuditRow } from '../../src/core/remember/audit.ts'
import { NOON } from './store-world.ts'

/** Begins with the time, as ids of answers should. */
export const timedId = () => `${Date.now().toString(36)}-${randomUUID()}`

/** Puts so many rows into the audit of a place, straight into its table. */
export async function fillAudit(place: StorePlace, count: number): Promise<void> {
  const db = await openDatabase(place, { connections: 1 })
  const batch = 1000
  for (let done = 0; done < count; done += batch)
    await db.transaction().execute(async (inside) => {
      const rows = Array.from({ length: batch }, (_, n) =>
        row({ ...auditOf(timedId()), at: NOON - count + done + n, room: `slack:C${n % 50}`, purged: 0 }),
      )
      await inside.insertInto('audit').values(rows).execute()
    })
  await db.destroy()
}

/** A row as an answer leaves it. */
export function auditOf(id: string): AuditRow {
  return {
    ...{ id, at: NOON, kind: 'question', room: 'slack:C1', person: 'slack:U0123456' },
    ...{ question: '2021年固定资产投资目标是多少', outcome: 'answered', knowledge: 'k'.repeat(64), rules: '1' },
    answer: '2021年全社会固定资产投资目标：300亿元。《清江区2021年国民经济和社会发展计划》计21-1.2-3',
    context: '{"region":"清江区","planYear":2021,"earlier":[]}',
  }
}
