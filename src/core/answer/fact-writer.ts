import type { FigureFact } from '../facts/fact.ts'
import type { Language } from '../question/normalise.ts'
import { type Knowledge, paragraphOf, regionLabel } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import { say } from './draft.ts'
import { indicatorName, sayValue } from './fact-words.ts'

function plainRegion(name: string): string {
  return name.replace(/\d/g, '')
}

/** Writes facts as 期间+名称+目标：值, one head for those of one name and period, and remembers what it said. */
export class FactWriter {
  readonly text = new AnswerText()
  readonly said: FigureFact[] = []
  readonly #remarks = new Set<string>()
  readonly #knowledge: Knowledge
  readonly #language: Language

  constructor(knowledge: Knowledge, language: Language) {
    this.#knowledge = knowledge
    this.#language = language
  }

  /** Says targets, each by what kind of goal it is. */
  targets(facts: readonly FigureFact[]): void {
    this.#sayAll(facts, (fact) => (fact.kind === 'task' ? ['任务', 'target'] : ['目标', 'target']))
  }

  /** Says actuals and estimates; beside a target they are marked as what has happened. */
  actuals(facts: readonly FigureFact[]): void {
    const besideTarget = this.said.some((other) => other.kind === 'target')
    this.#sayAll(facts, (fact) => {
      if (fact.kind === 'estimate') return ['（预计）', 'estimate']
      return besideTarget ? ['（实际）', ''] : ['', '']
    })
  }

  /** A remark of our own behind what was said. */
  remark(zh: string, en: string): void {
    if (this.#remarks.has(zh)) return
    this.#remarks.add(zh)
    this.text.words(this.text.isEmpty ? '' : say(this.#language, '；', '; ')).words(say(this.#language, zh, en))
  }

  #sayAll(facts: readonly FigureFact[], kindWords: (fact: FigureFact) => readonly [zh: string, en: string]): void {
    let last: FigureFact | undefined
    for (const fact of facts) {
      if (last !== undefined && last.name === fact.name && last.period === fact.period)
        this.text.words(say(this.#language, '，', ', '))
      else {
        if (!this.text.isEmpty) this.text.words(say(this.#language, '；', '; '))
        const [zh, en] = kindWords(fact)
        this.#head(fact, zh, en)
      }
      sayValue(this.text, fact, this.#knowledge, this.#language)
      this.said.push(fact)
      last = fact
    }
  }

  #head(fact: FigureFact, zhKind: string, enKind: string): void {
    const located = paragraphOf(this.#knowledge, fact)
    const ofRow = fact.region !== located.document.region
    const region = ofRow ? plainRegion(fact.region) : regionLabel(this.#knowledge, located.document)
    const indicator = this.#knowledge.lexicon.indicators.get(fact.indicator ?? '')
    if (this.#language === 'zh') {
      this.text.words(region).period(fact.period, located.document, 'zh')
      this.text.name(indicatorName(fact, indicator, 'zh'), located, indicator?.zh ?? '').words(`${zhKind}：`)
      return
    }
    const first = this.text.isEmpty
    if (enKind === '' && this.said.some((other) => other.indicator !== null && other.indicator === fact.indicator)) {
      this.text.period(fact.period, located.document, 'en').words(': ')
      return
    }
    if (enKind === 'target') {
      this.text
        .words(first ? 'The ' : 'the ')
        .period(fact.period, located.document, 'en')
        .words(' target for ')
    } else {
      this.text
        .words(first ? 'In ' : 'in ')
        .period(fact.period, located.document, 'en')
        .words(', ')
    }
    this.text.name(indicatorName(fact, indicator, 'en'), located, indicator?.en ?? '')
    if (region !== '') this.text.words(` in ${region}`)
    this.text.words(
      enKind === 'target'
        ? ' is '
        : enKind === 'estimate'
          ? ' was estimated as '
          : fact.measure === 'growth'
            ? ' showed '
            : ' was ',
    )
  }
}
