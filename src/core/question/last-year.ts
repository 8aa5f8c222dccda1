/**
 * What 去年 stands for beside a figure of this year: what a growth is measured against (this year's growth is asked, and
 * nothing of last year), or a goal that this year's is held against (both are asked).
 */

/**
 * A cleaned question without the year that a growth is measured against: 收入比去年要多收百分之几, 目标比上年增长多少. Amounts
 * that are held against last year's (比去年多几项), and two rates (目标比去年低几个点), stay.
 */
export function withoutGrowthBase(text: string): string {
  const base = BASE.exec(text)
  if (base === null || OF_RATES.test(text.slice(0, base.index))) return text.replace(GOAL_OF_GROWTH, '$1')
  return `${text.slice(0, base.index)}${text.slice(base.index + base[0].length)}`
}

const LAST_YEAR = '(?:去年|上一?年度?|前一年)'

const BASE = new RegExp(
  `(?:比|较|同|和|跟)${LAST_YEAR}(?:同期)?(?:相比)?(?=(?:要|预计|计划|打算|能)?(?:增长|增加|增收|增|多收|涨|下降|减少|降)(?:了|上)?(?:百分之[多几]|几个百分点|几个点|几成|多少个?(?:百分)?点|多少%))`,
  'u',
)

/** A rate in front is held against last year's rate. */
const OF_RATES = /目标|增速|增幅|增长率/

/** A goal that is a growth itself. */
const GOAL_OF_GROWTH = new RegExp(`((?:目标|任务|指标|计划)[^,，。?？]{0,8}?)[比较]${LAST_YEAR}(?=增长|增速|增幅)`, 'u')

/**
 * A question about goals that are held against those of the year before, with this year in front where it names none:
 * `planYear`, or the year that it names.
 */
export function withYearCompared(text: string, planYear: number): string {
  const found = GOAL_AGAINST_LAST.exec(text)
  const word = found?.[1] ?? found?.[2]
  if (!found || word === undefined) return text
  const year = /(20\d\d)年?|今年|本年度?|this year/.exec(text)
  const own = Number(year?.[1] ?? planYear)
  if (word === '去年' && year?.[1] !== undefined) return text
  const against = found[0].replace(word, `${own - 1}年`)
  return `${year === null ? `${own}年` : ''}${text.replace(found[0], against)}`
}

const GOAL = '(?:目标|任务|指标|计划数)'

/** A growth against last year, and what was done in it, are no goals. */
const NO_GOAL = '增长|增加|新增|下降|减少|完成'

/** Not where the same time of last year, or what was done in it, is meant. */
const GOAL_AGAINST_LAST = new RegExp(
  `${GOAL}[^,，。?？]{0,8}?[比较跟和与同](${LAST_YEAR})(?!同期|${NO_GOAL}|[一二三四]季度|[上下]半年)` +
    `|[比较跟和与同](${LAST_YEAR})(?=的?(?:${GOAL}|(?:计划|安排|预期)(?!${NO_GOAL}))|相?比[^,，。?？]{0,14}${GOAL})`,
  'u',
)
