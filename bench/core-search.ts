import { type RoomDefaults, scopeOfQuestion } from '../src/core/answer/context.ts'
import { partsNamed } from '../src/core/document/periods.ts'
import { contentOf } from '../src/core/question/content.ts'
import type { Intent } from '../src/core/question/intent.ts'
import { readQuestion } from '../src/core/question/question.ts'
import type { Knowledge } from '../src/core/search/knowledge.ts'
import { searchScope } from '../src/core/search/scope.ts'
import { MOST, type Search } from './engines.ts'

/** The paragraphs that the core looks at for a question: its content searched for within its region and time. */
export function coreSearch(knowledge: Knowledge, intents: readonly Intent[], defaults: RoomDefaults): Search {
  return (raw) => {
    const question = readQuestion(
      raw,
      knowledge,
      intents,
      (regions) => scopeOfQuestion(regions, knowledge, defaults).planYear,
    )
    const { region } = scopeOfQuestion(question.regions, knowledge, defaults)
    const scope = searchScope(knowledge, { region, years: question.years, parts: partsNamed(question.periods) })
    const { terms } = contentOf(question.content, (term) => knowledge.index.has(term))
    return knowledge.index.search(terms.join(' '), scope.has, MOST).map(({ id }) => id)
  }
}
