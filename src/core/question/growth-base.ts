/**
 * A cleaned question without the year that a growth is measured against: 收入比去年要多收百分之几 asks for this year's growth and
 * for nothing of last year. Amounts that are held against last year's (比去年多几项), and two rates (目标比去年低几个点), stay.
 */
export function withoutGrowthBase(text: string): string {
  const base = BASE.exec(text)
  if (base === null || OF_RATES.test(text.slice(0, base.index))) return text
  return `${text.slice(0, base.index)}${text.slice(base.index + base[0].length)}`
}

const BASE =
  /(?:比|较|同|和|跟)(?:去年|上年|上一年)(?:同期)?(?:相比)?(?=(?:要|预计|计划|打算|能)?(?:增长|增加|增收|增|多收|涨|下降|减少|降)(?:了|上)?(?:百分之[多几]|几个百分点|几个点|几成|多少个?(?:百分)?点|多少%))/u

/** A rate in front is held against last year's rate. */
const OF_RATES = /目标|增速|增幅|增长率/
