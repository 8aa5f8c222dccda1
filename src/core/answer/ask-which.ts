import type { AskedIndicator } from '../question/asked-indicators.ts'
import { AnswerText } from './answer-text.ts'
import { askByNumber } from './ask-by-number.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, type DraftChoice, draft, say } from './draft.ts'
import { Figure } from './figure.ts'
import { indicatorStatement } from './indicator-statement.ts'
import { plainWord } from './target-words.ts'

/** An indicator's figure is short: the four investments that plans tell apart are told at once. */
const FIGURES_AT_ONCE = 4

/** A word that may mean several indicators: the choices by number, with the values where they are few. */
export function askWhich(asked: AskedIndicator, ids: readonly string[], context: AnswerContext): Draft {
  const { question, knowledge, planYear } = context
  const year = question.years[0] ?? planYear
  const text = new AnswerText()
  if (question.aspects.has('forecast')) return noForecast(context, ids, year)
  const choices: DraftChoice[] = ids.map((id, i) => {
    const indicator = knowledge.lexicon.indicators.get(id)
    const label = new AnswerText().words(say(question.language, indicator?.zh ?? id, indicator?.en ?? id))
    const value = new AnswerText()
    if (ids.length <= FIGURES_AT_ONCE) {
      const statement = indicatorStatement(context, id, year)
      value.append(statement.text)
    }
    const rest =
      question.text.slice(0, asked.start) +
      (question.language === 'zh' ? (indicator?.zh ?? id) : (indicator?.en ?? id)) +
      question.text.slice(asked.end)
    return { number: i + 1, label, value, question: rest }
  })
  text
    .words(say(question.language, `“${plainWord(asked.word)}”有`, `“${plainWord(asked.word)}” may mean `))
    .figure(Figure.count(ids))
    .words(say(question.language, '种可能：', ' things: '))
  return askByNumber(text, choices, question.language, sayValueOrLabel)
}

/** An indicator's statement begins with its name. */
function sayValueOrLabel(text: AnswerText, { label, value }: DraftChoice): void {
  text.append(value.isEmpty ? label : value)
}

/** A forecast is made of none of the readings: what each of them has, and that it is not foretold. */
function noForecast(context: AnswerContext, ids: readonly string[], year: number): Draft {
  const text = new AnswerText()
  for (const id of ids.slice(0, FIGURES_AT_ONCE))
    text.words(text.isEmpty ? '' : '\n').append(indicatorStatement(context, id, year).text)
  return draft('not_stated', text.words(say(context.question.language, '。', '.')))
}
