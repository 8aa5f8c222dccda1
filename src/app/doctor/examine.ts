import { type CheckedEnvironment, checkEnvironment } from '../../config/environment.ts'
import { examinePeople, examineRooms } from '../../office/examine-settings.ts'
import type { Finding } from '../../office/finding.ts'
import { ROOT } from '../places.ts'
import { rulesVersion } from '../rules-version.ts'
import { examineAssessments } from './examine-assessments.ts'
import { channelsThere, examineChannels } from './examine-channels.ts'
import { examineConfig } from './examine-config.ts'
import { examineEnvironment } from './examine-environment.ts'
import { examineRunning } from './examine-running.ts'
import { examineSchedules } from './examine-schedules.ts'
import { examineStore } from './examine-store.ts'

/** Looks at everything that the bot needs; what is wrong in one place keeps none of the others from being looked at. */
export async function examine(env: Readonly<Record<string, string | undefined>>): Promise<Finding[]> {
  const checked: CheckedEnvironment = checkEnvironment(env, ROOT)
  const { environment } = checked
  const config = await examineConfig(environment)
  const { settings, documents } = config
  const rules = await rulesVersion(environment.configFolder).catch(() => undefined)
  const [running, store] = await Promise.all([
    examineRunning(environment, { rules, documents: documents.length }),
    // Where its address is wrong that is the fault, not the empty file that would serve without one.
    env.DATABASE_URL && environment.databaseUrl === undefined ? [] : examineStore(environment, Date.now()),
  ])
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const around = {
    channels: channelsThere(checked),
    webhooks: [...environment.channels.webhooks.keys()],
    documents,
  }
  return [
    ...examineEnvironment(env, checked, process.version),
    ...config.findings,
    ...(settings ? examineRooms({ rooms: settings.rooms, slackClasses: settings.slack.classes }, around) : []),
    ...(settings ? examinePeople(settings.people) : []),
    ...examineChannels(checked),
    ...(settings ? examineSchedules(settings, timeZone, Date.now()) : []),
    ...(settings ? await examineAssessments(settings, environment.configFolder, timeZone, Date.now()) : []),
    ...store,
    ...running,
  ]
}
