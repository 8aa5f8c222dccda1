/** The unit in which a question wants an amount: 折成亿元, in billions of yuan. */
export interface AskedUnit {
  /** A unit of the documents, with 万, 亿 or an English number word in front: 亿元, billion 元. */
  readonly unit: string
  /** How the asker writes it: billion yuan. */
  readonly label: string
  /** False where the unit only stands behind 多少, as people say it who do not know how it is written. */
  readonly converts: boolean
  /** The words that ask for the unit and say nothing else, verbatim; empty where there are none. */
  readonly words: string
}

const BASE = '元|平方米|平米|平方公里|公顷|亩|公里|千米|米|吨|公斤|斤|立方米|人次|千瓦时'
const HAN_UNIT = `(?:万亿|千万|百万|[万亿千])?(?:${BASE})|万人|万户|万亿|亿`
const TURNED = '折合成?为?|折算成?为?|换算成?为?|约合|折成|换成|转换?成'
/** 合 is a word of many others: 合多少公顷 behind an amount or the name of one alone. */
const COMES_TO = '(?<=\\d\\p{Script=Han}{1,4}|面积|[租资现奖]金|金额|投资|总额|[,，、 ])合'
const AMOUNT_BEHIND = '(?=(?:大约|大概|约)?(?:是|为)?(?:多少|几)个?'
/** What asks for the unit, with the words that may go. */
const CONVERTED: readonly RegExp[] = [
  new RegExp(`(?:${TURNED}|${COMES_TO})${AMOUNT_BEHIND}(${HAN_UNIT}))`, 'u'),
  new RegExp(`[,，]?(?:如果|要是)?(?:${TURNED})(${HAN_UNIT})(?:的话|来?[说算计]|表示)?`, 'u'),
  new RegExp(`[,，]?[用以按](${HAN_UNIT})(?:来?(?:表示|计算|计|算|说)|[为作]单位)`, 'u'),
  new RegExp(`[,，]?[(（]?单位(?:[:：]|用|是|为|换成)?(${HAN_UNIT})[)）]?`, 'u'),
]
/** A减去B等于多少亿元 needs its own words. */
const EQUALS = new RegExp(`(?:等于|相当于)${AMOUNT_BEHIND}(${HAN_UNIT}))`, 'u')
const COUNTED = new RegExp(`(?:多少|几)个?(${HAN_UNIT})`, 'u')

const ENGLISH_UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:yuan|rmb|cny|renminbi)$/i, '元'],
  [/^hectares?$/i, '公顷'],
  [/^mu$/i, '亩'],
  [/^sq(?:uare|\.)? ?k(?:ilo)?m/i, '平方公里'],
  [/^sq(?:uare|\.)? ?m/i, '平方米'],
  [/^(?:kilomet|km)/i, '公里'],
  [/^met/i, '米'],
  [/^ton/i, '吨'],
  [/^(?:people|persons)$/i, '人'],
]
const SCALED =
  '(trillion|billion|bn|million|mn|thousand)s?(?:[ -](?:of[ -])?(yuan|rmb|cny|renminbi|hectares?|mu|square (?:kilo)?met(?:re|er)s?|tonn?e?s?|people|persons))?'
const MEASURED =
  '(hectares?|mu|square kilomet(?:re|er)s?|square met(?:re|er)s?|sq\\.? ?k?m|kilomet(?:re|er)s?|km|met(?:re|er)s?|tonn?e?s?)'
const IN_SCALED = new RegExp(
  `,? ?\\(?\\b(?:expressed |stated |given |measured )?(?:in|into|as) (?:the )?${SCALED}(?![a-z])\\)?,?`,
  'i',
)
const HOW_MANY_SCALED = new RegExp(`\\bhow many ${SCALED}(?![a-z])`, 'i')
const IN_MEASURED = new RegExp(`,? ?\\(?\\b(?:in|into|to) ${MEASURED}(?![a-z])\\)?,?`, 'i')
const HOW_MANY_MEASURED = new RegExp(`\\bhow many ${MEASURED}(?![a-z])`, 'i')

/** The unit of an amount that is to be written out, without 万 and 亿, whatever it counts. */
export const WRITTEN_OUT = 'ones'
const DIGITS = '(?:阿拉伯数字|纯数字|全数字|完整的?数字)'
const NO_SCALE =
  '(?:不带|不要|不用|不写|去掉)[“"]?[万亿][”"]?(?=这个|字|单位|[的写来表,，。?？是怎咋]|$)(?:这个)?(?:字|单位)?'
/** 写成阿拉伯数字,不带万字,是1090000还是10900000: the numbers that the asker tries go with it. */
const OUT = new RegExp(
  `[,，]?(?:如果|要是|全部?)?(?:用|写成|写为|换成|转成|改成|写全成?)?(?:${DIGITS}[,，]?(?:${NO_SCALE})?|${NO_SCALE})(?:的?(?:数字?|话|写法|形式))*(?:来?(?:写|表示))?(?:出来|全)?(?:[,，]?(?:到底|应该|应当)?(?:是|写成?)\\d[\\d,]*还是\\d[\\d,]*)?(?:是|怎么写|咋写|写)?`,
  'u',
)

function writtenOut(text: string): AskedUnit | undefined {
  const words = OUT.exec(text)?.[0]
  return words === undefined ? undefined : { unit: WRITTEN_OUT, label: '', converts: true, words }
}

/** The unit that a question names for what it asks; undefined where it names none. */
export function askedUnit(text: string): AskedUnit | undefined {
  return writtenOut(text) ?? inEnglish(text) ?? inChinese(text)
}

function inChinese(text: string): AskedUnit | undefined {
  for (const form of CONVERTED) {
    const match = form.exec(text)
    if (match?.[1] !== undefined) return { ...named(match[1]), converts: true, words: match[0] }
  }
  const equal = EQUALS.exec(text)?.[1]
  const counted = equal ?? COUNTED.exec(text)?.[1]
  return counted === undefined ? undefined : { ...named(counted), converts: equal !== undefined, words: '' }
}

function named(unit: string): Pick<AskedUnit, 'unit' | 'label'> {
  const whole = /亿$/.test(unit) ? `${unit}元` : unit
  return { unit: whole, label: whole }
}

function inEnglish(text: string): AskedUnit | undefined {
  if (!/[a-z]{2}/i.test(text)) return undefined
  const scaled = IN_SCALED.exec(text) ?? HOW_MANY_SCALED.exec(text)
  if (scaled) {
    const [whole, word = '', of = 'yuan'] = scaled
    const scale = { bn: 'billion', mn: 'million' }[word.toLowerCase()] ?? word.toLowerCase()
    const base = unitOf(of)
    if (base === undefined) return undefined
    const label = `${scale} ${base === '元' ? 'yuan' : of.toLowerCase()}`
    return { unit: `${scale} ${base}`, label, converts: true, words: /^how/i.test(whole) ? '' : whole }
  }
  const into = IN_MEASURED.exec(text)
  const [words = '', label = ''] = into ?? HOW_MANY_MEASURED.exec(text) ?? []
  const base = unitOf(label)
  if (base === undefined) return undefined
  return { unit: base, label: label.toLowerCase(), converts: into !== null, words: into ? words : '' }
}

function unitOf(word: string): string | undefined {
  return ENGLISH_UNITS.find(([form]) => form.test(word))?.[1]
}
