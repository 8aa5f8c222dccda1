import type { Lexicon } from '../lexicon/lexicon.ts'
import type { UnitClass } from '../lexicon/schema.ts'
import { withAmounts } from './english-asking.ts'

/** The amount that a question asks for: 多少公里, 几家, how many. */
export interface AskedAmount {
  /** Unit classes that answer it; empty where any does. */
  readonly classes: readonly UnitClass[]
  /** A word that is no unit of ours and must stand with the amount: 多少层. */
  readonly word: string | null
  /** True where happenings are counted (几次), false where things are (几项): neither answers the other. */
  readonly happenings?: boolean
  /** A unit that no other stands for: 多少户. */
  readonly unit?: string
  /** The measure word asked with (家 of 多少家), where it tells of what kind the counted things are; others may answer too. */
  readonly measure?: string
  /** True for a rate by its name: where no percentage is written what it is made of tells something too. */
  readonly soft?: boolean
  /** True where the asker gave an amount of the kind and wants it held against the text. */
  readonly held?: boolean
}

const HAPPENINGS: readonly string[] = ['次', '万次', '场次', '场', '期', '天']

/** True for a unit by which happenings are counted, and not things. */
export function countsHappenings(unit: string): boolean {
  return HAPPENINGS.includes(unit)
}

/** 多少个亿元以上项目 counts projects of that size. */
const BAR = /((?:多少|几)[个项家])[十百千]?[万亿]元以上/g
/** Measure words of one kind of thing alone. */
const STRICT: readonly string[] = ['户', '张', '辆']
/** Measure words of things of any kind. */
const ANY_THING: readonly string[] = ['个', '项', '处', '种', '类', '批', '片', '件', '次', '场次']
const COUNTED: readonly UnitClass[] = ['count', 'people', 'score', 'bare']
/** Measure words of what is no person. */
const NO_PERSONS: readonly string[] = ['家', '所', '座', '条', '栋', '幢', '宗', '片', '处', '块']
const THINGS: readonly UnitClass[] = COUNTED.filter((unitClass) => unitClass !== 'people')
const DIMENSIONS = /多[高长宽深厚远](?!时间|久)|多大面积/
const HOW_BIG = /多大(?![的力岁年])/

/** What a number may stand before without being a quantity of a plan: the passage must have it behind its number. */
export const NO_QUANTITY = /^(?:周年|周岁|个月|小时|分钟|个?工作日)/

/** 几天: so many days of whatever kind, working days too. */
export const DAYS = '天'

/** A name of what can only be an amount, and nothing else asked: 技术合同成交额? */
const MEASURE_NAMED =
  /^[^,，。;；]*(?<!名|余|超|差|份)(额|总投资|人数|面积|里程|[户件家处条所座宗期笔场]数)\s*(?:的?(?:全年|年度|今年)?(?:目标|任务|指标|计划|情况|数据)|如何|呢)?[?？。]*$/u
const CLASS_OF: Readonly<Record<string, UnitClass>> = { 额: 'money', 人数: 'people', 面积: 'area', 里程: 'length' }

/** How long is the corridor: a length, and no time. */
export const HOW_LONG = /\bhow long (?:is|are|was|were) (?:the |a )?(?!it\b|this\b)\p{L}/iu
/** A rate or a share by its name: 完成率多少. */
const SHARE = /(?<![效频汇])(?:率|占比|比重|权重)(?:是|为|有|达到?)?(?:多少(?!人|家|个|户)|[?？。呢]|$)/
/** 办结率多高, 占比有多大, 占多大份额: how great a share is. */
const HOW_GREAT_A_SHARE =
  /(?:(?<![效频汇])率|占比|比重|比例|份额)(?:是|为|有|达到?|能|要|到|提到?|升到?|高)*(?:多[高大低]|几何)|多[大高少](?:的)?(?:比例|比重|份额|占比|权重)/

/** How many, without 多少 or 几: 供地宗数, 招聘场数; the unit tells the class. */
const NUMBER_OF = /(?<![多少几])([宗条项家处座所场户台辆张笔期件个])数(?![据字学码值额量])/u
/** How much or how many, whatever the unit: 数量, 任务数, 完成量. */
const NUMBER = /(?:数量|数目|(?:任务|完成|计划|目标|安排|新增|实施|改造|建设)(?:数(?![据字学码值额])|量(?!化)))/u

/** 房屋征收目标: a number where the text has one, else the aim in words. */
const AIMED = /^(?:(?!什么|啥|哪|怎|如何|谁).)+目标(?:值|是|为)?[?？。呢\s]*$/u

/** Within how many hours: a limit of time. */
const IN_TIME: readonly (readonly [RegExp, string])[] = [
  [/\b(?:within|in) how many hours\b|\bhow many +小时/i, '小时'],
  [/\b(?:within|in) how many minutes\b|\bhow many +分钟/i, '分钟'],
  [/\b(?:within|in) how many (?:working|business|work)[ -]?days\b|\bhow many +工作日/i, '工作日'],
  [/\b(?:within|in) how many days\b/i, DAYS],
]

/** Asks how something is numbered, and no amount. */
const CALLED = /(?:文号|编号|电话|邮编|代码|热线)(?:号码)?(?:是|为)?(?:多少|几)/

/** The amount asked for, or null where the question asks for none. */
export function askedAmount(text: string, lexicon: Lexicon): AskedAmount | null {
  if (/面积|占地/.test(text) && /多少|多大|几/.test(text) && !inAnotherUnit(text, lexicon))
    return { classes: ['area'], word: null }
  if (amountsCounted(text) === 1 && /(?:投资?|投入|花|用)了?多少(?![项个家件])/.test(text))
    return { classes: ['money'], word: null }
  if (HOW_GREAT_A_SHARE.test(text) && amountsCounted(text) < 2) return { classes: ['percent'], word: null }
  if (SHARE.test(text) && amountsCounted(text) < 2) return { classes: ['percent'], word: null, soft: true }
  if (CALLED.test(text) && amountsCounted(text) < 2) return null
  const match = /(?:多少|几)(%|\p{Script=Han}{0,4})/u.exec(
    text
      .replace(/百分之(?:多少|几)|几个点|(?<=[涨降升增减高低差加快慢][了出多过]?)多少个点|几成/g, '多少%')
      .replace(/哪几|几乎|第几|几月|几号|几时|几届(?:几次)?|几次(?=全会|会议|党代会)/g, '')
      .replace(BAR, '$1'),
  )
  if (match) return withoutPersons(ofWord(match[1] ?? '', lexicon), text)
  const measured = MEASURE_NAMED.exec(text)?.[1]
  if (measured !== undefined && /^[户件家处条所座宗期笔场]数$/.test(measured))
    return ofWord(measured.charAt(0), lexicon)
  if (measured !== undefined) return { classes: [CLASS_OF[measured] ?? 'money'], word: null }
  const counted = NUMBER_OF.exec(text)?.[1]
  if (counted !== undefined) return ofWord(counted, lexicon)
  if (NUMBER.test(text)) return { classes: [], word: null }
  if (AIMED.test(text)) return { classes: [], word: null, soft: true }
  if (DIMENSIONS.test(text)) return { classes: ['length', 'area'], word: null }
  if (HOW_BIG.test(text)) return { classes: [], word: null }
  if (/\bwhat (?:percentage|percent|share)\b/i.test(text)) return { classes: ['percent'], word: null }
  if (/\bfloor (?:area|space)|square met/i.test(text)) return { classes: ['area'], word: null }
  if (HOW_LONG.test(text)) return { classes: ['length'], word: null }
  const inTime = IN_TIME.find(([form]) => form.test(text))
  if (inTime) return { classes: [], word: inTime[1] }
  if (/\b(?:how many|number of)\b/i.test(text))
    return { classes: /kilomet|hectare|mu\b/i.test(text) ? ['length', 'area'] : COUNTED, word: null }
  if (/\bhow much\b/i.test(text)) return { classes: [], word: null }
  return null
}

/** 栽培面积…多少袋: the unit that is asked for measures no area. */
function inAnotherUnit(text: string, { units }: Lexicon): boolean {
  const unit = /(?:多少|几)(\p{Script=Han})(?!\p{Script=Han})/u.exec(text)?.[1]
  return (
    unit !== undefined && unit !== '平' && unit !== '方' && units.classOf(unit) !== 'area' && !/[的地块里]/.test(unit)
  )
}

function ofWord(word: string, lexicon: Lexicon): AskedAmount {
  const asked = lexicon.units.askedClass(word)
  if (asked !== undefined) return { classes: [asked], word: null }
  if (/^年(?!级|度|代)/.test(word)) return { classes: [], word: '年' }
  if (word.startsWith(DAYS)) return { classes: [], word: DAYS }
  const never = NO_QUANTITY.exec(word)?.[0]
  if (never !== undefined) return { classes: [], word: never }
  // 多少万: so much of anything
  if (/^万(?:$|[^\p{Script=Han}])/u.test(word)) return { classes: [], word: null }
  if (word.startsWith('个人')) return { classes: ['people'], word: null }
  for (let length = Math.min(4, word.length); length > 0; length--) {
    const unit = lexicon.units.classOf(word.slice(0, length))
    if (unit === undefined) continue
    if (unit === 'people' || !COUNTED.includes(unit)) return { classes: [unit], word: null }
    const own = word.slice(0, length)
    const counted = { classes: COUNTED, word: null, happenings: countsHappenings(own) }
    if (STRICT.includes(own)) return { ...counted, unit: own }
    if (ANY_THING.includes(own)) return counted
    return { ...counted, measure: own }
  }
  return { classes: [], word: /^[层栋米度吨]/.test(word) ? word.slice(0, 1) : null }
}

/** 新增多少家企业: no number of persons answers, unless they are counted in the same question. */
function withoutPersons(amount: AskedAmount, text: string): AskedAmount {
  return NO_PERSONS.includes(amount.measure ?? '') && amountsCounted(text) === 1
    ? { ...amount, classes: THINGS }
    : amount
}

/** Amounts that the asker gave, as plain numbers, years aside. */
export function amountsGiven(text: string): string[] {
  return [
    ...withAmounts(text).matchAll(/(?<![\d.])(\d+(?:\.\d+)?)(?=\s*(?:%|个百分点|percent|万|亿|项|个|家|元|人))/gi),
  ].map((match) => match[1] ?? '')
}

/** How many amounts a question asks for: 收上来多少,同比降了多少 asks two. */
export function amountsCounted(text: string): number {
  return (text.match(/多少|几(?!乎)|how (?:many|much)/gi) ?? []).length
}
