import { openStore } from '../adapters/store/open-store.ts'
import { type RestoreReport, restoreStore } from '../adapters/store/restore.ts'
import type { Environment } from '../config/environment.ts'
import { machineClock, timedId } from './clock.ts'
import { operator } from './open-bot.ts'
import { rulesVersion } from './rules-version.ts'

/** Puts a backup into the store and notes in its audit that this was done. Throws WenjiError where a bot runs on it. */
export async function restoreBackup(environment: Environment, file: string): Promise<RestoreReport> {
  const { dataFolder, databaseUrl, configFolder, asOf } = environment
  const at = machineClock(asOf).now()
  const report = await restoreStore({ dataFolder, databaseUrl }, file, at)
  const store = await openStore({ dataFolder, databaseUrl }, { newId: timedId })
  try {
    const { id: person } = operator(undefined)
    await store.audit.add({
      ...{ id: timedId(), at, kind: 'operation', room: 'console', person, question: `restore ${file}` },
      ...{ answer: `schema ${report.schema}`, outcome: 'done', knowledge: '', context: null },
      rules: await rulesVersion(configFolder),
    })
  } finally {
    await store.close()
  }
  return report
}
