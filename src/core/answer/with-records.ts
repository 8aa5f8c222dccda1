import { findProjects } from '../question/asked-projects.ts'
import { contentStretches } from '../question/content.ts'
import type { Intent } from '../question/intent.ts'
import { withoutRegions } from '../question/residue.ts'
import type { Note } from '../remember/note.ts'
import { tokens } from '../search/tokenize.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { itemsFor, sayItems } from './list-items.ts'
import { isAskedDay, notesOnProject, sayNotes } from './project-progress.ts'
import { itemsAsked } from './respond-items.ts'
import { notesOnTask } from './respond-notes.ts'

/** A draft together with the intent that made it. */
export interface Responded {
  readonly intent: string
  readonly draft: Draft
}

/**
 * A draft from the documents with what is recorded of the very thing behind it: the items that the question asks about
 * (省督察问题整改了多少), or the notes on the task that it names. The documents' words stay as they were; items stand alone
 * where the documents do not answer. The same draft where nothing of it is recorded.
 */
export function withRecords(responded: Responded, context: AnswerContext, intents: readonly Intent[]): Responded {
  const { living } = context.knowledge
  if (!living || living.isEmpty) return responded
  return withItems(responded, context, intents) ?? withTaskNotes(responded, context, intents)
}

function withItems(
  { intent, draft: made }: Responded,
  context: AnswerContext,
  intents: readonly Intent[],
): Responded | undefined {
  if (OF_RECORDS.includes(responderOf(intent, intents))) return undefined
  const read = itemsAsked(context, intents)
  if (!read || read.state === 'coordination' || (read.state !== 'way' && read.terms.length === 0)) return undefined
  if (read.terms.length === 0 && !read.party && read.kind === undefined && read.projects.length === 0) return undefined
  const items = itemsFor(read, context)
  if (items.length === 0) return undefined
  const text = new AnswerText()
  if (made.outcome !== 'answered') {
    sayItems(text, read, items, context)
    const own = intents.find(({ responder }) => responder === 'items')?.id ?? intent
    return { intent: own, draft: draft('answered', text) }
  }
  text.append(made.text).words(say(context.question.language, '\n登记的事项：', '\nOn record: '))
  sayItems(text, read, items, context)
  return { intent, draft: { ...made, text } }
}

/** Answers that have their records themselves. */
const OF_RECORDS: readonly Intent['responder'][] = [
  'record',
  'notes',
  'items',
  'duties',
  'owner',
  'code',
  'small_talk',
  'help',
]
/** Fewer terms than this name no task. */
const ENOUGH_TERMS = 3

function withTaskNotes(responded: Responded, context: AnswerContext, intents: readonly Intent[]): Responded {
  const { intent, draft: made } = responded
  const { question, knowledge } = context
  if (OF_RECORDS.includes(responderOf(intent, intents)) || made.outcome === 'ambiguous') return responded
  const status = knowledge.lexicon.stageWords.status.find(question.words)
  const words = status.reduce((rest, { word }) => rest.replaceAll(word, ' '), withoutRegions(question.words, question))
  const terms = contentStretches(words).flatMap(tokens)
  const ofTask =
    terms.length < ENOUGH_TERMS ? [] : notesOnTask(terms, context).filter(({ day }) => isAskedDay(day, context))
  const notes = ofTask.length > 0 || made.outcome === 'answered' ? ofTask : notesTelling(context, intent, intents)
  if (notes.length === 0) return responded
  const text = new AnswerText().append(made.text)
  sayNotes(text, notes, context)
  return { intent, draft: { ...made, outcome: status.length > 0 ? 'answered' : made.outcome, text } }
}

/** 明伦街签约多少户: the notes on the one project that is named, as far as their words hold what is asked. */
function notesTelling(context: AnswerContext, intent: string, intents: readonly Intent[]): readonly Note[] {
  const { question, knowledge, region } = context
  if (responderOf(intent, intents) === 'project') return []
  const [asked, ...others] = findProjects(question.text, knowledge, region).projects
  const [project] = asked?.projects ?? []
  if (!asked || !project || others.length > 0 || asked.projects.length > 1) return []
  const terms = contentStretches(question.words.replaceAll(asked.word, ' ')).flatMap(tokens)
  return notesOnProject(project, context).filter(({ text }) =>
    terms.some((term) => term.length > 1 && text.includes(term)),
  )
}

function responderOf(id: string, intents: readonly Intent[]): Intent['responder'] {
  return intents.find((intent) => intent.id === id)?.responder ?? 'lookup'
}
