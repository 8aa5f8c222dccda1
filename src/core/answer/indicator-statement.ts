import { isWholeYear } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import { plain } from './arithmetic.ts'
import type { AnswerContext } from './context.ts'
import { say } from './draft.ts'
import { indicatorName, sayValue } from './fact-words.ts'
import { pairOf, sayComparison } from './pair-lines.ts'
import { factsOfYear, type YearFacts } from './select-facts.ts'

/** What the answer says of one indicator in one year. */
export interface Statement {
  readonly year: number
  readonly text: AnswerText
  readonly note: AnswerText
  /** asked: what was asked for is there; other: only something beside it; nothing: the year has nothing of it. */
  readonly found: 'asked' | 'other' | 'nothing'
  /** The target that was said, for comparing years. */
  readonly target: FigureFact | undefined
}

/** Says target, actual or both of an indicator in one year, as the question asks, and what is not stated. */
export function indicatorStatement(context: AnswerContext, id: string, region: string | undefined, year: number): Statement {
  const { knowledge, question } = context
  const note = new AnswerText()
  let facts = factsOfYear(knowledge, id, region, year)
  if (facts.targets.length + facts.actuals.length === 0) {
    const near = nearFacts(context, id, region, year)
    if (!near) return nothing(context, id, year)
    facts = near.facts
    const asked = knowledge.lexicon.indicators.get(id)
    const found = knowledge.lexicon.indicators.get(near.id)
    note.words(say(question.language, `文件列的是${found?.zh ?? near.id}，与${asked?.zh ?? id}口径不同。`, `The document lists ${found?.en ?? near.id}, which differs in scope from ${asked?.en ?? id}. `))
  }
  const speaker = new StatementSpeaker(context, facts)
  return { year, note, ...speaker.speak() }
}

/** The same indicator for another scope (居民 for 城镇居民): shown, and said to be another. */
export function nearFacts({ knowledge }: AnswerContext, id: string, region: string | undefined, year: number): { id: string; facts: YearFacts } | undefined {
  for (const near of knowledge.lexicon.indicators.get(id)?.near ?? []) {
    const facts = factsOfYear(knowledge, near, region, year)
    if (facts.targets.length + facts.actuals.length > 0) return { id: near, facts }
  }
  return undefined
}

function nothing({ knowledge, question }: AnswerContext, id: string, year: number): Statement {
  const text = new AnswerText()
  const indicator = knowledge.lexicon.indicators.get(id)
  const document = knowledge.documents.find((candidate) => candidate.year === year)
  const label = say(question.language, indicator?.zh ?? id, indicator?.en ?? id)
  if (document) {
    if (question.language === 'zh') text.period(`${year}`, document, 'zh').words(`文件未列${label}`)
    else text.words('The ').period(`${year}`, document, 'en').words(` document does not list ${label}`)
  } else text.words(say(question.language, `可查文件中未找到所问年份的${label}`, `The documents do not cover that year for ${label}`))
  return { year, text, note: new AnswerText(), found: 'nothing', target: undefined }
}

class StatementSpeaker {
  readonly #context: AnswerContext
  readonly #facts: YearFacts
  readonly #text = new AnswerText()
  readonly #said: FigureFact[] = []

  constructor(context: AnswerContext, facts: YearFacts) {
    this.#context = context
    this.#facts = facts
  }

  speak(): Pick<Statement, 'text' | 'found' | 'target'> {
    const { aspects } = this.#context.question
    let found = this.#dispatch()
    this.#sayWhatTheirFigureIs()
    if (aspects.has('forecast')) {
      this.#clause('文件未写明能否完成，不作预测', 'the documents do not say whether it will be met; no forecast is made')
      found = 'other'
    }
    if (aspects.has('reason')) {
      this.#clause('原因文件未就这项写明', 'no reason is given for this figure')
      found = 'other'
    }
    if (aspects.has('breakdown')) {
      this.#clause('分解数文件未写明', 'a breakdown is not stated in the documents')
      if (found === 'asked' && !this.#correctsAFigure()) found = 'other'
    }
    if (aspects.has('stock') && !this.#context.question.text.includes('新增') && this.#said.every((fact) => /^(?:新增|净增)/.test(fact.name))) {
      this.#clause('总数文件未写明', 'a total is not stated')
      found = 'other'
    }
    return { text: this.#text, found, target: this.#facts.targets[0] }
  }

  /** The asker gave a figure that is not the document's: what the document has is then the answer. */
  #correctsAFigure(): boolean {
    const given = amountsGiven(this.#context.question.text)
    return given.length > 0 && given.some((amount) => !this.#said.some((fact) => plain(fact) === amount))
  }

  /** A figure of the asker that is the same indicator's for another period (1.9% of the second quarter) is told so. */
  #sayWhatTheirFigureIs(): void {
    for (const amount of amountsGiven(this.#context.question.text)) {
      if (this.#said.some((fact) => plain(fact) === amount)) continue
      const other = [...this.#facts.targets, ...this.#facts.actuals].find((fact) => plain(fact) === amount)
      if (other) this.#sayAll([other], other.kind === 'target' || other.kind === 'task' ? 'target' : 'actual')
    }
  }

  #dispatch(): Statement['found'] {
    const { aspects } = this.#context.question
    if (aspects.has('rank')) return this.#rank()
    const part = this.#partAsked()
    if (aspects.has('gap') || aspects.has('progress')) return this.#pair()
    if (part !== undefined) return this.#ofPart(part)
    const wantsTarget = aspects.has('target')
    const wantsActual = aspects.has('actual')
    if (wantsTarget && !wantsActual) return this.#targets()
    if (wantsActual && !wantsTarget) return this.#actuals()
    return this.#both()
  }

  /** The part of the year that the question names for this year, if any. */
  #partAsked(): string | undefined {
    return this.#context.question.periods.find((period) => !isWholeYear(period) && period.startsWith(`${this.#facts.year}`) && !/^\d{4}-\d{4}$/.test(period))
  }

  #rank(): Statement['found'] {
    const rank = this.#facts.actuals.find((fact) => fact.measure === 'rank')
    if (rank) {
      this.#head(rank, '', '')
      sayValue(this.#text, rank, this.#context.knowledge, this.#context.question.language)
      return 'asked'
    }
    this.#both()
    this.#clause('它的单项排名文件未写明', 'its own rank is not stated')
    const general = this.#context.knowledge.figures.find((fact) => fact.measure === 'rank' && fact.indicator === null && /指标/.test(fact.name) && fact.period.startsWith(`${this.#facts.year}`))
    if (general) {
      this.#text.words(say(this.#context.question.language, `；文件写的是${general.name}`, `; what the document ranks is ${general.name}: `))
      this.#text.quote(paragraphOf(this.#context.knowledge, general), general.quote, general.wording)
    }
    return 'other'
  }

  /** Target, actual and what may be computed of both. */
  #pair(): Statement['found'] {
    const pair = pairOf(this.#facts.targets, this.#facts.actuals)
    if (pair.target) this.#sayAll(this.#sameMeasure(pair.target, this.#facts.targets), 'target')
    const actuals = pair.actual ? this.#facts.actuals.filter((fact) => fact.period === pair.actual?.period) : []
    if (actuals.length > 0) this.#sayAll(actuals, 'actual')
    if (this.#text.isEmpty) return 'nothing'
    const comparison = sayComparison(this.#text, pair, this.#context.knowledge, this.#context.question.language)
    return comparison.type === 'refused' && pair.actual === undefined ? 'other' : 'asked'
  }

  #sameMeasure(fact: FigureFact, facts: readonly FigureFact[]): FigureFact[] {
    return facts.filter((other) => other.measure === fact.measure)
  }

  /** A half-year, a quarter, a month: its actuals; where it has none that is said, with the year's nearest figure. */
  #ofPart(part: string): Statement['found'] {
    const { aspects } = this.#context.question
    const actuals = this.#facts.actuals.filter((fact) => fact.period === part)
    const tasks = this.#facts.targets.filter((fact) => fact.period === part)
    const wantsTarget = aspects.has('target')
    if (wantsTarget && this.#facts.targets.length > 0) this.#sayAll(tasks.length > 0 ? tasks : this.#facts.targets, 'target')
    if (actuals.length > 0) {
      this.#sayAll(this.#measured(actuals), 'actual')
      return 'asked'
    }
    if (tasks.length > 0) {
      if (!wantsTarget) this.#sayAll(tasks, 'target')
      return 'asked'
    }
    if (!wantsTarget) this.#sayNearest(part)
    this.#clause('所问时段的数文件未写明', 'the figure for that part of the year is not stated')
    return 'other'
  }

  /** Beside a part of the year that has no figure: another part's actuals where there are any, else the target. */
  #sayNearest(part: string): void {
    const actuals = this.#firstPeriod(this.#facts.actuals)
    if (actuals.length > 0 && !/H2|Q[34]/.test(part)) this.#sayAll(this.#measured(actuals), 'actual')
    else this.#sayAll(this.#facts.targets, 'target')
  }

  #targets(): Statement['found'] {
    const { targets, actuals } = this.#facts
    if (targets.length === 0) {
      this.#sayAll(this.#firstPeriod(actuals), 'actual')
      this.#clause('目标文件未写明', 'a target is not stated')
      return 'other'
    }
    this.#sayAll(this.#measured(targets), 'target')
    return this.#missingMeasure(targets) ? 'other' : 'asked'
  }

  #actuals(): Statement['found'] {
    const { targets, actuals } = this.#facts
    if (actuals.length === 0) {
      this.#sayAll(targets, 'target')
      this.#clause('完成数文件未写明', 'an actual is not stated yet')
      return 'other'
    }
    this.#sayAll(this.#measured(this.#firstPeriod(actuals)), 'actual')
    const asksYear = this.#context.question.periods.some((period) => isWholeYear(period)) && !actuals.some((fact) => isWholeYear(fact.period))
    if (asksYear && /全年|full[- ]year|whole year/i.test(this.#context.question.text)) {
      this.#clause('全年完成数文件未写明', 'the full-year actual is not stated')
      return 'other'
    }
    return this.#missingMeasure(actuals) ? 'other' : 'asked'
  }

  #both(): Statement['found'] {
    const { targets, actuals } = this.#facts
    if (targets.length > 0) this.#sayAll(this.#measured(targets), 'target')
    if (actuals.length > 0) this.#sayAll(this.#measured(this.#firstPeriod(actuals)), 'actual')
    if (this.#context.question.aspects.has('actual') && actuals.length === 0) {
      this.#clause('完成数文件未写明', 'an actual is not stated yet')
      return targets.length > 0 ? 'asked' : 'other'
    }
    if (this.#context.question.aspects.has('compare')) this.#compareOwn()
    return this.#missingMeasure([...targets, ...actuals]) ? 'other' : 'asked'
  }

  #compareOwn(): void {
    if (this.#context.question.years.length > 1) return
    const pair = pairOf(this.#facts.targets, this.#facts.actuals)
    if (pair.target && pair.actual) sayComparison(this.#text, { ...pair, stated: undefined }, this.#context.knowledge, this.#context.question.language)
  }

  #firstPeriod(actuals: readonly FigureFact[]): FigureFact[] {
    return actuals.filter((fact) => fact.period === actuals[0]?.period && fact.measure !== 'rank')
  }

  /** The facts in the measure that was asked for, all where none was or none has it. */
  #measured(facts: readonly FigureFact[]): readonly FigureFact[] {
    const wanted = this.#wantedMeasure()
    const fitting = wanted === null ? facts : facts.filter((fact) => (wanted === 'level' ? fact.measure === 'level' : fact.measure !== 'level') || fact.value === null)
    return fitting.length > 0 ? fitting : facts
  }

  #wantedMeasure(): 'level' | 'growth' | null {
    const { aspects } = this.#context.question
    if (aspects.has('level') === aspects.has('growth')) return null
    return aspects.has('level') ? 'level' : 'growth'
  }

  /** Says that the measure asked for is not given, where only the other one is. */
  #missingMeasure(facts: readonly FigureFact[]): boolean {
    const wanted = this.#wantedMeasure()
    if (facts.some((fact) => fact.value === null && !fact.damaged && fact.kind !== 'actual') && facts.every((fact) => fact.value === null)) {
      this.#clause('文件未给出具体数值', 'no number is given')
      return false
    }
    if (wanted === null || facts.some((fact) => (wanted === 'level') === (fact.measure === 'level') || fact.value === null)) return false
    if (wanted === 'level') this.#clause('总量文件未写明', 'a total is not stated')
    else this.#clause('增速文件未写明', 'a growth rate is not stated')
    return true
  }

  /** One head for facts of one kind, period and name, then their values. */
  #sayAll(facts: readonly FigureFact[], kind: 'target' | 'actual'): void {
    const { language } = this.#context.question
    let last: FigureFact | undefined
    for (const fact of facts) {
      const goesOn = last !== undefined && last.name === fact.name && last.period === fact.period
      if (goesOn) this.#text.words(say(language, '，', ', '))
      else {
        if (!this.#text.isEmpty) this.#text.words(say(language, '；', '; '))
        this.#head(fact, kind === 'target' ? (fact.kind === 'task' ? '任务' : '目标') : this.#said.some((other) => other.kind === 'target') && fact.kind === 'actual' ? '（实际）' : '', kind === 'target' ? 'target' : fact.kind === 'estimate' ? 'estimate' : '')
      }
      sayValue(this.#text, fact, this.#context.knowledge, language)
      this.#said.push(fact)
      last = fact
    }
  }

  #head(fact: FigureFact, zhKind: string, enKind: string): void {
    const { knowledge, question } = this.#context
    const located = paragraphOf(knowledge, fact)
    const indicator = knowledge.lexicon.indicators.get(fact.indicator ?? '')
    if (question.language === 'zh') {
      this.#text.period(fact.period, located.document, 'zh')
      this.#text.name(fact.name, located, indicator?.zh ?? '').words(`${zhKind}：`)
      return
    }
    this.#text.name(capital(indicatorName(fact, indicator, 'en')), located, indicator?.en ?? '').words(`${enKind === '' ? '' : ` ${enKind}`} in `)
    this.#text.period(fact.period, located.document, 'en').words(': ')
  }

  #clause(zh: string, en: string): void {
    const { language } = this.#context.question
    this.#text.words(this.#text.isEmpty ? '' : say(language, '；', '; ')).words(say(language, zh, en))
  }
}

/** Amounts that the asker gave, as plain numbers, years aside. */
function amountsGiven(text: string): string[] {
  return [...text.matchAll(/(?<![\d.])(\d+(?:\.\d+)?)(?=\s*(?:%|个百分点|percent|万|亿|项|个|家|元|人|billion))/gi)].map((match) => match[1] ?? '')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
