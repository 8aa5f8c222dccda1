import { chineseDayKinds } from '../adapters/schedule/chinese-days.ts'
import type { BotSettings } from '../config/settings.ts'
import { timeZoneOf } from '../core/summary/time-zone.ts'
import type { WorkCalendar } from '../core/summary/work-calendar.ts'
import type { OfficeLog } from '../office/parts.ts'

/** The office's working hours and days, of bot.yaml and the national calendar, in a time zone that is named. */
export function openCalendar(
  { workingHours, holidays }: Pick<BotSettings, 'workingHours' | 'holidays'>,
  timeZone: string,
  log: Pick<OfficeLog, 'warn'>,
): WorkCalendar {
  return {
    zone: timeZoneOf(timeZone),
    hours: workingHours,
    kindOf: chineseDayKinds(holidays, (year) =>
      log.warn(
        { year },
        'the holidays of this year are not known: Monday to Friday count as working days; write its holidays and make-up days into holidays of bot.yaml',
      ),
    ),
  }
}

/** The name of the time zone of this process (TZ). */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
