/** A sentence, or what is left of one that was cut off behind several clauses. */
export const STATES = /[。;]|[,，][^,，]{4,}[,，][^,，]{4,}[,，]/

/** 主要考虑:…: what follows gives reasons for a goal. */
export const REASONS =
  /^\s*(?:主要|这样|上述)?(?:是|主要)?(?:考虑|基于|安排(?:主要)?考虑)(?:到|是|了|:|,|，)|^[^。;:]{0,30}[,，]主要是?(?:考虑|基于|依据|出于)[^。;:\d]{0,10}:/

/** 预计全年…;…;…: all of a sentence that begins so is expected. */
export const ESTIMATED = /^\s*(?:20\d\d年)?[,，]?\s*(?:初步)?预计(?!执行)/

/** 到2025年, 2023年, 今年上半年, 截至6月底: a clause that tells nothing but the time, for all of the sentence. */
export function isTimeAlone(text: string): boolean {
  return TIME_ALONE.test(text)
}

const TIME_ALONE =
  /^\s*(?:截[至止]|[到至在])?\s*“?(?:20\d\d年|[今去上]年|十[一二三四五六]五|今后五年|未来五年|(?=上半年|前三季度|[一二三]季度|\d{1,2}[-月]))”?(?:全年|底|末|时期|期间|上半年|前三季度|[一二三]季度)?(?:1-\d{1,2}月份?|\d{1,2}月[底末])?\s*$/

/** Words for the goals of a paper, and those behind them that a list of goals opens with. */
export const GOALS =
  '(?:预期目标|主要目标|奋斗目标|努力目标|工作目标|发展目标|目标任务|(?:约束|预期)性(?:指标|目标)|主要(?:预期)?指标|(?:指标体系|预期指标|计划指标)安排)'
export const ANNOUNCED = '(?:初步|建议|拟|计划)?(?:安排|确定|考虑|建议|设定|调整)?[,，]?(?:具体)?(?:是|为|如下)?'
/** 细化设定了今后五年…24个主要指标,包括: a plan that lists some of the goals it sets. */
const SETS =
  '(?:设[置定]|提出|明确|确定)了?[^。;:]{0,50}(?:指标|目标)[,，](?=(?:主要|具体)?(?:包括|分别是|有|是|为)[:,，]?[^,，。;:]{2,24}(?:增长|增速|控制在|达|占比))'
export const GOAL_LIST = new RegExp(
  `${GOALS}${ANNOUNCED}:|${SETS}|(?:年初|年度)计划(?:提出|安排|确定)?:|(?:划定|确定|定下)了?[^,，。;:]{0,12}${GOALS}[,，](?=[^,，。;:]{2,16}(?:增长|控制在|达到))`,
)
