import type { Indicator, Measure } from '../lexicon/schema.ts'
import { isRatioName } from './bare-ratios.ts'
import type { Quantity } from './quantity.ts'

interface MeasureInput {
  readonly quantity: Quantity
  /** The words between the subject and the number. */
  readonly words: string
  readonly name: string
  readonly indicator: Indicator | undefined
}

export interface Measured {
  readonly measure: Measure
  /** Signed: a fall is negative. */
  readonly value: number
  /** The indicator, or null where the quantity is something else beside its name. */
  readonly indicator: string | null
  readonly reference?: string
  /** The indicator that grows by this much (人均可支配收入增加1700元), which is no level of it. */
  readonly increaseOf?: string
}

const SHARE =
  /(?:占|为|完成|达)(?:经?[省市区县镇乡]?人大(?:会议?|代表大会)?(?:批准|通过|审议通过)的?)?((?:全[国省市区]|(?:年度|全年|年初|五年|规划|“?十[一二三四五六]五”?|调整后?|变动|汇总|年)?(?:总量|总|总体|预期|既定|控制|奋斗)?(?:投资|计划|目标|任务|预算|地区生产总值|GDP)+)[^\d]{0,4}?)的?(?:比[重例])?(?:达到?|为|的|约|超)?$/
/** 执行率为40.5%: how much of the year's plan was carried out. */
const RATE_OF_PLAN = /(?:执行率|完成率|支出进度|完成比例)(?:达到?|为|约)?$/
/** 占…的比重为65%, 占…的65%, 占比65%: a share, of what the first says. */
const PROPORTION =
  /(?:占([^,，;。\d]{2,18}?)的?比[重例]|占([^,，;。\d]{2,18}?)的|占比|比[重例]|约?占了?(?=$))(?:达到?|为|约|超过?|不低于|(?:提高|提升|上升|下降|降低|升|降|保持|稳定|控制)[到至在])*$/
/** 低于预期目标0.9个百分点, 比全市高2个百分点: a distance from something, no growth of its own. */
const DISTANCE = /低于|高于|高出|快于|慢于|好于|[比较]|超(?:过|出|计划|目标|预期)|收窄|扩大/
/** 比上年提高2个百分点: a change of the subject itself, not how far it is from another. */
const ON_LAST_YEAR =
  /(?:[比较](?:上年|去年|20\d\d年)[^,，;。\d]{0,6}?|比[重例])(提高|提升|上升|增加|下降|降低|回落)[^,，;。\d至到]{0,3}$/
/** 提升至2.62% and 降到5.2% tell what was reached, not by how much. */
const REACHED = /(?:提高|提升|上升|增长|增加|下降|降低|回落|降|升|增)(?:到|至)/g
const FALL = /(?:下降|降低|减少|回落|负增长|压减|削减|缩减|收窄|降幅|降)[^\d增升]*$/
const GROWTH = /增长|增加(?!值)|增速|增幅|涨幅|降幅|下降|降低|减少|削减|压减|缩减|上升|提高|提升|回落|收窄|涨|降/
/** An index is held against 100 (上年=100): no growth is as high. */
const LEAST_INDEX = 80
const CHANGE = /(?:增收|减收|调增|调减|增加|减少|多收)/

/** What a quantity measures of its subject: its level, growth, share, rate; and whether it is the subject's at all. */
export function readMeasure({ quantity, words, name, indicator }: MeasureInput): Measured {
  const id = indicator?.id ?? null
  if (quantity.unitClass === 'times')
    return isRatioName(name) && !/增长|翻/.test(words)
      ? { measure: 'level', value: quantity.value, indicator: id }
      : timesOf(words, quantity.value, id)
  if (quantity.unitClass !== 'percent') {
    const fits =
      indicator !== undefined &&
      levelFits(quantity, indicator, name) &&
      !CHANGE.test(words) &&
      !(indicator.unit === 'money' && /净增/.test(words)) &&
      !/^(?:调增|调减|增加|减少)/.test(name)
    const increase =
      !fits && id !== null && indicator?.unit === quantity.unitClass && /(?:增加|净增)[^\d减少]*$/.test(words)
    return {
      measure:
        indicator === undefined && MEASURED.test(name) && INCREASES.test(words)
          ? 'growth'
          : PEOPLE_PER.test(quantity.unit)
            ? 'rate'
            : 'level',
      value: quantity.value,
      indicator: fits ? id : null,
      ...(increase ? { increaseOf: id } : {}),
    }
  }
  if (/百分点$/.test(quantity.unit) && DISTANCE.test(words)) {
    const change = ON_LAST_YEAR.exec(words)?.[1]
    const falls = change !== undefined && FALL.test(change)
    return {
      measure: 'growth',
      value: falls && quantity.value > 0 ? -quantity.value : quantity.value,
      indicator: null,
      ...(change !== undefined && id !== null ? { increaseOf: id } : {}),
    }
  }
  if (/指数$/.test(name) && quantity.value >= LEAST_INDEX)
    return { measure: 'level', value: quantity.value, indicator: id }
  const share = SHARE.exec(words)
  if (share)
    return { measure: 'share', value: quantity.value, indicator: id, reference: (share[1] ?? '').replace(/的$/, '') }
  if (RATE_OF_PLAN.test(words) && id !== null)
    return { measure: 'share', value: quantity.value, indicator: id, reference: '年度计划' }
  const proportion = PROPORTION.exec(/占(?:.*的?)?比[重例]?$/.test(name) ? `${name}${words}` : words)
  if (proportion)
    return {
      measure: 'share',
      value: quantity.value,
      indicator: id,
      ...((proportion[1] ?? proportion[2]) === undefined ? {} : { reference: proportion[1] ?? proportion[2] ?? '' }),
    }
  const kind = indicator?.measure ?? 'growth'
  // 科技进步对经济增长的贡献率达到60%: the words of a rate's name do not measure
  const isRate = indicator === undefined && /率$/.test(name) && !GROWTH_NAME.test(name)
  const own = isRate ? words.replace(name, '') : words
  const change = own.replace(REACHED, '').replace(/自然增长率/g, '')
  if (GROWTH.test(change) || (indicator !== undefined && kind === 'growth')) {
    const falls = FALL.test(change) || (indicator?.falls === true && !/上升|增长|提高/.test(words))
    return { measure: 'growth', value: falls && quantity.value > 0 ? -quantity.value : quantity.value, indicator: id }
  }
  return { measure: kind === 'growth' ? 'rate' : kind, value: quantity.value, indicator: id }
}

/** 人均预期寿命再提高1.5岁, 森林蓄积量增加6亿立方米: by how much something is to rise, and no size of it. */
const MEASURED = /(?:[率额量值]|寿命|年限|面积|能力|标准)$/
const INCREASES = /(?:提高|提升|增加|延长|上升)(?:约|近)?$/

/** 0.6人/百亿元: so many people for so much are a rate. */
const PEOPLE_PER = /^人\//

const GROWTH_NAME = /[增升降减][^,，]{0,2}率$/

/** 增长1.5倍 is a growth, in times; 是上年的2倍 tells how large it is against another, and is no growth of 2. */
function timesOf(words: string, value: number, indicator: string | null): Measured {
  if (/增长|增加(?!到|至)|提高(?!到|至)|增幅|增速|上升(?!到|至)|翻/.test(words))
    return { measure: 'growth', value, indicator }
  return { measure: 'share', value, indicator: null }
}

function levelFits(quantity: Quantity, indicator: Indicator, name: string): boolean {
  // 城镇新增就业岗位10万个
  if (indicator.unit === 'people' && /岗位$/.test(name) && quantity.unitClass === 'count') return true
  if (indicator.unit === 'people') return quantity.unitClass === 'people' && !quantity.unit.endsWith('次')
  return quantity.unitClass === indicator.unit
}
