import { access } from 'node:fs/promises'
import path from 'node:path'
import { cronFault, cronSlots } from '../../adapters/schedule/cron-slots.ts'
import type { BotSettings } from '../../config/settings.ts'
import { WenjiError } from '../../core/errors.ts'
import { refuseOfOtherMonth } from '../../core/summary/assessment.ts'
import type { AssessmentSource, PostJob } from '../../core/summary/post-job.ts'
import { dayAfter, timeZoneOf } from '../../core/summary/time-zone.ts'
import { both, type Finding, fault, note, ok } from '../../office/finding.ts'
import { readAssessment } from '../read-assessment.ts'

const AHEAD = 62 * 24 * 3_600_000
/** A table that is not there so shortly before it is wanted needs doing. */
const SOON = 2 * 24 * 3_600_000

/**
 * Looks whether the assessment that each job of bot.yaml names can be read for the next post of it: a draft goes without one
 * that cannot. One whose name has the month in it may still be to come.
 */
export async function examineAssessments(
  { posts }: Pick<BotSettings, 'posts'>,
  configFolder: string,
  timeZone: string,
  now: number,
): Promise<Finding[]> {
  const named = posts.flatMap((job) => (job.assessment === undefined ? [] : [{ job, source: job.assessment }]))
  return Promise.all(named.map(({ job, source }) => lookAt(job, source, configFolder, timeZone, now)))
}

async function lookAt(
  { id, cron }: PostJob,
  source: AssessmentSource,
  configFolder: string,
  timeZone: string,
  now: number,
): Promise<Finding> {
  const next = cronFault(cron, timeZone) === undefined ? cronSlots(cron, timeZone, now, now + AHEAD)[0] : undefined
  const { day } = timeZoneOf(timeZone).local(next ?? now)
  const month = dayAfter(`${day.slice(0, 7)}-01`, -1).slice(0, 7)
  const file = path.resolve(configFolder, source.file.replaceAll('{month}', month))
  const when = next === undefined ? both('下次拟稿前', 'before it is next written') : both(`${day}前`, `before ${day}`)
  try {
    refuseOfOtherMonth(await readAssessment(configFolder, source, month), month)
    return ok(
      'schedules',
      both(`日程${id}的考核表可读：${file}`, `schedule ${id}: its assessment can be read: ${file}`),
    )
  } catch (error) {
    if (!(error instanceof WenjiError)) throw error
    const isThere = await access(file).then(
      () => true,
      () => false,
    )
    const { zh, en } = error.forPerson
    const toCome = source.file.includes('{month}') && !isThere && (next === undefined || next - now > SOON)
    const told = both(
      `日程${id}的考核表${file}不能采用，届时通报不含考核情况：${zh}`,
      `schedule ${id}: the assessment ${file} cannot be taken, its post would go without: ${en}`,
    )
    const advice = isThere
      ? both(`${when.zh}改好该文件`, `put the file right ${when.en}`)
      : both(
          `${when.zh}把考核表放到该处，或改bot.yaml中的assessment`,
          `put the table there ${when.en}, or change assessment in bot.yaml`,
        )
    return toCome ? note('schedules', told, advice) : fault('schedules', told, advice)
  }
}
