import { isYearKnown } from '../../adapters/schedule/chinese-days.ts'
import { cronFault } from '../../adapters/schedule/cron-slots.ts'
import type { BotSettings } from '../../config/settings.ts'
import { both, type Finding, fault, note, ok } from '../../office/finding.ts'

const AHEAD = 60 * 24 * 3_600_000

/** Looks whether schedules can come, who approves what they post, and whether the holidays ahead are known. */
export function examineSchedules(
  { posts, holidays }: Pick<BotSettings, 'posts' | 'holidays'>,
  timeZone: string,
  now: number,
): Finding[] {
  if (posts.length === 0) return [note('schedules', both('没有日程', 'there are no schedules'))]
  const found = posts.map(({ id, cron, rooms, approval }): Finding => {
    const wrong = cronFault(cron, timeZone)
    if (wrong !== undefined)
      return fault(
        'schedules',
        both(`日程${id}的cron“${cron}”不对（${wrong}）`, `schedule ${id}: cron "${cron}": ${wrong}`),
        both('改正bot.yaml的posts后再启动', 'put posts of bot.yaml right, then start'),
      )
    const by = approval?.by.join(', ')
    return by === undefined
      ? note(
          'schedules',
          both(
            `日程${id}不经审核直接发往${rooms.join('、')}`,
            `schedule ${id} goes to ${rooms.join(', ')} without approval`,
          ),
        )
      : ok('schedules', both(`日程${id}（${cron}）由${by}审核`, `schedule ${id} (${cron}) is approved by ${by}`))
  })
  const years = [...new Set([now, now + AHEAD].map((at) => new Date(at).getFullYear()))]
  const unknown = years.filter(
    (year) => !isYearKnown(`${year}-01-01`) && !Object.keys(holidays).some((day) => day.startsWith(`${year}-`)),
  )
  return [
    ...found,
    ...unknown.map((year) =>
      note(
        'schedules',
        both(
          `没有${year}年的节假日数据，周一至周五均按工作日`,
          `the holidays of ${year} are not known: Monday to Friday count as working days`,
        ),
        both('把放假和调休日写入bot.yaml的holidays', 'write holidays and make-up days into holidays of bot.yaml'),
      ),
    ),
  ]
}
