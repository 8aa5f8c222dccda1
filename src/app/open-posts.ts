import path from 'node:path'
import { chineseDayKinds } from '../adapters/schedule/chinese-days.ts'
import { cronFault, cronSlots } from '../adapters/schedule/cron-slots.ts'
import type { BotSettings } from '../config/settings.ts'
import { operatorError } from '../core/errors.ts'
import { timeZoneOf } from '../core/summary/time-zone.ts'
import type { OfficeLog } from '../office/parts.ts'
import type { PostParts } from '../office/posts/post-parts.ts'
import { composerOf } from './write-posts.ts'

/** What posts are made with, of bot.yaml. Throws WenjiError for a schedule that is none. */
export function openPosts(
  { posts, workingHours, holidays, corrections, operator }: BotSettings,
  configFolder: string,
  log: OfficeLog,
): PostParts {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  for (const { id, cron } of posts) {
    const fault = cronFault(cron, timeZone)
    if (fault !== undefined)
      throw operatorError(`${path.join(configFolder, 'bot.yaml')}: posts ${id}: cron "${cron}": ${fault}`)
  }
  return {
    jobs: posts,
    ...{ correctionDays: corrections?.days, operator },
    calendar: {
      zone: timeZoneOf(timeZone),
      hours: workingHours,
      kindOf: chineseDayKinds(holidays, (year) =>
        log.warn(
          { year },
          'the holidays of this year are not known: Monday to Friday count as working days; write its holidays and make-up days into holidays of bot.yaml',
        ),
      ),
    },
    slotsOf: (cron, after, until) => cronSlots(cron, timeZone, after, until),
    composer: composerOf(log),
  }
}
