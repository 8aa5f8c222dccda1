import { yearOf } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { FactWriter } from './fact-writer.ts'

/**
 * An indicator of a place that has no document of its own and a row in another one's table: its row, and whose table it
 * is. Null where no such place is named, or its rows do not have what is asked.
 */
export function rowOfRegion(context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  const ids = new Set(question.indicators.flatMap((asked) => asked.ids))
  const places = [...new Set(question.regions.map(({ name }) => name))].filter((name) => knowledge.ofOthers.has(name))
  if (ids.size === 0 || places.length === 0) return null
  const text = new AnswerText()
  for (const place of places) {
    const rows = (knowledge.ofOthers.get(place) ?? []).filter(
      ({ indicator, proposed }) => indicator !== null && ids.has(indicator) && !proposed,
    )
    const asked = ofAskedYears(rows, question.years)
    if (asked.length === 0) continue
    const writer = new FactWriter(knowledge, question.language)
    writer.targets(asked.filter(({ kind }) => kind === 'target' || kind === 'task'))
    writer.actuals(asked.filter(({ kind }) => kind === 'actual' || kind === 'estimate'))
    text.words(text.isEmpty ? '' : '\n').append(writer.text)
    const [first] = asked
    if (first)
      text
        .words(say(question.language, '（据《', ' (from the table in “'))
        .title(paragraphOf(knowledge, first).document)
        .words(say(question.language, '》的分表）。', '”).'))
  }
  return text.isEmpty ? null : draft('answered', text)
}

/** The figures of the years asked about, else of the newest year. */
function ofAskedYears(rows: readonly FigureFact[], years: readonly number[]): FigureFact[] {
  const newest = Math.max(...rows.map(({ period }) => yearOf(period)))
  return rows.filter(({ period }) => (years.length > 0 ? years.includes(yearOf(period)) : yearOf(period) === newest))
}
