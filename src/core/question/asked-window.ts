import { addDays, lastDayOf, weekday } from '../remember/days.ts'

/** Days that a question about due dates names, the first and the last included. */
export interface Window {
  readonly from: string
  readonly to: string
  /** The words that name them. */
  readonly word: string
}

const DAYS =
  /今天|今日|明天|明日|[本这]周内?|这个?(?:星期|礼拜)|下周|下个?(?:星期|礼拜)|[本这]个?月底?(?:之?前|内)?|月底(?:之?前)?|下个?月/
const BY_DAY = /(?:(20\d\d)年)?(1[0-2]|[1-9])月([12]\d|3[01]|[1-9])[日号](?:之?前|以前|截止)?/
const WITHIN = /(\d{1,3})[天日](?:之?内|以内)/
const ENGLISH = /\b(?:today|tomorrow|this week|next week|this month|next month)\b/i

/** The window of due dates that a text names, as seen on a day; undefined where it names none. */
export function askedWindow(text: string, day: string): Window | undefined {
  const byDay = BY_DAY.exec(text)
  if (byDay) {
    const [word, year = day.slice(0, 4), month = '', date = ''] = byDay
    const to = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    return { from: /前|截止/.test(word) ? day : to, to, word }
  }
  const within = WITHIN.exec(text)
  if (within) return { from: day, to: addDays(day, Number(within[1])), word: within[0] }
  const word = DAYS.exec(text)?.[0] ?? ENGLISH.exec(text)?.[0]
  return word === undefined ? undefined : { ...named(word.toLowerCase(), day), word }
}

function named(word: string, day: string): { from: string; to: string } {
  const monday = addDays(day, 1 - weekday(day))
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  if (/^今|today/.test(word)) return { from: day, to: day }
  if (/^明|tomorrow/.test(word)) return { from: addDays(day, 1), to: addDays(day, 1) }
  if (/^下.*[周期拜]|next week/.test(word)) return { from: addDays(monday, 7), to: addDays(monday, 13) }
  if (/[周期拜]|this week/.test(word)) return { from: monday, to: addDays(monday, 6) }
  if (/^下|next month/.test(word)) {
    const first = addDays(lastDayOf(year, month), 1)
    return { from: first, to: lastDayOf(Number(first.slice(0, 4)), Number(first.slice(5, 7))) }
  }
  return { from: `${day.slice(0, 8)}01`, to: lastDayOf(year, month) }
}
