import type { OwnerFact } from '../facts/fact.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { ownersOf } from '../search/owners.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { Figure } from './figure.ts'
import { scopeOfSearch } from './find-paragraphs.ts'

const MOST_TASKS = 10

/** The tasks with somebody in charge that the question's region and time leave in. */
export function allowedOwners(context: AnswerContext): readonly OwnerFact[] {
  const { knowledge } = context
  const allowed = scopeOfSearch(context)
  return ownersOf(knowledge).filter((owner) =>
    allowed.has((knowledge.firstOf.get(owner.file) ?? Number.NaN) + owner.ordinal),
  )
}

/** A unit of the owners that the question names while it asks for tasks: 区城建局牵头哪些任务. */
export function unitAsked(context: AnswerContext, owners: readonly OwnerFact[]): string | undefined {
  const { text, aspects } = context.question
  if (!aspects.has('list') && !/任务|事项|什么事|哪几项|tasks/i.test(text)) return undefined
  return [...new Set(owners.flatMap(({ lead, others }) => [...lead, ...others]))]
    .filter((unit) => unit.length >= 3 && text.includes(unit))
    .sort((a, b) => b.length - a.length)[0]
}

/** The tasks that a unit leads, takes part in or is in charge of, as many as a person reads. */
export function tasksOf(unit: string, owners: readonly OwnerFact[], context: AnswerContext): Draft {
  const { question, knowledge } = context
  const { language } = question
  const asksWith = /配合|协办|参与/.test(question.text)
  const led = owners.filter(({ lead }) => lead.includes(unit))
  const joined = owners.filter(({ others }) => others.includes(unit))
  const headed = owners.filter(({ leader }) => leader === unit)
  const chosen =
    asksWith && joined.length > 0 ? joined : ([led, headed, joined].find((tasks) => tasks.length > 0) ?? joined)
  const text = new AnswerText()
    .words(plain(unit))
    .words(
      chosen === led
        ? say(language, '牵头', ' leads ')
        : chosen === headed
          ? say(language, '负责', ' is in charge of ')
          : say(language, '配合', ' takes part in '),
    )
    .figure(Figure.count(chosen))
    .words(say(language, '项任务：', ' task(s):'))
  for (const owner of chosen.slice(0, MOST_TASKS))
    text
      .words('\n')
      .name(owner.task, paragraphOf(knowledge, owner), owner.code)
      .cite(paragraphOf(knowledge, owner), owner.quote)
  if (chosen.length > MOST_TASKS) text.words(say(language, '\n其余未列。', '\nThe rest is not shown.'))
  return draft('answered', text)
}

/** The tasks of the unit or the person in charge that a question names; null where the documents give nobody named any. */
export function tasksOfNamed(context: AnswerContext): Draft | null {
  const owners = allowedOwners(context)
  const { text } = context.question
  const named = (names: readonly string[]) => names.filter((name) => name.length >= 2 && text.includes(name))
  const units = named(owners.flatMap(({ lead, others }) => [...lead, ...others])).filter((name) => name.length >= 3)
  const leaders = named(owners.flatMap(({ leader }) => leader ?? []))
  const [longest] = [...new Set([...units, ...leaders])].sort((a, b) => b.length - a.length)
  return longest === undefined ? null : tasksOf(longest, owners, context)
}

/** The tasks that the documents give to a unit; null where they give it none. */
export function tasksOfUnit(unit: string, context: AnswerContext): Draft | null {
  const owners = allowedOwners(context)
  const has = owners.some(({ lead, others }) => lead.includes(unit) || others.includes(unit))
  return has ? tasksOf(unit, owners, context) : null
}

function plain(unit: string): string {
  return unit.replace(/\d/g, '')
}
