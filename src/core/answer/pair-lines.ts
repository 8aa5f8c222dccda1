import { isCumulated, isWholeYear } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import type { Language } from '../question/normalise.ts'
import { type Knowledge, paragraphOf } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import type { AnswerText } from './answer-text.ts'
import { type Comparison, compare, type Result, type TimeShare } from './arithmetic.ts'
import { say } from './draft.ts'
import { citedFigure } from './fact-words.ts'
import { Figure } from './figure.ts'
import { distanceTold } from './stated-beside.ts'

export interface Pair {
  readonly target: FigureFact | undefined
  readonly actual: FigureFact | undefined
  /** A share of the year's goal that the paper states itself (为预算的40.1%): it wins over a computed one. */
  readonly stated: FigureFact | undefined
}

/** Target and actual that may be held against each other: levels first, then growth; a stated share beside them. */
export function pairOf(targets: readonly FigureFact[], actuals: readonly FigureFact[]): Pair {
  const cumulated = actuals.filter((fact) => isCumulated(fact.period))
  const stated = cumulated.find(
    (fact) => fact.measure === 'share' && /预算|投资|计划|目标|任务/.test(fact.reference ?? ''),
  )
  for (const measure of ['level', 'growth', 'rate'] as const) {
    const target = targets.find((fact) => fact.measure === measure)
    const actual = cumulated.find((fact) => fact.measure === measure)
    if (target && actual) return { target, actual, stated }
  }
  return { target: targets[0], actual: cumulated[0], stated }
}

/** Says what may be computed of a pair, each result with its formula, or why nothing may. */
export function sayComparison(text: AnswerText, pair: Pair, knowledge: Knowledge, language: Language): Comparison {
  const comparison = compare(pair.target, pair.actual, pair.stated)
  if (comparison.type === 'level' && pair.target && pair.actual)
    sayLevels(text, comparison, pair.target, pair.actual, knowledge, language)
  if (comparison.type === 'growth' && pair.target && pair.actual)
    sayGrowth(text, comparison.distance, pair.target, pair.actual, knowledge, language)
  if (comparison.type === 'stated') sayStated(text, comparison, pair, knowledge, language)
  if (comparison.type === 'refused') {
    const told = pair.actual && distanceTold(pair.actual, knowledge)
    if (told) sayTold(text, told, language)
    else sayRefusal(text, comparison.reason, pair, language)
  }
  return comparison
}

/** The document's own words on how far a figure is from its goal. */
function sayTold(text: AnswerText, { located, start, end }: Passage, language: Language): void {
  const quote = located.paragraph.text.slice(start, end).replace(/[。;；,，\s]+$/u, '')
  text
    .words(say(language, '；文件写明“', '; the document says “'))
    .quote(located, quote, quote)
    .words('”')
}

/** The paper's own share against the share of the year, and what remains of a level. */
function sayStated(
  text: AnswerText,
  comparison: Extract<Comparison, { type: 'stated' }>,
  { target, actual, stated }: Pair,
  knowledge: Knowledge,
  language: Language,
): void {
  const formulas: Figure[] = []
  const { remaining, time } = comparison
  if (remaining && target && actual) {
    const inputs = [citedFigure(target, knowledge), citedFigure(actual, knowledge)]
    const figure = Figure.computed({
      text: `${remaining.text}${target.unit ?? ''}`,
      formula: remaining.formula,
      inputs,
    })
    const passed = remaining.value < 0
    text.words(say(language, passed ? '；多' : '；尚余', '; ')).figure(figure)
    text.words(say(language, '', passed ? ' more' : ' left'))
    formulas.push(formulaOf(remaining, inputs))
  }
  if (time && stated) {
    const rate = citedFigure(stated, knowledge)
    sayTime(text.words(say(language, '；', '; ')), time, rate, stated, knowledge, language)
    formulas.push(
      formulaOf(time.distance, [rate, shareOf(time, stated, knowledge)]),
      shareFormula(time, stated, knowledge),
    )
  }
  formulas.forEach((formula, i) => {
    text.words(i === 0 ? say(language, '（计算值：', ' (computed: ') : say(language, '；', '; ')).figure(formula)
  })
  if (formulas.length > 0) text.words(say(language, '）', ')'))
}

function sayLevels(
  text: AnswerText,
  comparison: Extract<Comparison, { type: 'level' }>,
  target: FigureFact,
  actual: FigureFact,
  knowledge: Knowledge,
  language: Language,
): void {
  const goal = citedFigure(target, knowledge)
  const done = citedFigure(actual, knowledge)
  const unit = target.unit ?? ''
  const remaining = Figure.computed({
    text: `${comparison.remaining.text}${unit}`,
    formula: comparison.remaining.formula,
    inputs: [goal, done],
  })
  const rate = Figure.computed({
    text: `${comparison.rate.text}%`,
    formula: comparison.rate.formula,
    inputs: [goal, done],
  })
  const passed = comparison.remaining.value < 0
  sayRemaining(text, remaining, passed, comparison.atLeast, language)
  text
    .words(say(language, '，完成', '; '))
    .figure(rate)
    .words(say(language, '', ' done'))
  if (comparison.time)
    sayTime(text.words(say(language, '，', ', ')), comparison.time, rate, actual, knowledge, language)
  text.words(say(language, '（计算值：', ' (computed: ')).figure(formulaOf(comparison.remaining, [goal, done]))
  text.words(say(language, '；', '; ')).figure(formulaOf(comparison.rate, [goal, done]))
  if (comparison.time) text.words(say(language, '；', '; ')).figure(shareFormula(comparison.time, actual, knowledge))
  text.words(say(language, '）', ')'))
}

/** What is left of a target, or done beyond it. Of one that is a lower bound more may be left, and less done beyond. */
function sayRemaining(
  text: AnswerText,
  remaining: Figure,
  passed: boolean,
  atLeast: boolean,
  language: Language,
): void {
  if (language === 'zh') text.words(`；${atLeast ? '按下限计' : ''}${passed ? '多' : '尚余'}`).figure(remaining)
  else
    text
      .words(atLeast ? (passed ? '; against the lower bound ' : '; at least ') : '; ')
      .figure(remaining)
      .words(passed ? ' more' : ' left')
}

function sayGrowth(
  text: AnswerText,
  distance: Result,
  target: FigureFact,
  actual: FigureFact,
  knowledge: Knowledge,
  language: Language,
): void {
  const inputs = [citedFigure(target, knowledge), citedFigure(actual, knowledge)]
  const points = Figure.computed({ text: `${distance.text}${POINTS[language]}`, formula: distance.formula, inputs })
  const below = distance.value < 0
  text.words(say(language, below ? '；比全年目标低' : '；比全年目标高', '; ')).figure(points)
  text.words(say(language, '', below ? ' below the full-year target' : ' above the full-year target'))
  const isPart = !isWholeYear(actual.period)
  text.words(
    say(
      language,
      isPart ? '（累计对全年，计算值：' : '（计算值：',
      isPart ? ' (cumulated; computed: ' : ' (computed: ',
    ),
  )
  text.figure(formulaOf(distance, inputs)).words(say(language, '）', ')'))
}

/** Percent minus percent is percentage points. */
const POINTS: Record<Language, string> = { zh: '个百分点', en: ' percentage points' }

/** Share of the year gone at the end of the actual's period, by even months. */
function sayTime(
  text: AnswerText,
  time: TimeShare,
  rate: Figure,
  actual: FigureFact,
  knowledge: Knowledge,
  language: Language,
): void {
  const share = shareOf(time, actual, knowledge)
  const distance = Figure.computed({
    text: `${time.distance.text}${POINTS[language]}`,
    formula: time.distance.formula,
    inputs: [rate, share],
  })
  const behind = time.distance.value < 0
  if (language === 'zh')
    text
      .words('比时间进度（')
      .figure(share)
      .words(`，按月均衡测算）${behind ? '低' : '高'}`)
      .figure(distance)
  else
    text
      .figure(distance)
      .words(` ${behind ? 'behind' : 'ahead of'} the year's `)
      .figure(share)
}

function shareOf(time: TimeShare, actual: FigureFact, knowledge: Knowledge): Figure {
  const months = Figure.months(paragraphOf(knowledge, actual).document, actual.period)
  return Figure.computed({ text: `${time.share.text}%`, formula: time.share.formula, inputs: [months] })
}

function shareFormula(time: TimeShare, actual: FigureFact, knowledge: Knowledge): Figure {
  return formulaOf(time.share, [Figure.months(paragraphOf(knowledge, actual).document, actual.period)])
}

/** A formula as a figure of its own: 260−97.35. */
function formulaOf(result: Result, inputs: readonly Figure[]): Figure {
  return Figure.formula(result.formula, inputs)
}

function sayRefusal(
  text: AnswerText,
  reason: Extract<Comparison, { type: 'refused' }>['reason'],
  pair: Pair,
  language: Language,
): void {
  const growth = pair.target?.measure === 'growth'
  const zh: Record<typeof reason, string> = {
    no_target: '；文件未写明目标，不能算完成率',
    no_actual: '；可查文件中没有完成数，不能算进度',
    target_without_number: '；目标未给具体数，不能算差额和完成率',
    not_judged: '；目标未给可比的数，不作判断',
    different_measures: growth
      ? '；全年目标是增速，未给总量，不能算差额和完成率'
      : '；目标和完成数口径不同，不能算差额和完成率',
    different_units: '；目标和完成数单位不同，不能算差额和完成率',
  }
  const en: Record<typeof reason, string> = {
    no_target: '; no target is stated, so no completion rate can be computed',
    no_actual: '; no actual is on record, so no progress can be computed',
    target_without_number: '; the target gives no number, so no gap and no completion rate can be computed',
    not_judged: '; the target gives no comparable number, so it is not judged',
    different_measures: growth
      ? '; the full-year target is a growth rate without a total, so no gap and no completion rate can be computed'
      : '; target and actual measure different things, so no gap and no completion rate can be computed',
    different_units: '; target and actual are in different units, so nothing can be computed',
  }
  text.words(say(language, zh[reason], en[reason]))
}
