import type { ClauseContext } from './clause-context.ts'
import { isFunctional } from './names.ts'
import type { Quantity } from './quantity.ts'

/** 低于7%的预期目标, 未能完成下降4%的任务: the number is the goal's, whatever it is held against. */
const GOAL_BEHIND =
  /^(?:以上|以内|之内|以下|左右)?的(?:年均|平均|增速|年度|全年|年初|计划|预期|控制|规划|既定|五年|考核|总体|奋斗|发展|增长|下降|减排|节能|约束性|预期性|[省市区县州国]定|国家|上级|调整后?|序时)*(?:(?:目标|预期|任务|要求)|(?:年初|年度|全年)的?计划(?=$|[,，;。]))/
/** 与年初计划增长8%有较大差距, 比年度目标8%低0.5个百分点: a goal that the result is told to be away from. */
const GOAL_BEFORE =
  /(?:与|同|距离?|离|[比较])[^,，;。\d]{0,8}(?:计划|目标|预期|要求)(?:的)?(?:增长|下降|降低|上涨)?(?:约|近)?$/
const AWAY =
  /^(?:以上|左右|以内)?(?:的(?:年度|年初|预期|计划)*目标)?(?:[^,，;。\d]{0,12}差距|[高低快慢少多](?:了|出)?\d)/
/** 计划增长10%, 年初预期目标为8%左右, 《纲要》要求2015年达到2%: the goal is told by itself, right in front of its number. */
const GOAL_TOLD =
  /^(?:年初|年度|全年|当年|原定?|20\d\d年|《[^》]{0,8}纲要》|(?:规划)?纲要|“?十[一二三四五六]五”?|规划)*(?:计划|预期|目标|要求)(?:目标)?(?:为|是|到)?(?:20\d\d年)?(?:五年)?(?:累计|年均)?(?:新增|增长|下降|降低|上涨|完成|实现|达到|控制在)?(?:约|近)?$/
/** 控制在4.5%的目标以内 is a goal of at most 4.5%. */
const WITHIN = /^的\p{Script=Han}{0,8}(?:目标|任务|要求|预期)(?:值|范围)?(?:以内|之内|内)/u

/** Words between a subject and the number of a goal that it is held against: 优于《纲要》确定的, 未能完成年初确定的下降. */
const LEAD = new RegExp(
  `^(?:${[
    '但|略|稍|远|明显|均|也|都|仍|尚|还|并|且|可|将|了|的|在|为|约|是',
    '基本|顺利|圆满|全面|能够?|可以|有望|确保|努力|未能?|没有|不能|难以|始终',
    '完成|实现|达到|低于|高于|优于|好于|快于|慢于|超过|超出|超额|控制|保持|距离?|离|与|同|比|较',
    '《[^》]{0,8}纲要》|(?:规划)?纲要|“?十[一二三四五六]五”?|规划|计划|时期|原定|既定|确定|提出|安排|要求|设定|制定|规定',
    '国家|上级|自治区|[省市区县州盟旗](?:委|级|政府|定)*|人代会|人大|下达给?(?:我?[省市区县州盟旗])?|我[省市区县州盟旗]',
    '年初|年度|全年|预期|20\\d\\d年|到|五年|累计|年均|平均|新增|增长|下降|降低|提高|上升|减少|上涨|增速|目标|任务',
  ].join('|')})*$`,
)

/** True for a number that is a goal's, in a clause that tells how far a result is from it or what was planned. */
export function isPassingGoal({ folded, clause, mentions }: ClauseContext, quantity: Quantity, from: number): boolean {
  const told = Math.max(from, ...mentions.filter(({ end }) => end <= quantity.start).map(({ end }) => end))
  const before = folded.slice(clause.start, quantity.start)
  const behind = folded.slice(quantity.unitEnd, clause.end)
  if (GOAL_BEHIND.test(behind)) return true
  return (GOAL_BEFORE.test(before) && AWAY.test(behind)) || tellsGoal(folded.slice(told, quantity.start))
}

/** True for a text between a subject and its number that tells a goal by itself: 年度目标2.6万人. */
export function tellsGoal(text: string): boolean {
  return GOAL_TOLD.test(text.trim())
}

/** True where a text between a subject and a goal's number names nothing new. */
export function leadsToGoal(text: string): boolean {
  return LEAD.test(text.replace(/[\s“”]/g, '')) || isFunctional(text)
}

/**
 * The number as the goal's: 低于7%的目标 is a goal of 7%, 控制在4.5%的目标以内 one of at most 4.5%. Only what stands behind
 * the number is its own, what stands in front of it tells of the result.
 */
export function asGoal({ folded, clause }: ClauseContext, quantity: Quantity): Quantity {
  if (quantity.end > quantity.unitEnd) return quantity
  return { ...quantity, comparator: WITHIN.test(folded.slice(quantity.unitEnd, clause.end)) ? '≤' : '=' }
}
