import path from 'node:path'
import { cronFault, cronSlots } from '../adapters/schedule/cron-slots.ts'
import type { BotSettings } from '../config/settings.ts'
import { operatorError } from '../core/errors.ts'
import type { OfficeLog } from '../office/parts.ts'
import type { PostParts } from '../office/posts/post-parts.ts'
import { openCalendar, ownTimeZone } from './open-calendar.ts'
import { readAssessment } from './read-assessment.ts'
import { composerOf } from './write-posts.ts'

/** What posts are made with, of bot.yaml. Throws WenjiError for a schedule that is none. */
export function openPosts(settings: BotSettings, configFolder: string, log: OfficeLog): PostParts {
  const { posts, corrections, operator } = settings
  const timeZone = ownTimeZone()
  for (const { id, cron } of posts) {
    const fault = cronFault(cron, timeZone)
    if (fault !== undefined)
      throw operatorError(`${path.join(configFolder, 'bot.yaml')}: posts ${id}: cron "${cron}": ${fault}`)
  }
  return {
    jobs: posts,
    ...{ correctionDays: corrections?.days, operator },
    calendar: openCalendar(settings, timeZone, log),
    slotsOf: (cron, after, until) => cronSlots(cron, timeZone, after, until),
    composer: composerOf(log),
    readAssessment: (source, month) => readAssessment(configFolder, source, month),
  }
}
