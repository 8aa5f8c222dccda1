import type { AnswerText } from '../answer/answer-text.ts'
import { citeNote } from '../answer/record-citation.ts'
import { addDays } from '../remember/days.ts'
import type { Note } from '../remember/note.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { callsUponReaders } from './calls.ts'
import type { Candidate } from './candidate.ts'
import type { News } from './news.ts'
import { opening } from './write-projects.ts'

/** Milestones that are further off stand behind 更多 alone. */
const NEAR_DAYS = 60

/** The next milestones as notes have them, the nearest first; nothing is put in where no note says any. */
export function writeNext({ notes, freshNotes, living }: News, knowledge: Knowledge, day: string): Candidate[] {
  const known = new Set(notes)
  const fresh = new Set(freshNotes)
  const latest = new Map(notes.map((note) => [`${note.subject.kind} ${note.subject.id}`, note] as const))
  const due = [...latest.values()]
    .flatMap((last) => {
      const own = living.notesOn(last.subject).filter((note) => known.has(note) && note.next !== null)
      return own.at(-1) ?? []
    })
    .filter(({ next }) => next !== null && next.day >= day && !callsUponReaders(next.text))
    .sort((a, b) => (a.next?.day ?? '').localeCompare(b.next?.day ?? ''))
  return due.map((note) => {
    const near = (note.next?.day ?? '') <= addDays(day, NEAR_DAYS) || fresh.has(note)
    const text = write(note, living, knowledge)
    return { brief: near ? text : null, full: text }
  })
}

function write(note: Note, living: News['living'], knowledge: Knowledge): AnswerText {
  const cited = citeNote(note, living, knowledge)
  const { written, citation } = cited
  return opening(cited)
    .record(citation, written.next.replace(/^下一节点：/, ''))
    .words('。')
}
