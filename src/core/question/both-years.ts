import type { PlanDocument } from '../document/plan-document.ts'
import type { AskedRegion } from './asked-region.ts'

/** 两年各是多少, 前后两年: all the years there are papers of; none of a span that something takes (两年内, 近两年, 两年行动). */
const BOTH_YEARS =
  /(?<![近满第前后未来每]|超过|今后|未来|过去|连续|为期|用|花)(?:这|前后|[12]0?年?和)?两(?:个)?年度?(?=(?:分别|各|的(?!时间)|对比|相比|对照|比|之间|间|进展|进度|情况|状态|安排|表述|说法|提法|口径|目标|计划|任务|数|都|怎么|有|差|变|不|区别|一样|[?？,，]|$))/gu
const BOTH_YEARS_ENGLISH = /\b(?:the two years|both years|year by year)\b/gi

/**
 * The question with the years of its papers in the place of 两年, where no year is named and the papers of the regions
 * asked about are of exactly two.
 */
export function withBothYears(
  text: string,
  documents: readonly PlanDocument[],
  regions: readonly AskedRegion[],
): string {
  if (!/两个?年|both years|two years|year by year/i.test(text) || /20\d\d|[今去前明]年/.test(text)) return text
  const names = new Set(regions.map(({ name }) => name))
  const years = new Set(documents.filter(({ region }) => names.size === 0 || names.has(region)).map(({ year }) => year))
  const [one, other, ...more] = [...years].sort((a, b) => a - b)
  if (one === undefined || other === undefined || more.length > 0) return text
  return text.replace(BOTH_YEARS, `${one}年和${other}年`).replace(BOTH_YEARS_ENGLISH, `in ${one} and ${other}`)
}
