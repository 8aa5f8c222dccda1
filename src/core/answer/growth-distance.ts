import { isSpan, isWholeYear, yearOf } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import type { Question } from '../question/question.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import { difference, plain } from './arithmetic.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { citedFigure, indicatorName, sayValue } from './fact-words.ts'
import { Figure } from './figure.ts'
import type { Sureness } from './operands.ts'
import { BEFORE, BEHIND, surenessOfSum, turned } from './say-calculation.ts'
import { sayFormula } from './say-formula.ts'
import { factsOfYear, yearsOf } from './select-facts.ts'

/** Asks how far two rates lie apart: A比B高几个百分点, 相差多少. */
const APART =
  /比.{0,16}(?:高|低|快|慢|多|少|大|小)出?了?(?:多少|几)|相?差(?:了|距)?(?:多少|几)|高出(?:多少|几)|跑(?:赢|输).{0,12}(?:多少|几)|\bhow many (?:percentage )?points\b|\bby how (?:much|many)\b/i

/** True where a question asks how far two rates lie apart. */
export function asksDistance({ text }: Pick<Question, 'text'>): boolean {
  return APART.test(text)
}

/**
 * 居民收入增速比GDP增速高几个百分点: the growth of two indicators in one period of one year, and how far they lie apart in
 * percentage points. Null where that is not asked, or the two were not written for one period; levels of two indicators
 * are never subtracted, they differ in scope.
 */
export function growthDistance(context: AnswerContext, ids: readonly string[]): Draft | null {
  const { question, knowledge, region, planYear } = context
  const [a, b, ...others] = ids
  if (a === undefined || b === undefined || others.length > 0 || !asksDistance(question)) return null
  if (question.years.length > 1) return null
  const years = question.years.length > 0 ? question.years : [planYear, ...yearsOf(knowledge, a, region)]
  const part = question.periods.find((period) => !isWholeYear(period))
  for (const year of years) {
    const pair = pairIn(context, a, b, year, part !== undefined && yearOf(part) === year ? part : undefined)
    if (pair) return sayPair(pair, context)
  }
  return null
}

/** Growth of both in one period: of goals where those are asked, else of what was done. */
function pairIn(
  { question, knowledge, region }: AnswerContext,
  a: string,
  b: string,
  year: number,
  part: string | undefined,
): readonly [FigureFact, FigureFact] | null {
  const ofYears = part !== undefined && isSpan(part)
  const goals = (part === undefined || ofYears) && question.aspects.has('target') && !question.aspects.has('actual')
  const growthOf = (id: string, kind: 'targets' | 'actuals'): FigureFact[] =>
    factsOfYear(knowledge, id, region, year, ofYears ? part : undefined)[kind].filter(
      ({ measure, value, damaged, period }) =>
        measure === 'growth' && value !== null && !damaged && (part === undefined || period === part),
    )
  // of the years of a plan a paper tells goals, whether the question calls them so or not
  const kinds = goals ? (['targets'] as const) : ofYears ? (['actuals', 'targets'] as const) : (['actuals'] as const)
  for (const kind of kinds)
    for (const first of growthOf(a, kind)) {
      const second = growthOf(b, kind).find(({ period, kind: of }) => period === first.period && of === first.kind)
      if (second) return [first, second]
    }
  return null
}

function sayPair([first, second]: readonly [FigureFact, FigureFact], context: AnswerContext): Draft | null {
  const { knowledge, question } = context
  const { language } = question
  const result = difference(second, first)
  const sure = result && surenessOfDistance(first, second, result.value)
  if (!result || !sure) return null
  const { document } = paragraphOf(knowledge, first)
  const text = new AnswerText().period(first.period, document, language).words(say(language, '', ': '))
  ;[first, second].forEach((fact, i) => {
    const indicator = knowledge.lexicon.indicators.get(fact.indicator ?? '')
    const goal = fact.kind === 'target' ? say(language, '目标', ' target') : ''
    text.words(
      `${i === 0 ? '' : say(language, '；', '; ')}${indicatorName(fact, indicator, language)}${goal}${say(language, '：', ': ')}`,
    )
    sayValue(text, fact, knowledge, language)
  })
  const inputs = [first, second].map((fact) => citedFigure(fact, knowledge))
  const fall = bothFall(first, second) ? fallFormula(first, second) : undefined
  text.words(say(language, ...leadOf(result.value, fall !== undefined && ASKS_FALL.test(context.question.text))))
  const unit = say(language, '个百分点', ' percentage points')
  const formula = fall ?? result.formula
  text.words(say(language, ...BEFORE[sure]))
  text.figure(Figure.computed({ text: `${result.text}${unit}`, formula, inputs }))
  text.words(say(language, ...BEHIND[sure]))
  sayFormula(text, { formula, inputs }, language)
  return draft('answered', text.words(say(language, '。', '.')))
}

/**
 * How sure the distance of two rates is that are no exact ones: 8%以上 lies 2 points or more above 6%. Null where both are
 * bounds that leave it open, a bound may turn it round (6%以上 below 8%), or both are one number with a bound.
 */
function surenessOfDistance(first: FigureFact, second: FigureFact, value: number): Sureness | null {
  if (first.comparator === '=' && second.comparator === '=') return 'exact'
  if (value === 0) return null
  const [high, low] = value > 0 ? [first, second] : [second, first]
  const [a, b] = [SURE[high.comparator], SURE[low.comparator]]
  if (a === undefined || b === undefined) return null
  const sure = surenessOfSum([a, turned(b)])
  return sure === 'most' ? null : sure
}

const SURE: Readonly<Partial<Record<FigureFact['comparator'], Sureness>>> = {
  '=': 'exact',
  '≈': 'about',
  '≥': 'least',
  '>': 'least',
  '≤': 'most',
  '<': 'most',
}

function bothFall(first: FigureFact, second: FigureFact): boolean {
  return (first.value ?? 0) < 0 && (second.value ?? 0) < 0
}

/** The larger fall less the smaller one. */
function fallFormula(first: FigureFact, second: FigureFact): string {
  const [deep, shallow] = (first.value ?? 0) <= (second.value ?? 0) ? [first, second] : [second, first]
  return `${plain(deep)} - ${plain(shallow)}`
}

/** 降幅比…小多少: the falls themselves are held apart, and not the rates of growth. */
const ASKS_FALL = /降幅|跌幅|[降跌掉](?:得|了)|下降|\b(?:fall|fell|drop|declin)/i

/** What stands in front of a distance: of two falls the one that is higher is the smaller fall. */
function leadOf(value: number, ofFalls: boolean): readonly [zh: string, en: string] {
  if (value === 0) return ['；两者相差', '; they differ by ']
  if (ofFalls)
    return value > 0 ? ['；前者降幅小', '; the first fell less, by '] : ['；前者降幅大', '; the first fell more, by ']
  return value > 0 ? ['；前者高', '; the first is higher by '] : ['；前者低', '; the first is lower by ']
}
