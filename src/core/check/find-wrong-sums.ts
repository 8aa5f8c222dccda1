import { fold } from '../document/fold.ts'
import { sentencesOf } from '../facts/clauses.ts'
import { findQuantities } from '../facts/quantities.ts'
import type { Quantity } from '../facts/quantity.ts'
import { baseUnit } from '../facts/unit-scales.ts'
import { decimalsOf, numberText } from '../facts/written-number.ts'
import type { Located } from '../search/knowledge.ts'
import { type Corpus, type Finding, placeIn } from './finding.ts'
import { both } from './wording.ts'

/** Words for parts that together are the whole: a list that has one of each set names all parts. */
const WHOLES: readonly (readonly RegExp[])[] = [
  [/新建|新开工|新开|新启动/, /续建|结转|跨年/],
  [/第一产业|一产/, /第二产业|二产/, /第三产业|三产|服务业增加值/],
  [/城镇|城市/, /农村|乡村/],
  [/出口/, /进口/],
  [/男/, /女/],
]
/** Amounts that do not add up by their nature. */
const NEVER_ADDED = /人均|增速|均价|平均|排名/
const DONE = /整改|办结|完成|解决|化解|销号|处理|兑现|交付/
const LEFT = /剩余|尚余|还剩|尚未|尚有|未整改|未办结|未完成/
/** Words that make a part one of another amount than its whole: 完成投资12亿元, 其中项目总投资30亿元. */
const OTHER_AMOUNT = /总投资|计划|累计|预计|同期|上年|去年|规模|可|将/

interface Amount extends Quantity {
  /** The words between the amount before it and this one. */
  readonly label: string
  readonly text: string
}

/**
 * Parts that are more than their whole or, where all of them are listed, do not add up to it: 其中新建120项、续建85项 of 210项;
 * 排查1136起,已整改1077起,剩余59起. 约 and 近 are not added up.
 */
export function findWrongSums({ knowledge }: Corpus): readonly Finding[] {
  return knowledge.located.flatMap((located) => {
    if (located.paragraph.cells) return []
    const folded = fold(located.paragraph.text)
    return sentencesOf(folded).flatMap((sentence) => {
      const words = folded.slice(sentence.start, sentence.end)
      const damage = located.paragraph.damage.map(({ start, end }) => ({
        start: start - sentence.start,
        end: end - sentence.start,
      }))
      let from = 0
      const amounts = findQuantities(words, knowledge.lexicon, damage).map((quantity): Amount => {
        const label = words.slice(from, quantity.start)
        from = quantity.end
        return { ...quantity, label, text: words.slice(quantity.start, quantity.unitEnd) }
      })
      return [...ofWhich(words, amounts, located, sentence.start), ...remainders(amounts, located, sentence.start)]
    })
  })
}

function ofWhich(words: string, amounts: readonly Amount[], located: Located, offset: number): Finding[] {
  const mark = words.indexOf('其中')
  if (mark < 0 || words.indexOf('其中', mark + 1) >= 0 || NEVER_ADDED.test(words)) return []
  const added = amounts.filter(({ unitClass }) => unitClass !== 'percent')
  const before = added.filter(({ end }) => end <= mark)
  const behind = added.filter(({ start }) => start > mark)
  const named = behind.flatMap((part) => {
    const same = before.filter(
      (one) => sameUnit(one.unit, part.unit) && tailOf(one) !== '' && tailOf(one) === tailOf(part),
    )
    const [only] = same
    return only &&
      same.length === 1 &&
      isExact(only) &&
      isExact(part) &&
      worth(part) > worth(only) + tolerance([only, part])
      ? [{ part, only }]
      : []
  })
  if (named.length > 0)
    return named.map(({ part, only }) => findingOf(located, offset, only, [part], largerThan(part, only)))
  const whole = before.findLast(({ unit }) => behind.some((part) => sameUnit(unit, part.unit)))
  if (!whole || !isExact(whole)) return []
  const parts = behind.filter((part) => sameUnit(part.unit, whole.unit))
  if (parts.length === 0 || !parts.every(isExact)) return []
  const larger = parts.find((part) => worth(part) > worth(whole) + tolerance([whole, part]))
  if (larger && before.at(-1) === whole && !OTHER_AMOUNT.test(larger.label) && larger === behind[0])
    return [findingOf(located, offset, whole, [larger], largerThan(larger, whole))]
  const complete = WHOLES.some((set) => set.every((name) => parts.some(({ label }) => name.test(label))))
  if (!complete || parts.length < behind.length || parts.some(({ label }) => OTHER_AMOUNT.test(label))) return []
  return compareSum(located, offset, whole, parts)
}

function largerThan(part: Amount, whole: Amount): { zh: string; en: string } {
  return {
    zh: `其中一项${part.text}大于总数${whole.text}`,
    en: `a part of ${part.text} is more than its whole of ${whole.text}`,
  }
}

/** What an amount is called, where that is more than two characters: 总投资, 年度投资. */
function tailOf({ label }: Amount): string {
  return /\p{Script=Han}{3}$/u.exec(label)?.[0] ?? ''
}

function remainders(amounts: readonly Amount[], located: Located, offset: number): Finding[] {
  return amounts.flatMap((done, i) => {
    const [whole, left] = [amounts[i - 1], amounts[i + 1]]
    if (!whole || !left || !DONE.test(done.label) || !LEFT.test(left.label) || DONE.test(whole.label)) return []
    const three = [whole, done, left]
    if (!three.every((one) => isExact(one) && sameUnit(one.unit, whole.unit))) return []
    return compareSum(located, offset, whole, [done, left])
  })
}

function compareSum(located: Located, offset: number, whole: Amount, parts: readonly Amount[]): Finding[] {
  const sum = parts.reduce((total, part) => total + worth(part), 0)
  if (Math.abs(sum - worth(whole)) <= tolerance([whole, ...parts])) return []
  const { factor } = baseUnit(whole.unit)
  const places = Math.max(...[whole, ...parts].map(({ text }) => decimalsOf(text)))
  const total = `${Number((sum / factor).toFixed(places + 2))}${whole.unit}`
  return [
    findingOf(located, offset, whole, parts, {
      zh: `所列各部分合计${total}，与总数${whole.text}不等`,
      en: `the parts listed come to ${total}, the whole is ${whole.text}`,
    }),
  ]
}

function findingOf(
  { document, paragraph }: Located,
  offset: number,
  whole: Amount,
  parts: readonly Amount[],
  text: { zh: string; en: string },
): Finding {
  const end = Math.max(...[whole, ...parts].map(({ unitEnd }) => unitEnd))
  const start = whole.start - Math.min(24, whole.label.length)
  const place = placeIn(document, paragraph, offset + Math.max(0, start), offset + end)
  return {
    kind: 'sum',
    text: both(`“${place.quote}”：${text.zh}`, `“${place.quote}”: ${text.en}`),
    places: [place],
    ...(parts.length > 1 ? { formula: parts.map((part) => numberText(part.text)).join(' + ') } : {}),
  }
}

function sameUnit(a: string, b: string): boolean {
  return baseUnit(a).unit === baseUnit(b).unit
}

function isExact({ comparator, value2 }: Amount): boolean {
  return (comparator === null || comparator === '=') && value2 === undefined
}

function worth({ value, unit }: Amount): number {
  return value * baseUnit(unit).factor
}

/** Half of the last written digit of each number. */
function tolerance(amounts: readonly Amount[]): number {
  return amounts.reduce((sum, { text, unit }) => {
    const decimals = decimalsOf(text)
    const { factor } = baseUnit(unit)
    return sum + (decimals === 0 && factor === 1 ? 0 : 0.5 * 10 ** -decimals * factor)
  }, 1e-6)
}
