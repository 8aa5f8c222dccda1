import { hanNumber } from '../document/fold.ts'
import type { UnitTable } from '../lexicon/amount-words.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Quantity } from './quantity.ts'

const COUNTED = '家|座|所|处|条|宗|户|栋|幢'
const HAN_COUNT = new RegExp(
  `(?<![第十百几\\d一二三四五六七八九])([一二两三四五六七八九十]{1,2})(${COUNTED})(?!一|龙|化)`,
  'gu',
)

/** Small Chinese numerals with a measure word (三座, 十二家), but for those that stand within another quantity. */
export function countedInHan(folded: string, others: readonly Quantity[]): Quantity[] {
  const found: Quantity[] = []
  for (const match of folded.matchAll(HAN_COUNT)) {
    const value = hanNumber(match[1] ?? '')
    const end = match.index + match[0].length
    if (value === null || others.some((quantity) => quantity.start < end && match.index < quantity.end)) continue
    found.push({
      start: match.index,
      end,
      unitEnd: end,
      value,
      unit: match[2] ?? '',
      unitClass: 'count',
      comparator: null,
      threshold: false,
    })
  }
  return found
}

const DIGIT = '[一二两三四五六七八九]'
/** 二千零一十五, 四十九点五, 十: what stands in front of a unit. */
const WHOLE = `(?=[一二两三四五六七八九十])(?:${DIGIT}千零?)?(?:${DIGIT}百零?)?(?:${DIGIT}?十)?${DIGIT}?`
const FRACTION = '(?:点[〇零一二三四五六七八九]+)?'
const NO_NUMERAL = '一二两三四五六七八九十百千万亿〇零点'
const SHARE = new RegExp(
  `([百千])分之(?:(百)|(负)?((?:零|${WHOLE})${FRACTION})(?:[到至—-]百分之(${WHOLE}${FRACTION}))?)(?![${NO_NUMERAL}])`,
  'gu',
)

/**
 * Amounts in Chinese numerals, as papers and the press wrote them: 百分之十四, 四十九点五亿美元, 八百七十五件. A small
 * count (三个方面, 五件) is none, for it is more often part of a phrase.
 */
export function amountsInHan(folded: string, lexicon: Lexicon): Quantity[] {
  return [...sharesIn(folded, lexicon), ...amountsIn(folded, lexicon)]
}

function sharesIn(folded: string, lexicon: Lexicon): Quantity[] {
  if (!folded.includes('分之')) return []
  return [...folded.matchAll(SHARE)].flatMap((match): Quantity[] => {
    const [whole, of, hundred, minus, number = '', upper] = match
    if (hundred === undefined && number === '') return []
    const value = hundred === undefined ? numeralValue(number) : 100
    return [
      {
        ...placed(folded, match.index, match.index + whole.length, lexicon),
        value: minus === undefined ? value : -value,
        ...(upper === undefined || upper === '' ? {} : { value2: numeralValue(upper) }),
        unit: of === '百' ? '%' : '‰',
        unitClass: 'percent',
      },
    ]
  })
}

function amountsIn(folded: string, lexicon: Lexicon): Quantity[] {
  if (!TELLING.test(folded)) return []
  return [...folded.matchAll(patternOf(lexicon.units))].flatMap((match): Quantity[] => {
    const [whole, number = '', more, unit = ''] = match
    const unitClass = lexicon.units.classOf(unit)
    const isAmount =
      /[百千点]/.test(number) ||
      (unitClass === 'money' && unit !== '元') ||
      (unitClass === 'people' && /^[万亿]/.test(unit))
    if (unitClass === undefined || !isAmount || NO_AMOUNT.has(unit)) return []
    const start = match.index
    if (lexicon.units.neverBefore.test(folded.slice(0, start)) || isClass(folded, start, start + whole.length))
      return []
    const placing = placed(folded, start, start + whole.length, lexicon)
    if (lexicon.units.never.test(folded.slice(start + whole.length - unit.length))) return []
    return [
      { ...placing, value: numeralValue(number), unit, unitClass, ...(more === undefined ? {} : { comparator: '≥' }) },
    ]
  })
}

/** 四个过五百亿的县市: a round number without what it counts is no amount. */
const NO_AMOUNT: ReadonlySet<string> = new Set(['亿', '万'])

/** 过百亿元企业, 五百亿元级产业集群: what things are called by their size. */
function isClass(folded: string, start: number, end: number): boolean {
  return (
    /(?<![超通经越])过$/.test(folded.slice(0, start)) ||
    /^(?:级|规模)?的?(?:县|市(?!场)|区|镇|乡|村|企业|产业|集群|园区|项目|工程|俱乐部)/.test(folded.slice(end))
  )
}

/** What a text with an amount in Chinese numerals has. */
const TELLING = /[一二两三四五六七八九十][百千点]|[一二两三四五六七八九十百千](?:[万亿]{0,2}美?元|[万亿]人)/

const patterns = new WeakMap<UnitTable, RegExp>()

function patternOf(units: UnitTable): RegExp {
  const there = patterns.get(units)
  if (there) return there
  const pattern = new RegExp(
    `(?<![第\\d${NO_NUMERAL}分之])(${WHOLE}${FRACTION})(余|多)?(${units.pattern})(?![${NO_NUMERAL}]|以[上下])`,
    'gu',
  )
  patterns.set(units, pattern)
  return pattern
}

/** Place and comparator of an amount that ends with its unit. */
function placed(
  folded: string,
  start: number,
  unitEnd: number,
  { comparators }: Lexicon,
): Pick<Quantity, 'start' | 'end' | 'unitEnd' | 'comparator' | 'threshold'> {
  const after = comparators.after(folded.slice(unitEnd))
  return {
    start,
    end: unitEnd + (after?.length ?? 0),
    unitEnd,
    comparator: after?.comparator ?? comparators.before(folded.slice(0, start)),
    threshold: false,
  }
}

const DIGITS = '零一二三四五六七八九'

/** The value of a numeral below ten thousand with its decimals: 二千零一十五, 四十九点五. */
function numeralValue(numeral: string): number {
  const [whole = '', decimals = ''] = numeral.split('点')
  const place = (sign: string) => {
    const digit = new RegExp(`(${DIGIT})?${sign}`).exec(whole)
    return digit === null ? 0 : digit[1] === undefined ? 1 : digitOf(digit[1])
  }
  const ones = digitOf(/[一二两三四五六七八九]$/.exec(whole)?.[0] ?? '零')
  const value = place('千') * 1000 + place('百') * 100 + place('十') * 10 + ones
  return Number(`${value}.${Array.from(decimals, digitOf).join('') || 0}`)
}

function digitOf(sign: string): number {
  return sign === '两' ? 2 : Math.max(0, DIGITS.indexOf(sign))
}
