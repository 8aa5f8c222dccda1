import { findProjects } from '../question/asked-projects.ts'
import { askedWindow } from '../question/asked-window.ts'
import { contentStretches } from '../question/content.ts'
import type { Intent } from '../question/intent.ts'
import type { NoteWords } from '../question/note-words.ts'
import { withoutRegions } from '../question/residue.ts'
import { hasWord, withoutWords } from '../question/words.ts'
import type { Note } from '../remember/note.ts'
import { tokens } from '../search/tokenize.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { Figure } from './figure.ts'
import { notesOnProject, sayNotes } from './project-progress.ts'
import { citeNote } from './record-citation.ts'
import { sayCode, sayNote } from './say-records.ts'

const MOST_NOTES = 8
/** The share of the question's words that the name of a task with notes holds. */
const SAME_TASK = 0.75

/**
 * The notes on a project or a task where they are asked for as such, its next milestone, or the newest notes of all.
 * Null for a subject that has no notes: the documents may speak of it.
 */
export function respondNotes(context: AnswerContext, { notes: words }: Intent): Draft | null {
  const { question, knowledge, region } = context
  const lower = question.text.toLowerCase()
  const asksNext = words !== undefined && hasWord(lower, words.next)
  if (!words || !(asksNext || hasWord(lower, words.records))) return null
  const projects = findProjects(question.text, knowledge, region).projects
  const ofProjects = projects.flatMap((one) => (one.projects.length === 1 ? one.projects : []))
  if (projects.length > 0)
    return ofSubject(
      ofProjects.flatMap((project) => notesOnProject(project, context)),
      asksNext,
      context,
    )
  const terms = termsOf(context, words)
  if (terms.length > 0) return ofSubject(notesOnTask(terms, context), asksNext, context)
  return asksNext ? null : newest(context)
}

function termsOf({ question, knowledge }: AnswerContext, words: NoteWords): string[] {
  const window = askedWindow(question.text, knowledge.living?.day ?? '2000-01-01')
  const said = withoutRegions(question.text, question)
    .replace(window?.word ?? '', ' ')
    .toLowerCase()
  return contentStretches(withoutWords(said, [words.records, words.next, words.light])).flatMap(tokens)
}

/** The notes on the registered task that some words name, if they name one alone. */
export function notesOnTask(terms: readonly string[], { knowledge, region }: AnswerContext): readonly Note[] {
  const { living } = knowledge
  const named = living?.subjectsNaming('task', terms, SAME_TASK) ?? []
  const best = named.filter(({ value, share }) => share === named[0]?.share && isHere(value, region))
  const [only] = best
  return living && only && best.length === 1 ? living.notesOn(only.value) : []
}

function isHere(one: { readonly region: string }, region: string | undefined): boolean {
  return region === undefined || one.region === region
}

function ofSubject(notes: readonly Note[], asksNext: boolean, context: AnswerContext): Draft | null {
  const { living } = context.knowledge
  const { language } = context.question
  if (!living || notes.length === 0) return null
  const text = new AnswerText()
  if (!asksNext) {
    sayNotes(text, notes, context)
    return draft('answered', text)
  }
  const last = notes.findLast(({ next }) => next !== null)
  if (!last) return null
  const { written, citation } = citeNote(last, living, context.knowledge)
  text.recordSubject(citation, citation.section[0] ?? '').words(say(language, '，', ', '))
  text
    .record(citation, written.next)
    .words(say(language, '，', ', '))
    .record(citation, written.head)
  sayCode(text, citation.code, language)
  return draft('answered', text.words(say(language, '。', '.')))
}

/** The newest notes on whatever, of the days asked about where some are. */
function newest({ question, knowledge, region }: AnswerContext): Draft {
  const { language } = question
  const { living } = knowledge
  const window = living && askedWindow(question.text, living.day)
  const all = (living?.standing ?? []).filter(
    ({ subject, day }) => isHere(subject, region) && (!window || (window.from <= day && day <= window.to)),
  )
  if (!living || all.length === 0)
    return draft(
      'not_found',
      new AnswerText().words(say(language, '没有登记相关进展。', 'No such progress notes are on record.')),
    )
  const shown = all.slice(-MOST_NOTES)
  const text = new AnswerText().words(say(language, '截至', 'As of ')).figure(Figure.ofDay(living))
  text.words(say(language, '，登记的进展', ', notes on record: ')).figure(Figure.count(all))
  text.words(say(language, '条', ''))
  if (shown.length < all.length)
    text
      .words(say(language, '，最近', ', the newest '))
      .figure(Figure.count(shown))
      .words(say(language, '条', ''))
  text.words(say(language, '：', ':'))
  for (const note of shown) {
    const cited = citeNote(note, living, knowledge)
    text.words('\n').recordSubject(cited.citation, cited.citation.section[0] ?? '')
    sayNote(text.words(say(language, '：', ': ')), cited, language)
  }
  return draft('answered', text)
}
