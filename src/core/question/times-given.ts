import { isSpan, isWholeYear, yearOf } from '../document/periods.ts'
import { askedTime } from './asked-periods.ts'

const MARK = /[,，;；。、:：!！?？]/u
const ASKS =
  /多少|几(?!乎)|[吗呢吧]|什么|啥|哪|谁|怎|咋|何|是否|有没有|对不对|\b(?:what|how|which|who|when|where|why|is|are|was|were|did)\b/iu
/** The amount given is computed with, or held against the one asked for. */
const HELD_AGAINST =
  /[比较差减加占剩]|合计|共|还有|一样|是不是|都|分别|各|\b(?:than|compared?|differ|left|remain|both|more|less)/iu

/**
 * The periods that a question asks about, without those of what the asker merely tells: 二季度单季增长1.9,那一季度单季是多少 is
 * about the first quarter. All of them where what is told is held against what is asked.
 */
export function withoutTimesGiven(periods: readonly string[], text: string, planYear: number): readonly string[] {
  const isOfOneYear = new Set(periods.map(yearOf)).size === 1
  if (periods.length < 2 || !isOfOneYear || periods.some((period) => isWholeYear(period) || isSpan(period)))
    return periods
  const given = new Set<string>()
  const asked = new Set<string>()
  for (const clause of text.split(MARK)) {
    const time = askedTime(clause, planYear)
    const parts = time.periods.map((period) => period.slice(4))
    const isAsking = ASKS.test(clause)
    if (isAsking && HELD_AGAINST.test(time.rest)) return periods
    const into = isAsking ? asked : /\d/.test(time.rest) ? given : undefined
    for (const part of parts) into?.add(part)
  }
  const left = periods.filter((period) => asked.has(period.slice(4)) || !given.has(period.slice(4)))
  return left.some((period) => asked.has(period.slice(4))) ? left : periods
}
