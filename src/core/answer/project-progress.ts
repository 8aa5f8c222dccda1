import { holdsDay, isWholeYear, yearOf } from '../document/periods.ts'
import type { StateAsked } from '../question/asked-stage.ts'
import type { Note } from '../remember/note.ts'
import type { Project } from '../search/project.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, say } from './draft.ts'
import { Figure } from './figure.ts'
import { citeNote } from './record-citation.ts'
import { sayNote } from './say-records.ts'

/** Notes on one subject that one answer says. */
const MOST_NOTES = 3

/** The notes on a project, under whichever of its names they were written, of the time asked about; the oldest first. */
export function notesOnProject(project: Project, context: AnswerContext): readonly Note[] {
  const { living } = context.knowledge
  if (!living) return []
  const all = project.names.flatMap((id) => living.notesOn({ kind: 'project', id, region: project.region }))
  return all.filter(({ day }) => isAskedDay(day, context)).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** A day of the years and parts of a year that the question names; any where it names none. */
export function isAskedDay(day: string, { question: { years, periods } }: AnswerContext): boolean {
  if (years.length > 0 && !years.includes(yearOf(day))) return false
  const parts = periods.filter((period) => !isWholeYear(period))
  return parts.length === 0 || parts.some((period) => holdsDay(period, day))
}

/**
 * The answer about a project with the notes on it behind, each with its day and signer. What the documents say stays as
 * it was; where a note tells what was asked and the documents do not, the question is answered.
 */
export function withProgress(made: Draft, project: Project, asked: StateAsked, context: AnswerContext): Draft {
  const notes = notesOnProject(project, context)
  if (notes.length === 0) return made
  const fitting = notes.filter((note) => tells(note, asked))
  const text = new AnswerText().append(made.text)
  sayNotes(text, fitting.length > 0 ? fitting : notes, context)
  const outcome = made.outcome === 'not_stated' && fitting.length > 0 ? 'answered' : made.outcome
  return { ...made, outcome, text }
}

/** True for a note that tells what was asked: the percentage, the stage, or simply how it stands. */
function tells({ stage, percent }: Note, { kind, stages }: StateAsked): boolean {
  if (kind === 'progress') return percent !== null
  if (stages.length === 0 || kind === 'history') return true
  return stages.some((one) => one.stage === stage)
}

/** Some notes that hold, one a line, the newest last; how many there are where not all are said. */
export function sayNotes(text: AnswerText, notes: readonly Note[], { knowledge, question }: AnswerContext): void {
  const { living } = knowledge
  if (!living || notes.length === 0) return
  const { language } = question
  const shown = notes.slice(-MOST_NOTES)
  text.words(say(language, '\n登记的进展', '\nNotes on record'))
  if (shown.length < notes.length)
    text
      .words(say(language, '共', ': '))
      .figure(Figure.count(notes))
      .words(say(language, '条，最近', ', the newest '))
      .figure(Figure.count(shown))
      .words(say(language, '条', ''))
  text.words(say(language, '：', ':'))
  for (const note of shown) sayNote(text.words('\n'), citeNote(note, living, knowledge), language)
}
