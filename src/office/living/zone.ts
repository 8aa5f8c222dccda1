/** The time zone that days are told in: the process's. */
export function officeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2}))?$/

/** Milliseconds of a day and time where the office is (2021-06-10T10:00, or the day's beginning); null for what is none. */
export function momentOf(text: string): number | null {
  const found = MOMENT.exec(text.trim())
  if (!found) return null
  const [, day = '', hour = '00', minute = '00'] = found
  const moment = new Date(`${day}T${hour}:${minute}:00`)
  if (Number.isNaN(moment.getTime()) || moment.getHours() !== Number(hour) || moment.getMinutes() !== Number(minute))
    return null
  return moment.getDate() === Number(day.slice(8)) ? moment.getTime() : null
}
