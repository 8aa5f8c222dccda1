import { fieldLabels } from './asked-field.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { type Clause, clausesIn, runsOf } from './list-clauses.ts'
import type { ListQuestion } from './list-question.ts'
import { type DocumentPart, searchChains } from './list-scope.ts'
import { topicClauses } from './list-topic.ts'
import { type ListGroup, type ListLine, writeList } from './list-writer.ts'

/** 带数字的民生任务, 量化任务清单: the tasks that carry a number, one a line. */
export function listCommitments(context: AnswerContext, asked: ListQuestion): Draft | null {
  if (!asked.asks.has('commitments')) return null
  const [chain = []] = searchChains(context, 'future')
  const tasks = quotesOfTasks(context)
  for (const step of chain) {
    const groups = step.filter(({ ahead }) => ahead).map((part) => groupOf(part, asked, tasks, context))
    const made = writeList(context, groups)
    if (made) return made
  }
  return null
}

function groupOf(
  part: DocumentPart,
  asked: ListQuestion,
  tasks: ReadonlyMap<string, readonly string[]>,
  context: AnswerContext,
): ListGroup {
  const { knowledge } = context
  const narrowed = asked.fields.length + asked.rest.length > 0
  const lines = part.paragraphs.flatMap((located): ListLine[] => {
    const quotes = tasks.get(`${located.document.file}|${located.paragraph.ordinal}`) ?? []
    if (quotes.length === 0) return []
    const topic = narrowed ? topicClauses(located, asked, knowledge) : null
    const clauses = clausesIn(located)
    const isTask = (clause: Clause, n: number) =>
      quotes.includes(clause.words) && (topic === null || (topic[n]?.belongs ?? null) !== null)
    return runsOf(located, clauses, isTask, false).map(({ words }) => ({ located, words }))
  })
  const field = fieldLabels(asked.fields, 'zh').join('、')
  const fieldEn = fieldLabels(asked.fields, 'en').join(', ')
  return {
    document: part.document,
    period: part.period,
    ahead: part.ahead,
    zh: `${field}带数字的任务`,
    en: fieldEn === '' ? 'Tasks with a number' : `Tasks with a number on ${fieldEn}`,
    lines,
  }
}

/** The clauses of all tasks with a number (and of goals outside the list of headline targets), by the paragraph in which they stand. */
function quotesOfTasks({ knowledge }: AnswerContext): ReadonlyMap<string, readonly string[]> {
  const quotes = new Map<string, string[]>()
  for (const fact of knowledge.figures) {
    const isTask = fact.kind === 'task' || (fact.kind === 'target' && !fact.headline)
    if (!isTask || fact.proposed || (fact.value === null && !fact.damaged)) continue
    const key = `${fact.file}|${fact.ordinal}`
    const found = quotes.get(key)
    if (found) found.push(fact.quote)
    else quotes.set(key, [fact.quote])
  }
  return quotes
}
