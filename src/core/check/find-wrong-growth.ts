import { fold } from '../document/fold.ts'
import { inYear, isSpan, yearOf } from '../document/periods.ts'
import { clausesOf, sentencesOf } from '../facts/clauses.ts'
import { isFunctional } from '../facts/names.ts'
import { findQuantities } from '../facts/quantities.ts'
import type { Quantity } from '../facts/quantity.ts'
import { findRises } from '../facts/rises.ts'
import { baseUnit } from '../facts/unit-scales.ts'
import { decimalsOf, numberText } from '../facts/written-number.ts'
import { areApart, type Range } from '../facts/written-range.ts'
import type { Knowledge, Located } from '../search/knowledge.ts'
import { type Corpus, type Finding, placeIn, placeOfFact } from './finding.ts'
import type { SureFigure } from './sure-figures.ts'
import { both, headOf, rounded, said } from './wording.ts'

/**
 * Indicators whose growth is that of their amounts. Output and value added grow in constant prices, investment on a scope
 * that is set anew each year: their amounts give no growth.
 */
const NOMINAL = new Set(
  'fiscal_revenue total_fiscal_revenue tax_revenue fiscal_expenditure trade_total exports retail_sales urban_income rural_income household_income new_urban_jobs grain_output high_tech_enterprises above_scale_enterprises'.split(
    ' ',
  ),
)
/** Words of a sentence that say that growth is not that of the amounts beside it. */
const OTHER_BASIS = /口径|可比|剔除|扣除|不变价|实际增长|年均|年初|累计增长|翻/

/** Growth that is not that of the amounts: with last year's amount in the corpus, or with both amounts in the sentence. */
export function findWrongGrowth(corpus: Corpus): readonly Finding[] {
  return [...againstLastYear(corpus), ...withinSentences(corpus.knowledge)]
}

function againstLastYear({ sure }: Corpus): Finding[] {
  const levels = new Map<string, SureFigure>()
  const plain = sure.filter(
    ({ fact, subject, words }) =>
      fact.kind === 'actual' &&
      fact.indicator !== null &&
      NOMINAL.has(fact.indicator) &&
      fact.comparator === '=' &&
      fact.value2 === undefined &&
      !isSpan(fact.period) &&
      subject.startsWith(`${fact.indicator} ${fact.measure} `) &&
      !OTHER_BASIS.test(words),
  )
  const keyOf = ({ fact, document }: SureFigure, period: string) =>
    [fact.indicator, document.region, fact.region, fact.name, period].join(' ')
  for (const figure of plain)
    if (figure.fact.measure === 'level' && !levels.has(keyOf(figure, figure.fact.period)))
      levels.set(keyOf(figure, figure.fact.period), figure)
  return plain.flatMap((growth): Finding[] => {
    const { fact } = growth
    if (fact.measure !== 'growth' || fact.unit !== '%') return []
    const now = levels.get(keyOf(growth, fact.period))
    const before = levels.get(keyOf(growth, inYear(fact.period, yearOf(fact.period) - 1)))
    if (!now || !before || now.fact.file !== fact.file) return []
    const values = growthOf(now.range, before.range)
    if (!areApart(values, growth.range)) return []
    const [a, b] = [numberText(now.fact.amount ?? ''), numberText(before.fact.amount ?? '')]
    const direct = signed((now.range.low + now.range.high) / (before.range.low + before.range.high) - 1, fact.amount)
    const { zh, en } = headOf(fact)
    return [
      {
        kind: 'rate',
        text: both(
          `${zh}：“${said(fact)}”，按本年${now.fact.amount}与上年${before.fact.amount}推算为${direct}%，不相符（上年数可能已作核实或口径调整）`,
          `${en}: “${said(fact)}”, from this year's ${now.fact.amount} and last year's ${before.fact.amount} it is ${direct}%: they do not agree (last year's amount may have been revised)`,
        ),
        places: [placeOfFact(fact), placeOfFact(before.fact)],
        formula: `(${a} - ${b}) ÷ ${b} × 100`,
      },
    ]
  })
}

/** 由3.2万家增加到4.8万家,增长50%, and 收入128.6亿元,比上年增收6.4亿元,增长5.2%. */
function withinSentences(knowledge: Knowledge): Finding[] {
  return knowledge.located.flatMap((located) => {
    if (located.paragraph.cells) return []
    const folded = fold(located.paragraph.text)
    return sentencesOf(folded).flatMap((sentence) => {
      const words = folded.slice(sentence.start, sentence.end)
      if (OTHER_BASIS.test(words) || !/%/.test(words)) return []
      const found = findQuantities(words, knowledge.lexicon, shifted(located, sentence.start))
      const quantities = found.map((one) => moved(one, sentence.start))
      return [...risesIn(folded, quantities, sentence, located), ...increasesIn(folded, quantities, located)]
    })
  })
}

function risesIn(
  folded: string,
  quantities: readonly Quantity[],
  sentence: { start: number; end: number },
  located: Located,
): Finding[] {
  return clausesOf(folded, sentence).flatMap((clause) => {
    const inside = quantities.filter(({ start, end }) => start >= clause.start && end <= clause.end)
    return [...findRises(folded, clause, inside)].flatMap(([at, { base }]) => {
      const [from, to] = [inside[base], inside[at]]
      const growth = to && quantities[quantities.indexOf(to) + 1]
      if (!from || !to || !growth || !isGrowthBehind(folded, to, growth)) return []
      const unit = baseUnit(from.unit).unit
      if (unit !== baseUnit(to.unit).unit || /%|百分点/.test(unit)) return []
      return judge(located, growth, { now: rangeOf(to, folded), before: rangeOf(from, folded) }, folded, [from, to])
    })
  })
}

function increasesIn(folded: string, quantities: readonly Quantity[], located: Located): Finding[] {
  return quantities.flatMap((change, i) => {
    const [level, growth] = [quantities[i - 1], quantities[i + 1]]
    if (!level || !growth || level.unitClass !== change.unitClass || !isGrowthBehind(folded, change, growth)) return []
    const lead = /^[,、(]\s*(?:同比|[比较](?:上年|去年))?(?:净)?(增收|增加|多收|减收|减少)了?$/.exec(
      folded.slice(level.end, change.start),
    )?.[1]
    if (lead === undefined || baseUnit(level.unit).unit !== baseUnit(change.unit).unit) return []
    const falls = lead.startsWith('减')
    const [now, by] = [rangeOf(level, folded), rangeOf(change, folded)]
    const before = falls
      ? { low: now.low + by.low, high: now.high + by.high }
      : { low: now.low - by.high, high: now.high - by.low }
    return judge(located, growth, { now, before }, folded, [level, change], falls ? '+' : '-')
  })
}

/** ,增长50% right behind an amount, without any other thing between them. */
function isGrowthBehind(folded: string, amount: Quantity, growth: Quantity): boolean {
  const between = folded.slice(amount.end, growth.start)
  return growth.unit === '%' && /增长|提高|下降|增幅|降幅/.test(between) && isFunctional(between) && !growth.value2
}

/** `sign` tells how the amount before comes of the two shown; left out where the first of them is it. */
function judge(
  { document, paragraph }: Located,
  growth: Quantity,
  { now, before }: { readonly now: Range; readonly before: Range },
  folded: string,
  [first, second]: readonly [Quantity, Quantity],
  sign?: '+' | '-',
): Finding[] {
  const falls = /下降|降幅|减少/.test(folded.slice(growth.start - 6, growth.start))
  const half = 0.5 * 10 ** -decimalsOf(folded.slice(growth.start, growth.unitEnd))
  const value = falls && growth.value > 0 ? -growth.value : growth.value
  const rough = growth.comparator !== null && growth.comparator !== '='
  if (before.low <= 0 || rough || growthFits(now, before, value, half)) return []
  const written = (quantity: Quantity) => paragraph.text.slice(quantity.start, quantity.unitEnd)
  const direct = signed((now.low + now.high) / (before.low + before.high) - 1, written(growth))
  const [a, b] = [numberText(written(first)), numberText(written(second))]
  const place = placeIn(document, paragraph, first.start, growth.unitEnd)
  return [
    {
      kind: 'rate',
      text: both(
        `“${place.quote}”：按${written(first)}与${written(second)}计算为${direct}%，与所写${written(growth)}不符`,
        `“${place.quote}”: computed from ${written(first)} and ${written(second)} it is ${direct}%, not the ${written(growth)} that is written`,
      ),
      places: [place],
      formula: sign === undefined ? `(${b} - ${a}) ÷ ${a} × 100` : `${b} ÷ (${a} ${sign} ${b}) × 100`,
    },
  ]
}

function growthFits(now: Range, before: Range, value: number, half: number): boolean {
  return !areApart(growthOf(now, before), { low: value - half, high: value + half })
}

function growthOf(now: Range, before: Range): Range {
  return { low: (now.low / before.high - 1) * 100, high: (now.high / before.low - 1) * 100 }
}

function rangeOf({ value, unit, comparator, start, unitEnd }: Quantity, folded: string): Range {
  const { factor } = baseUnit(unit)
  const exact = comparator === null || comparator === '='
  const half = exact ? 0.5 * 10 ** -decimalsOf(folded.slice(start, unitEnd)) : Math.abs(value) * 0.05
  return { low: (value - half) * factor, high: (value + half) * factor }
}

function signed(share: number, written: string | null): string {
  const text = rounded(share * 100, Math.max(1, decimalsOf(written ?? '')))
  return share < 0 ? `-${text}` : text
}

function shifted({ paragraph }: Located, by: number): { start: number; end: number }[] {
  return paragraph.damage.map(({ start, end }) => ({ start: start - by, end: end - by }))
}

function moved(quantity: Quantity, by: number): Quantity {
  return { ...quantity, start: quantity.start + by, end: quantity.end + by, unitEnd: quantity.unitEnd + by }
}
