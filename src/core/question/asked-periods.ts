import { findPeriods } from '../document/find-periods.ts'
import { fiveYearSpan } from '../document/periods.ts'
import { timesInChinese } from './english-times.ts'
import { withYearCompared } from './last-year.ts'

/** What a question says of time. */
export interface AskedTime {
  /** Periods as facts have them (2020H1), in the order of the question. */
  readonly periods: readonly string[]
  /** Years named, whether alone or with a part of the year. */
  readonly years: readonly number[]
  /** The question without its words for time. */
  readonly rest: string
}

/**
 * Periods of a cleaned question. `planYear` is what 今年 means; 去年 and 前年 are counted from it. A part of the year
 * without its own year (上半年) takes the year named elsewhere in the question, else it stays open: `periods` holds it
 * with the plan year, `years` does not.
 */
export function askedTime(text: string, planYear: number): AskedTime {
  const named = text
    .replace(/\bnext year(?:['’]s)?\b/gi, '明年')
    .replace(/大前年/g, `${planYear - 3}年`)
    .replace(/大后年/g, `${planYear + 3}年`)
    .replace(/(?<!\p{Script=Han})后年(?!度)|(?<=[和与到、]|明年)后年(?!度)/gu, `${planYear + 2}年`)
    .replace(/前年/g, `${planYear - 2}年`)
    .replace(/明年/g, `${planYear + 1}年`)
    .replace(
      /“?十([一二三四五六])五”?(?:时期|期间|规划)?(?:期?末|底)/g,
      (_, digit: string) => `${fiveYearSpan(digit).slice(5)}年`,
    )
    .replace(/十([一二三四五六])五(?!时期|期间|末|以来)/g, '十$1五时期')
    .replace(SHORT_PAIR, pairOfYears)
    .replace(/(?<!\d)(2\d)年(?=[^前内后])/g, '20$1年')
  const full = withYearCompared(named, planYear).replace(
    /(?<![\d.])([12]\d)年?(?=[上下]半年|前三季度|第?[一二三四]季度)/g,
    '20$1年',
  )
  const chinese = timesInChinese(
    withoutYearOfDocument(full)
      .replace(/(?:截至|截止|到|至)?6月(?:底|末|份?为止)|年中(?!心)/g, '上半年')
      .replace(HALF_ALONE, '上半年')
      .replace(/(?:截至|到|至)?9月(?:底|末)/g, '前三季度')
      .replace(/(?:截至|到|至)?3月(?:底|末)/g, '一季度'),
  )
  const mentions = findPeriods(chinese, planYear, 'question').filter(
    (mention) => !/^全年$/.test(chinese.slice(mention.start, mention.end)),
  )
  const explicit = mentions.filter(
    (mention) => mention.ownYear || /今年|本年|this year/.test(chinese.slice(mention.start, mention.end)),
  )
  const years = [...new Set(explicit.map((mention) => Number(mention.period.slice(0, 4))))]
  const base = years.length === 1 ? years[0] : undefined
  const periods = mentions.map((mention) =>
    !explicit.includes(mention) && base !== undefined ? `${base}${mention.period.slice(4)}` : mention.period,
  )
  const parts = periods.filter((period) => period.length > 4)
  const kept = periods.filter(
    (period) => period.length > 4 || !parts.some((part) => part.startsWith(period)) || countOf(mentions, period) > 1,
  )
  return { periods: [...new Set(kept)], years, rest: without(chinese, mentions) }
}

/**
 * 半年增速多少, 收入半年完成几成: the half that is reported on, as a paper of a half-year is called for short. Not 每半年, 近半年,
 * 半年内, 半年一次, which are lengths of time.
 */
const HALF_ALONE =
  /(?<![上下每近大多小前后这两头半个一二三四五六七八九十\d隔过整])半年度?(?=的?(?:\p{Script=Han}{0,8}|[A-Z]{2,4})(?:增速|增幅|增长|完成|实现|实际|实绩|达到|数据|情况|收入|投资|目标|计划|离全年|[比跟和与]全年))(?!以|内|来|前|后|期|多|一次|报|下来|过去|过了)/gu

/** GDP目标21比20低多少, 20、21年各多少: two short years side by side; what is counted behind them makes them amounts. */
const SHORT_PAIR =
  /(?<![\d.])(2\d)年?(和|与|跟|及|比|、|vs)(2\d)年?(?![\d.%])(?!\s*[个家项条处件万亿元人户所座宗公平张场次名岁天期号])/g

function pairOfYears(whole: string, one: string, joint: string, other: string): string {
  return Math.abs(Number(one) - Number(other)) === 1 ? `20${one}年${joint}20${other}年` : whole
}

/** 2026年政府工作报告里2030年的目标: the year of a paper is none that is asked about where another one is named, unless they are compared (2021年计划的增速比2020年高多少). */
function withoutYearOfDocument(text: string): string {
  const match =
    /(?<![和与跟及比、])(20\d\d)年?的?(?:[省市区县全])?(?:国务院|人民)?(?:政府)?(?:工作)?(?:报告|计划)(?=[里中上提讲说,，的])/.exec(
      text,
    )
  const others = text.match(/20\d\d/g)?.filter((year) => year !== match?.[1]) ?? []
  const isCompared = others.length === 1 && new RegExp(`(?:比|较|和|跟|与|同|vs\\.?)\\s*${others[0]}`).test(text)
  return match && others.length > 0 && !isCompared ? text.replace(match[0], match[0].replace(/20\d\d年?/, '')) : text
}

function without(text: string, mentions: readonly { start: number; end: number }[]): string {
  const behind = (end: number, rest: string) =>
    /五”?$/.test(rest.slice(0, end)) ? end + (OF_A_PLAN.exec(rest.slice(end))?.[0].length ?? 0) : end
  return mentions.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(behind(end, rest))}`,
    text,
  )
}

/** Behind the name of a five-year plan these are words for time as well. */
const OF_A_PLAN = /^(?:时期|期间)/u

function countOf(mentions: readonly { period: string; part: boolean }[], year: string): number {
  return mentions.filter((mention) => mention.period === year && !mention.part).length
}
