import { AnswerText } from '../answer/answer-text.ts'
import type { Result } from '../answer/arithmetic.ts'
import { citedFigure, indicatorName, sayValue } from '../answer/fact-words.ts'
import { Figure } from '../answer/figure.ts'
import { periodName } from '../document/periods.ts'
import { amountWithState } from '../remember/written-note.ts'
import { type Knowledge, paragraphOf } from '../search/knowledge.ts'
import type { Actual, IndicatorPair } from './find-pairs.ts'

/** Writes one indicator: what was reached, its share of the year's target, and how that stands to the share of the year. */
export class PairWriter {
  readonly #pair: IndicatorPair
  readonly #knowledge: Knowledge

  constructor(pair: IndicatorPair, knowledge: Knowledge) {
    this.#pair = pair
    this.#knowledge = knowledge
  }

  /** Name, value with its period, share or distance with formula, wording kept. `brief` leaves the formula of the time share to the foot. */
  line({ brief }: { readonly brief: boolean }): AnswerText {
    const { actual, beside, comparison, stated, timed } = this.#pair
    const said = actual ?? beside
    const text = this.name(new AnswerText()).words('：')
    if (said === null) return this.target(text.words('全年目标')).words('，未见进度数据。')
    this.period(text, said)
    const both = !brief && actual !== null && beside !== null
    if (both && beside.fact.measure === 'level') this.value(text, beside).words('，')
    this.value(text, said)
    if (both && beside.fact.measure !== 'level') this.value(text.words('，'), beside)
    if (comparison.type === 'stated' && stated !== null) {
      this.stated(text.words('，'))
      if (timed) this.#time(text, citedFigure(stated, this.#knowledge), brief)
      this.target(text.words('；全年目标'))
    } else if (comparison.type === 'level' && timed) this.#share(text, brief)
    else {
      this.target(text.words('；全年目标'))
      if (comparison.type === 'growth') this.#distance(text, comparison.distance)
    }
    return text.words('。')
  }

  /** The indicator as the target's document calls it. */
  name(text: AnswerText): AnswerText {
    const { target, id } = this.#pair
    const located = paragraphOf(this.#knowledge, target)
    text.cite(located, target.quote)
    const indicator = this.#knowledge.lexicon.indicators.get(id)
    return text.name(indicatorName(target, indicator, 'zh'), located, indicator?.zh ?? id)
  }

  /** The year's target in the words of its document: 260亿元以上. */
  target(text: AnswerText): AnswerText {
    return sayValue(text, this.#pair.target, this.#knowledge, 'zh')
  }

  period(text: AnswerText, { fact, ...actual }: Actual): AnswerText {
    if (actual.from === 'note') return text.record(actual.cited.citation, periodName(fact.period, 'zh'))
    return text.period(fact.period, paragraphOf(this.#knowledge, fact).document, 'zh')
  }

  /** What was reached, in its own words; a unit's figure with the state it has (快报). */
  value(text: AnswerText, actual: Actual): AnswerText {
    if (actual.from === 'document') return sayValue(text, actual.fact, this.#knowledge, 'zh')
    return text.record(actual.cited.citation, amountWithState(actual.value))
  }

  /** The share that the document of the actual states itself, in its words. */
  stated(text: AnswerText): AnswerText {
    const { stated } = this.#pair
    return stated ? sayValue(text, stated, this.#knowledge, 'zh') : text
  }

  /** 为全年目标260亿元以上的37.4%（按下限，97.35÷260），比时间进度50%（6÷12）低12.6个百分点 */
  #share(text: AnswerText, brief: boolean): void {
    const { comparison } = this.#pair
    if (comparison.type !== 'level') return
    const { rate, inputs } = this.rate()
    this.target(text.words('，为全年目标')).words('的').figure(rate)
    text.words(comparison.atLeast ? '（按下限，' : '（').figure(Figure.formula(comparison.rate.formula, inputs))
    this.#time(text.words('）'), rate, brief)
  }

  /** The computed share of the target, and what it is computed from. Throws where nothing may be computed. */
  rate(): { readonly rate: Figure; readonly inputs: readonly Figure[] } {
    const { comparison, actual, target } = this.#pair
    if (comparison.type !== 'level' || actual === null) throw new Error(`no share of ${target.code}`)
    const inputs = [citedFigure(target, this.#knowledge), this.#number(actual)]
    const { text, formula } = comparison.rate
    return { rate: Figure.computed({ text: `${text}%`, formula, inputs }), inputs }
  }

  /** The share of the year gone at the end of the actual's period; undefined where nothing is held against it. */
  timeShare(): { readonly share: Figure; readonly formula: Figure; readonly distance: Result } | undefined {
    const { comparison, actual, beside, timed } = this.#pair
    const said = actual ?? beside
    if ((comparison.type !== 'level' && comparison.type !== 'stated') || !comparison.time || !timed) return undefined
    if (said === null) return undefined
    const place = said.from === 'note' ? this.#pair.target : said.fact
    const months = Figure.months(paragraphOf(this.#knowledge, place).document, said.fact.period)
    const { text, formula } = comparison.time.share
    const share = Figure.computed({ text: `${text}%`, formula, inputs: [months] })
    return { share, formula: Figure.formula(formula, [months]), distance: comparison.time.distance }
  }

  #time(text: AnswerText, rate: Figure, brief: boolean): void {
    const time = this.timeShare()
    if (!time) return
    text.words('，比时间进度').figure(time.share)
    if (!brief) text.words('（').figure(time.formula).words('）')
    text.words(time.distance.value < 0 ? '低' : '高').figure(
      Figure.computed({
        text: `${time.distance.text}个百分点`,
        formula: time.distance.formula,
        inputs: [rate, time.share],
      }),
    )
  }

  /** 低21.7个百分点（累计对全年，-14.2−7.5） */
  #distance(text: AnswerText, distance: Result): void {
    const { actual, target } = this.#pair
    // Of something that is to fall, higher and lower would be read either way.
    if (actual === null || (target.value ?? 0) < 0) return
    const inputs = [citedFigure(target, this.#knowledge), this.#number(actual)]
    const points = Figure.computed({ text: `${distance.text}个百分点`, formula: distance.formula, inputs })
    text
      .words(distance.value < 0 ? '，低' : '，高')
      .figure(points)
      .words('（累计对全年，')
    text.figure(Figure.formula(distance.formula, inputs)).words('）')
  }

  #number(actual: Actual): Figure {
    if (actual.from === 'document') return citedFigure(actual.fact, this.#knowledge)
    return Figure.cited(actual.value.amount.replace(/^-/, ''), actual.cited.citation)
  }
}
