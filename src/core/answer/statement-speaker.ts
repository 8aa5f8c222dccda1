import { inYear, isSpan, isWholeYear, yearOf } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import { asksChange } from '../question/asked-change.ts'
import { asksPastYear, asksWholeYear } from '../question/asked-whole-year.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { asksShareOfGoal, inMeasureAsked, remarkOnMeasure } from './asked-measure.ts'
import { asksBesideRank, ofTier, rankAsked } from './asked-tier.ts'
import { changeBeside } from './change-beside.ts'
import type { AnswerContext } from './context.ts'
import { say } from './draft.ts'
import { FactWriter } from './fact-writer.ts'
import { pairOf, sayComparison } from './pair-lines.ts'
import { holdsPlace, rankedTogether } from './ranked-together.ts'
import { isLastOfPlan, type YearFacts } from './select-facts.ts'
import type { Statement } from './statement.ts'
import { remarksFor } from './statement-remarks.ts'
import { meantByTheirFigures } from './their-figures.ts'
import { asksWholeOf } from './whole-asked.ts'

/** Says what a question asks of one indicator in one year, and what of it is not stated. */
export class StatementSpeaker {
  readonly #context: AnswerContext
  readonly #facts: YearFacts
  readonly #writer: FactWriter

  constructor(context: AnswerContext, facts: YearFacts) {
    this.#context = context
    this.#facts = ofTier(facts, context.question.text)
    this.#writer = new FactWriter(context.knowledge, context.question.language)
  }

  speak(): Pick<Statement, 'text' | 'found' | 'target'> {
    const dispatched = this.#dispatch()
    const found = this.#writer.text.isEmpty ? this.#ranksAlone() : dispatched
    this.#sayWhatTheirFigureIs()
    const remarks = remarksFor(this.#context.question, this.#writer.said)
    for (const { zh, en } of remarks) this.#writer.remark(zh, en)
    const stands = remarks.every((remark) => remark.answers)
    return { text: this.#writer.text, found: stands ? found : 'other', target: this.#facts.targets[0] }
  }

  /** 增速居全国第八: a rank is all there is, and what was asked is not stated. */
  #ranksAlone(): Statement['found'] {
    const { actuals } = this.#facts
    if (actuals.length === 0) return 'nothing'
    this.#writer.actuals(actuals.filter(({ period }) => period === actuals[0]?.period))
    this.#writer.remark('所问的数文件未写明', 'the figure that was asked for is not stated')
    return 'other'
  }

  #sayWhatTheirFigureIs(): void {
    const all = [...this.#facts.targets, ...this.#facts.actuals]
    for (const fact of meantByTheirFigures(this.#context.question.text, this.#writer.said, all)) this.#sayOne(fact)
  }

  #sayOne(fact: FigureFact): void {
    if (fact.kind === 'target' || fact.kind === 'task') this.#writer.targets([fact])
    else this.#writer.actuals([fact])
  }

  #dispatch(): Statement['found'] {
    const { question } = this.#context
    const { aspects } = question
    if (aspects.has('rank')) return this.#rank()
    const parts = this.#partsAsked()
    if (question.years.length > 1 && !aspects.has('progress') && !aspects.has('actual')) return this.#targets()
    const isGap = aspects.has('gap') && !asksChange(question)
    if (isGap || aspects.has('progress') || asksShareOfGoal(question)) return this.#pair()
    if (parts.length > 0) return this.#ofParts(parts)
    const wantsTarget = aspects.has('target')
    if (wantsTarget === aspects.has('actual')) return this.#both()
    return wantsTarget ? this.#targets() : this.#actuals()
  }

  /** The parts of the year that the question names for this year, or for whatever year has them. */
  #partsAsked(): string[] {
    const { periods, years } = this.#context.question
    const { year } = this.#facts
    return periods
      .map((period) => (years.length === 0 ? inYear(period, year) : period))
      .filter((period) => !isWholeYear(period) && yearOf(period) === year && !isSpan(period))
  }

  #rank(): Statement['found'] {
    const rank = rankAsked(this.#facts.actuals, this.#context.question.text)
    if (rank) {
      const beside = this.#facts.actuals.filter(({ measure, period }) => measure !== 'rank' && period === rank.period)
      if (asksBesideRank(this.#context.question.text)) this.#writer.actuals(this.#measured(beside))
      this.#writer.actuals([rank])
      return 'asked'
    }
    this.#both()
    this.#writer.remark('它的单项排名文件未写明', 'its own rank is not stated')
    const ranked = rankedTogether(this.#context.knowledge, this.#facts.year)
    if (ranked === undefined) return 'other'
    const { language, text } = this.#context.question
    this.#writer.text
      .words(say(language, '；文件写的排名是：', '; what the document ranks is: “'))
      .quote(ranked.located, ranked.words, ranked.words)
      .words(say(language, '', '”'))
    // 排第一吧: that the text ranks another thing, and how, answers what was held to be so
    return holdsPlace(text) ? 'asked' : 'other'
  }

  /** Target, actual and what may be computed of both. */
  #pair(): Statement['found'] {
    const { aspects } = this.#context.question
    const pair = pairOf(this.#facts.targets, this.#facts.actuals)
    const asksGoal = aspects.has('target') || asksWholeOf(this.#facts.actuals, this.#context.question.text)
    const rateAlone = pair.stated !== undefined && aspects.has('progress') && !aspects.has('gap') && !asksGoal
    if (pair.target && !rateAlone)
      this.#writer.targets(this.#facts.targets.filter((other) => other.measure === pair.target?.measure))
    const actuals = this.#facts.actuals.filter(
      (fact) =>
        fact.period === pair.actual?.period && !(pair.stated && fact.measure === 'growth' && !aspects.has('growth')),
    )
    if (actuals.length > 0) this.#writer.actuals(actuals)
    if (this.#writer.text.isEmpty) return 'nothing'
    const comparison = sayComparison(
      this.#writer.text,
      rateAlone ? { ...pair, target: undefined } : pair,
      this.#context.knowledge,
      this.#context.question.language,
    )
    if (comparison.type === 'growth')
      this.#writer.remark('全年目标是增速，未给总量，不能算完成率', 'no completion rate without a total')
    return comparison.type === 'refused' && pair.actual === undefined ? 'other' : 'asked'
  }

  /** A half-year, a quarter, a month: its actuals; where it has none that is said, with the year's nearest figure. */
  #ofParts(parts: readonly string[]): Statement['found'] {
    const { aspects, text } = this.#context.question
    const actuals = this.#facts.actuals.filter((fact) => parts.includes(fact.period))
    const tasks = [...this.#facts.targets, ...this.#facts.ofParts].filter((fact) => parts.includes(fact.period))
    const wantsTarget = aspects.has('target') || asksWholeYear(text) || asksWholeOf(actuals, text)
    if (wantsTarget && this.#facts.targets.length > 0)
      this.#writer.targets(tasks.length > 0 ? tasks : this.#facts.targets)
    if (actuals.length > 0) {
      this.#writer.actuals(this.#measured(actuals))
      if (aspects.has('compare')) this.#compareOwn()
      return this.#missingMeasure(actuals) ? 'other' : 'asked'
    }
    if (tasks.length > 0) {
      if (!wantsTarget) this.#writer.targets(tasks)
      return 'asked'
    }
    if (!wantsTarget) this.#sayNearest(parts)
    this.#writer.remark('所问时段的数文件未写明', 'the figure for that part of the year is not stated')
    return 'other'
  }

  /** Beside a part of the year that has no figure: another part's actuals where there are any, else the target. */
  #sayNearest(parts: readonly string[]): void {
    const actuals = this.#firstPeriod(this.#facts.actuals)
    if (actuals.length > 0 && !parts.some((part) => /H2|Q[34]/.test(part)))
      this.#writer.actuals(this.#measured(actuals))
    else this.#writer.targets(this.#facts.targets)
  }

  #targets(): Statement['found'] {
    const { targets, actuals } = this.#facts
    if (targets.length === 0) {
      this.#writer.actuals(this.#firstPeriod(actuals))
      this.#writer.remark('目标文件未写明', 'a target is not stated')
      return 'other'
    }
    this.#writer.targets(this.#measured(targets))
    return this.#missingMeasure(targets) ? 'other' : 'asked'
  }

  #actuals(): Statement['found'] {
    const { targets, actuals } = this.#facts
    if (actuals.length === 0 && isLastOfPlan(targets, this.#facts.year, this.#context.knowledge)) return this.#targets()
    if (actuals.length === 0) {
      this.#writer.targets(targets)
      this.#writer.remark('完成数文件未写明', 'an actual is not stated yet')
      return 'other'
    }
    this.#writer.actuals(this.#measured(this.#firstPeriod(actuals)))
    const asksYear =
      this.#context.question.periods.some((period) => isWholeYear(period)) &&
      !actuals.some((fact) => isWholeYear(fact.period))
    if (asksYear && asksWholeYear(this.#context.question.text)) {
      this.#writer.remark('全年完成数文件未写明', 'the full-year actual is not stated')
      return 'other'
    }
    return this.#missingMeasure(actuals) ? 'other' : 'asked'
  }

  #both(): Statement['found'] {
    const { targets, actuals } = this.#facts
    if (targets.length > 0) this.#writer.targets(this.#measured(targets))
    if (actuals.length > 0) this.#writer.actuals(this.#measured(this.#firstPeriod(actuals)))
    if (this.#context.question.aspects.has('actual') && actuals.length === 0) {
      this.#writer.remark('完成数文件未写明', 'an actual is not stated yet')
      return targets.length > 0 && !this.#missingMeasure(targets) ? 'asked' : 'other'
    }
    if (this.#context.question.aspects.has('compare')) this.#compareOwn()
    if (asksPastYear(this.#context.question.text) && !actuals.some((fact) => isWholeYear(fact.period))) {
      this.#writer.remark('全年完成数文件未写明', 'the full-year actual is not stated')
      return 'other'
    }
    return this.#missingMeasure([...targets, ...actuals]) ? 'other' : 'asked'
  }

  #compareOwn(): void {
    if (this.#context.question.years.length > 1) return
    const pair = pairOf(this.#facts.targets, this.#facts.actuals)
    if (pair.target && pair.actual)
      sayComparison(
        this.#writer.text,
        { ...pair, stated: undefined },
        this.#context.knowledge,
        this.#context.question.language,
      )
  }

  #firstPeriod(actuals: readonly FigureFact[]): FigureFact[] {
    const figures = actuals.filter(({ measure }) => measure !== 'rank')
    return figures.filter(({ period }) => period === figures[0]?.period)
  }

  #measured(facts: readonly FigureFact[]): readonly FigureFact[] {
    return inMeasureAsked(facts, this.#context.question)
  }

  /** Says that the measure asked for is not given, where only the other one is. */
  #missingMeasure(facts: readonly FigureFact[]): boolean {
    const { question, knowledge } = this.#context
    const change = asksChange(question) ? changeBeside(facts, knowledge) : undefined
    if (change) {
      this.#writer.text.words(say(question.language, '；', '; “'))
      this.#writer.text.quote(paragraphOf(knowledge, change), change.quote, change.quote)
      this.#writer.text.words(say(question.language, '', '”'))
      return false
    }
    const remark = remarkOnMeasure(facts, this.#context.question)
    if (remark) this.#writer.remark(remark.zh, remark.en)
    return remark !== undefined && !remark.answers
  }
}
