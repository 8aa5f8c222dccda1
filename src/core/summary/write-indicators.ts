import { AnswerText } from '../answer/answer-text.ts'
import { Figure } from '../answer/figure.ts'
import type { PostTable } from '../rooms/post.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Candidate } from './candidate.ts'
import type { Actual, IndicatorPair } from './find-pairs.ts'
import { codesOf, gatedText } from './gated-line.ts'
import { shareOf } from './indicator-rows.ts'
import type { News } from './news.ts'
import type { SummaryInput } from './summary.ts'
import { PairWriter } from './write-pair.ts'

type Head = Pick<SummaryInput, 'knowledge' | 'region' | 'planYear'>

/** The indicators of a post: those whose share of the year's target is known, and the others. */
export interface IndicatorLines {
  readonly count: AnswerText
  readonly shares: readonly Candidate[]
  readonly others: readonly Candidate[]
}

/** Writes the indicators of a plan year, those with a figure that the last post had not seen first. */
export function writeIndicators(
  pairs: readonly IndicatorPair[],
  head: Head,
  freshNotes: News['freshNotes'],
): IndicatorLines {
  const { knowledge } = head
  const fresh = new Set(freshNotes.map(({ number }) => number))
  const isFresh = (pair: IndicatorPair) => {
    const said = saidOf(pair)
    return said?.from === 'note' && fresh.has(said.cited.note.number)
  }
  const sorted = [...pairs.filter(isFresh), ...pairs.filter((pair) => !isFresh(pair))]
  const known = sorted.filter((pair) => saidOf(pair) !== null)
  const unknown = sorted.filter((pair) => saidOf(pair) === null)
  const withShare = known.filter((pair) => shareOf(pair) !== null)
  const others = known.filter((pair) => shareOf(pair) === null)
  return {
    count: countOf(pairs, known, head),
    shares: withShare.map((pair) => candidateOf(pair, knowledge)),
    others: [
      ...others.map((pair) => candidateOf(pair, knowledge)),
      ...(known.length > 0 ? unknownTogether(unknown, knowledge) : []),
      ...unknown.map((pair) =>
        known.length > 0 ? { ...candidateOf(pair, knowledge), brief: null } : candidateOf(pair, knowledge),
      ),
    ],
  }
}

function saidOf({ actual, beside }: IndicatorPair): Actual | null {
  return actual ?? beside
}

function candidateOf(pair: IndicatorPair, knowledge: Knowledge): Candidate {
  const writer = new PairWriter(pair, knowledge)
  return { brief: writer.line({ brief: true }), full: writer.line({ brief: false }) }
}

/** 2021年预期目标7项，3项有本年累计数, without its closing mark. A plan year of which nothing is known says so. */
function countOf(pairs: readonly IndicatorPair[], known: readonly IndicatorPair[], { planYear }: Head): AnswerText {
  const text = new AnswerText()
  const year = Figure.ofHead(`${planYear}`, { planYear })
  if (pairs.length === 0) return text.words('可查文件未列出').figure(year).words('年预期目标')
  text
    .figure(year)
    .words('年预期目标')
    .figure(Figure.count(indicatorsOf(pairs)))
    .words('项，')
  if (known.length === 0) return text.words('各项预期目标均未见进度数据')
  return text.figure(Figure.count(indicatorsOf(known))).words('项有本年累计数')
}

/** Each once: total and growth of one are one goal. */
function indicatorsOf(pairs: readonly IndicatorPair[]): string[] {
  return [...new Set(pairs.map(({ id }) => id))]
}

/** 未见进度数据：…、…。 */
function unknownTogether(pairs: readonly IndicatorPair[], { lexicon }: Knowledge): Candidate[] {
  if (pairs.length === 0) return []
  const names = [...new Set(pairs.map(({ id, target }) => lexicon.indicators.get(id)?.zh ?? target.name))]
  return [{ brief: new AnswerText().words(`未见进度数据：${names.join('、')}。`), full: null }]
}

const COLUMNS = ['指标', '年度目标', '最新累计', '期间', '占年度目标', '时间进度', '出处'] as const

/** The whole table: every headline target, one a row; empty cells where nothing is known or may be computed. */
export function indicatorTable(pairs: readonly IndicatorPair[], { knowledge, region, planYear }: Head): PostTable {
  const caption = new AnswerText()
    .words(region)
    .figure(Figure.ofHead(`${planYear}`, { planYear }))
    .words('年主要指标')
  return {
    caption: gatedText(caption),
    columns: [...COLUMNS],
    rows: pairs.map((pair) => rowOf(pair, knowledge)),
  }
}

function rowOf(pair: IndicatorPair, knowledge: Knowledge): string[] {
  const writer = new PairWriter(pair, knowledge)
  const said = saidOf(pair)
  const name = writer.name(new AnswerText())
  const target = writer.target(new AnswerText())
  const value = new AnswerText()
  const period = new AnswerText()
  if (said) {
    writer.value(value, said)
    writer.period(period, said)
  }
  const codes = [...new Set([name, target, value].flatMap(codesOf))]
  return [name, target, value, period, shareCell(pair, writer), timeCell(writer)]
    .map(gatedText)
    .concat(codes.join('、'))
}

function shareCell(pair: IndicatorPair, writer: PairWriter): AnswerText {
  const text = new AnswerText()
  const { comparison, stated } = pair
  if (comparison.type === 'stated' && stated) return writer.stated(text)
  if (comparison.type !== 'level' || !pair.timed) return text
  const { rate, inputs } = writer.rate()
  text.figure(rate).words(comparison.atLeast ? '（按下限，' : '（')
  return text.figure(Figure.formula(comparison.rate.formula, inputs)).words('）')
}

function timeCell(writer: PairWriter): AnswerText {
  const time = writer.timeShare()
  const text = new AnswerText()
  return time ? text.figure(time.share).words('（').figure(time.formula).words('）') : text
}

/** How the shares of the year are taken that a post says, each formula once: 6÷12. */
export function timesOf(pairs: readonly IndicatorPair[], knowledge: Knowledge): Figure[] {
  const formulas = pairs.flatMap((pair) => new PairWriter(pair, knowledge).timeShare()?.formula ?? [])
  return [...new Map(formulas.map((formula) => [formula.text, formula] as const)).values()]
}
