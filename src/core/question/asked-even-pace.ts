/** What a question wants of a year's goal that is spread evenly over its months. */
export interface EvenPace {
  /** The months gone by the time that it asks about. */
  readonly months: number
  /** How far what was done is from it is asked, and not it alone. */
  readonly distance: boolean
  /** The question's words without those that ask so. */
  readonly rest: string
}

/** 按月平均铺, 均匀推进, 按时间进度, spread evenly. */
const EVENLY =
  /(?:要是|如果|假如|若)?(?:按照?)?(?:每个?月|逐月|月度|月)?(?:来)?(?:平均|均匀|均衡|平摊|平均)(?:地|着)?(?:铺开?|摊开?|分摊|分配|分|推进|安排|测算|完成|算|来)+|(?:要是|如果|按照?|若)(?:每个?月|月)(?:平均|均匀|均衡)|(?:按照?)(?:时间|序时)进度(?:来)?(?:算|测算|看|讲|说)?|\b(?:spread|phased|split|divided)? ?(?:out )?evenly(?: (?:by|over|across|per) (?:the )?(?:months?|year|12 months))?\b|\bpro[- ]?rata\b|\bat an even (?:monthly )?pace\b/iu
/** 半年该到一半, 离过半: half of the year's goal is the yardstick. */
const HALF =
  /(?:按说|按理说?)?(?:上?半年|年中|6月(?:底|末))?(?:就|本)?(?:该|应该?|要|得)(?:当)?(?:完成|到|达到?|过|有|干|干到)?(?:一半|半数|过半)|(?:离|距离?|比)(?:全年)?(?:目标|计划|任务)?(?:的)?(?:一半|半数|过半)|\b(?:short of|below|from|behind) (?:half|the halfway|the half-way)(?: mark| point)?\b/iu
/** The time by which so much is due: 到6月底, 三季度末, 上半年, by the end of June. */
const BY_MONTH = /(?:到|截至|至|前)?(?<!\d)(1[01]|[1-9])(?:个)?月(?:份)?(?:底|末|止)?/u
const BY_QUARTER = /(?:到|截至|至)?(?:第)?([一二三])季度(?:末|底)?/u
const BY_ENGLISH =
  /\b(?:by|at|through|until)?(?: the)? ?(?:end of )?(january|february|march|april|may|june|july|august|september|october|november)\b/iu
const BY_HALF = /上?半年|年中|\b(?:first half|half[- ]year|mid-?year|h1)\b/iu
const MONTHS = 'january february march april may june july august september october november'.split(' ')
/** What is due is asked: 该完成多少, should be done. */
const DUE = /(?:该|应|需|要|得|能).*(?:多少|几)|\b(?:should|would|ought|due|need)\b/iu
/** How far it is: 还欠多少, 差几个. */
const APART = /[差欠缺短少](?:了)?(?:多少|几)|\b(?:how far|short|shortfall|gap|behind)\b/iu

/** Reads a question as one that takes the year's months as even; undefined for any other. */
export function askedEvenPace(text: string): EvenPace | undefined {
  const isHalf = HALF.test(text)
  if (!isHalf && !EVENLY.test(text)) return undefined
  const months = monthsGone(text) ?? (isHalf ? HALF_OF_YEAR : undefined)
  if (months === undefined || (isHalf && months !== HALF_OF_YEAR)) return undefined
  const distance = APART.test(text)
  if (!distance && !DUE.test(text)) return undefined
  const rest = [EVENLY, HALF, BY_MONTH, BY_QUARTER, BY_ENGLISH, BY_HALF].reduce(
    (words, form) => words.replace(form, ' '),
    text,
  )
  return { months, distance, rest }
}

const HALF_OF_YEAR = 6

function monthsGone(text: string): number | undefined {
  const month = BY_MONTH.exec(text)?.[1]
  if (month !== undefined) return Number(month)
  const quarter = BY_QUARTER.exec(text)?.[1]
  if (quarter !== undefined) return 3 * ('一二三'.indexOf(quarter) + 1)
  const named = BY_ENGLISH.exec(text)?.[1]?.toLowerCase()
  if (named !== undefined) return MONTHS.indexOf(named) + 1
  return BY_HALF.test(text) ? HALF_OF_YEAR : undefined
}
