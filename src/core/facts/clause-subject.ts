import { type ClauseContext, withoutScope } from './clause-context.ts'
import { isFunctional } from './names.ts'
import { isPassingGoal, leadsToGoal, tellsGoal } from './passing-goals.ts'
import type { Quantity } from './quantity.ts'
import type { Mention } from './subjects.ts'

/** What a number belongs to, and where the words between the two begin. */
export interface Subject {
  readonly indicator: string | null
  readonly name: string
  readonly from: number
  /** True for one of several indicators that share a list of values. */
  readonly joint?: boolean
  /** The words that tell what the number measures, where they are not those between the two. */
  readonly words?: string
}

/** The indicator of a number: named right in front, named behind a verb and the number, or carried from the clause before. */
export function indicatorSubject(context: ClauseContext, quantity: Quantity, from: number, i: number): Subject | null {
  const { folded, clause, carried, lexicon, mentions, quantities } = context
  if (EACH_STEP.test(folded.slice(clause.start, clause.end))) return null
  const planned = projectsWithInvestment(context, quantity)
  if (planned) return { ...planned, from: quantity.start }
  const mention = mentions.filter((candidate) => candidate.end <= quantity.start).at(-1)
  const first = quantities.find((candidate) => candidate.start >= (mention?.end ?? 0))
  const leads = isPassingGoal(context, quantity, from) ? leadsToGoal : isFunctional
  // 联系2个重点项目、3户企业: the number before counts what is named, the next counts something else.
  const isCounted =
    mention !== undefined &&
    /^[、和与及]/.test(folded.slice(mention.end, quantity.start)) &&
    quantities.some(({ end, unitClass }) => end === mention.start && unitClass === 'count')
  const isIts = mention && first && !isCounted && leads(wordsBetween(context, mention.end, first.start))
  if (mention && isIts && leads(folded.slice(Math.max(mention.end, from), quantity.start))) {
    const lead = folded.slice(clause.start, mention.start)
    const isPart = /其中/.test(lead) && lexicon.indicators.get(mention.id)?.unit === 'count'
    const planned = lexicon.indicators.get(mention.id)?.unit === 'count' ? (NOT_YET.exec(lead)?.[0] ?? '') : ''
    const isPull = PULLS.test(lead) && /百分点$/.test(quantity.unit)
    return {
      indicator: isPart || isPull || planned !== '' ? null : mention.id,
      name: `${planned}${nameOf(context, mention, lead)}`,
      from: Math.max(mention.end, from),
    }
  }
  const behind = mentions.find((candidate) => candidate.start >= quantity.end && candidate.start - quantity.end <= 1)
  const counted = countedBehind(context, quantity)
  if (counted) return { ...counted, from: quantity.start }
  if (
    behind &&
    /(?:实施|安排|新增|新认定|净增|培育|拥有|认定)(?:约|近|超|不少于)?$/.test(
      folded.slice(clause.start, quantity.start),
    )
  ) {
    return { indicator: behind.id, name: behind.name, from: quantity.start }
  }
  if (behind && isInHand(context, quantity, behind))
    return { indicator: behind.id, name: behind.name, from: quantity.start }
  const gap = wordsBetween(context, from, quantity.start)
  if (mention && i > 0 && quantity.unitClass === 'percent' && followsRemark(gap))
    return { indicator: mention.id, name: nameOf(context, mention, ''), from }
  const unit = lexicon.indicators.get(carried.subject ?? '')?.unit
  const isTotal = unit === quantity.unitClass && TOTAL.test(gap)
  const goesOn =
    i === 0 &&
    !mention &&
    carried.name !== '' &&
    !(quantities.length > 1 && /分别/.test(gap)) &&
    leads(withoutScope(isTotal ? gap.replace(TOTAL, '') : gap)) &&
    (isTotal || takesOver(gap, quantity, folded, unit, carried.ofRow === true))
  return goesOn ? { indicator: carried.subject, name: carried.name, from } : null
}

/** 新谋划重大项目300个, 储备重点项目500个: projects that are only thought of are none of those in hand. */
const NOT_YET = /新?(?:谋划|策划|储备|包装|签约)$/

/** 抓好102个市重点项目建设: how many are in hand, where nothing behind them tells of a part (…开工, …竣工). */
function isInHand({ folded, clause }: ClauseContext, { start }: Quantity, { end }: Mention): boolean {
  return (
    /(?:抓好|抓实|抓牢|抓紧|推进|推动|铺排|聚焦)(?:约|近|超|不少于)?$/.test(folded.slice(clause.start, start)) &&
    /^(?:的?(?:建设|实施))*$/.test(folded.slice(end, clause.end))
  )
}

/** 外贸进出口增长8.4%,总额突破8000亿元: what the indicator of the clause before came to as a whole. */
const TOTAL = /^\s*(?:其|全年)?总(?:额|值|规模)/

/** 拉低规上工业增速1.1个百分点: what something else did to the indicator, and no growth of it. */
const PULLS = /(?:拉[低动升高]|影响|带动|推动|贡献|撬动)了?(?:[全我][省市区县州盟旗])?的?$/
/** 经济每增长1个百分点可带动新增就业5万人: a rule of thumb tells nothing of a year. */
const EACH_STEP = /每(?:增长|提高|增加|上升|下降|降低|增|降)\d/

/** 135个区级重点项目完成投资186亿元: a clause that begins with a count of what an indicator counts. */
function countedBehind(
  { folded, clause, lexicon, mentions }: ClauseContext,
  quantity: Quantity,
): { indicator: string; name: string } | null {
  const behind = mentions.find((candidate) => candidate.start >= quantity.end)
  if (!behind || quantity.unitClass !== 'count' || folded.slice(clause.start, quantity.start).trim() !== '') return null
  if (!/^(?:[省市区县]级)?$/.test(folded.slice(quantity.end, behind.start))) return null
  const indicator = lexicon.indicators.get(behind.id)
  for (const id of [behind.id, ...Object.keys(indicator?.under ?? {})]) {
    const named = lexicon.indicators.get(id)
    const name = named?.written.find((word) =>
      behind.name.replace(/^[省市区县州盟]级?(?=重[点大])/, '').startsWith(word),
    )
    if (named?.unit === 'count' && name !== undefined) return { indicator: id, name }
  }
  return null
}

/** 完成48个重点项目37亿元的投资计划: how many there are, and the investment in them that the next amount is. */
function projectsWithInvestment(
  { folded, lexicon, mentions, quantities }: ClauseContext,
  quantity: Quantity,
): { indicator: string; name: string } | null {
  for (const mention of mentions) {
    const count = quantities.find(({ end }) => end === mention.start)
    const money = quantities.find(({ start }) => start === mention.end)
    const child = lexicon.leaning.find(({ under, unit }) => unit === 'money' && under?.[mention.id] !== undefined)
    if (count?.unitClass !== 'count' || money?.unitClass !== 'money' || !child) continue
    if (!INVESTED.test(folded.slice(money.unitEnd))) continue
    if (quantity === count) return { indicator: mention.id, name: mention.name }
    if (quantity === money) return { indicator: child.id, name: `${mention.name}投资` }
  }
  return null
}

const INVESTED = /^的?(?:年度|全年)?(?:计划|目标)?总?投资(?!额?缺口)/

/** A stretch of the text without what its shares are of: 占一般公共预算收入的63% goes on with the subject before it. */
function wordsBetween({ folded, shares }: ClauseContext, from: number, to: number): string {
  const inside = shares.filter((share) => share.start >= from && share.end <= to)
  return inside.reduceRight(
    (text, { start, end }) => text.slice(0, start - from) + text.slice(end - from),
    folded.slice(from, to),
  )
}

/** 达到5.5万亿元、稳居全国前列、增长5%: a remark between a level and its growth names nothing. */
function followsRemark(gap: string): boolean {
  const parts = gap.split('、').filter((part) => part.trim() !== '')
  const last = parts.pop() ?? ''
  const remarks = parts.every((part) =>
    /^(?:稳居|位居|位列|跃居|居|列|排名|首次|历史性|创|迈上|站上|总量|连续)/.test(part),
  )
  return parts.length > 0 && remarks && /增长|下降|增速|上升|提高|降低/.test(last) && isFunctional(last)
}

/** The words that stand there, with 重大项目 in front of a short form that means nothing without it. */
export function nameOf(context: ClauseContext, mention: Mention, lead: string): string {
  const tier = /([省市州区县旗]本级)$/.exec(lead)?.[1] ?? ''
  const verb = /(新增|调增|调减|增加|减少)(?:区本级|全区|地方)?$/.exec(lead)?.[1] ?? ''
  return `${tier}${verb}${parentName(context, mention)}${mention.name}`
}

function parentName({ lexicon, mentions, carried }: ClauseContext, mention: Mention): string {
  const indicator = lexicon.indicators.get(mention.id)
  for (const [parent, words] of Object.entries(indicator?.under ?? {})) {
    if (!words.includes(mention.name)) continue
    const near = mentions.find((other) => other.id === parent && other.end <= mention.start)
    const topic = near ?? carried.topics.findLast((other) => other.id === parent)
    if (topic) return topic.name.replace(/(?<=.{2})(?:播种|种植)?面积$/, '')
  }
  return ''
}

/** A time and nothing else in front of an amount: 上半年5860人 behind the goal. */
const TIME_ALONE =
  /^(?:其中)?(?:20\d\d年|今年|去年|截至|到|至)?(?:第?[一二三四]季度|[上下]半年|前三季度|全年|1[-—~至]\d{1,2}月|\d{1,2}月[末底份]?)(?:预计|实际)?(?:人均)?$/

/** A clause goes on with the subject before it only where its words measure: 增速, 同比, 达到, 为预算的 …, never a bare count. */
function takesOver(gap: string, quantity: Quantity, folded: string, unit: string | undefined, ofRow: boolean): boolean {
  if (quantity.unitClass === 'percent' || (quantity.unitClass === 'times' && /增长|增加/.test(gap))) return true
  if (unit === quantity.unitClass && (TIME_ALONE.test(gap.trim()) || (ofRow && gap.trim() === ''))) return true
  if (unit === quantity.unitClass && tellsGoal(gap)) return true
  if (unit === quantity.unitClass && /^(?:力争|争取|确保|努力实现)$/.test(gap.trim())) return true
  // 实际利用外资:1.8亿美元
  if (unit === quantity.unitClass && gap.trim() === '' && folded.slice(0, quantity.start).trimEnd().endsWith(':'))
    return true
  return (
    !/^(?!大关|关口|台阶)\p{Script=Han}/u.test(folded.slice(quantity.end)) &&
    /达|完成|实现|安排|调整为|保持在|稳定在|控制在|总量|为|突破|超过|总计|增收|减收|增加|净增|减少/.test(gap)
  )
}
