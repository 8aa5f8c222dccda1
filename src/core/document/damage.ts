import { fold } from './fold.ts'
import type { Damage } from './plan-document.ts'

/**
 * Finds passages that have lost characters, before any number is read. Web editors lose a run of one character that
 * stands between runs of another style, so 年 月 处 个 and 、 vanish beside digits and Latin letters; plain Chinese
 * is never hit. A repair is given only where exactly one reading is a possible date.
 */
export function findDamage(text: string): Damage[] {
  const folded = fold(text)
  return [...lostDateSigns(folded), ...joinedNumbers(folded), ...lostUnits(folded), ...lostSeparators(folded)].sort(
    (a, b) => a.start - b.start,
  )
}

/** A text with its certain repairs made; what has several readings stays as it is. */
export function repaired(text: string): string {
  return findDamage(text).reduceRight(
    (whole, damage) =>
      damage.repaired === undefined ? whole : whole.slice(0, damage.start) + damage.repaired + whole.slice(damage.end),
    text,
  )
}

function lostDateSigns(folded: string): Damage[] {
  const found: Damage[] = []
  for (const match of folded.matchAll(/(?<![\d.,])(\d{3,8})日(?!以[上内]|历|均|内)/g)) {
    const digits = match[1] ?? ''
    if (!DATED.test(folded.slice(0, match.index))) continue
    const readings = dateReadings(digits)
    const damage = { start: match.index, end: match.index + match[0].length, rule: 'date_sign_lost' } as const
    const only = readings.length === 1 ? readings[0] : undefined
    found.push(only === undefined ? damage : { ...damage, repaired: only })
  }
  return found
}

/** What stands in front of a date; a number of days (工期210日, 压缩至120日) follows other words. */
const DATED = /(?:^|[\n,，。;、:(《“\s—-])(?:截?至|截止|到|自|从|于|在)?$|(?:截至|截止到?|定于|起于|始于)$/

/** Every possible date of a run of digits before 日: 414 is 4月14日 alone, 2018113 is 1月13日 or 11月3日. */
function dateReadings(digits: string): string[] {
  const withYear = /^(20\d\d)(\d{2,4})$/.exec(digits)
  if (digits.length >= 6) return withYear ? monthDay(withYear[2] ?? '').map((day) => `${withYear[1]}年${day}`) : []
  return digits.length <= 4 ? monthDay(digits) : []
}

function monthDay(digits: string): string[] {
  const readings: string[] = []
  for (let cut = 1; cut < digits.length; cut++) {
    const month = digits.slice(0, cut)
    const day = digits.slice(cut)
    const possible =
      Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysOf(Number(month))
    if (possible && !month.startsWith('0') && !day.startsWith('0')) readings.push(`${month}月${day}日`)
  }
  return readings
}

function daysOf(month: number): number {
  return month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/**
 * Eight digits or more straight before a unit of area, length or count: amounts of that size are written with 万 or
 * 亿, so a unit between two numbers was lost. Money and people are left alone: they are written out in full at times.
 */
function joinedNumbers(folded: string): Damage[] {
  return [
    ...folded.matchAll(/(?<![\d.,A-Za-z/-])\d{8,}(?=(?:平方米|平方公里|公里|米|个|处|项|家|起|件|座|条|亩|公顷|户))/g),
  ].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rule: 'numbers_joined',
  }))
}

/** A count that runs straight into a Latin name with a digit (4P2实验室): the measure word between them was lost, so the count is unsure. */
function lostUnits(folded: string): Damage[] {
  return [...folded.matchAll(/(?<=[\p{Script=Han}、,，])\d{1,2}(?=[A-Z]\d\+?\p{Script=Han})/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rule: 'unit_lost',
  }))
}

/** Two plot numbers without the mark between them: E1C4地块. */
function lostSeparators(folded: string): Damage[] {
  return [...folded.matchAll(/[A-Z]\d[A-Z]\d(?=地块)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rule: 'separator_lost',
  }))
}
