import type { ItemsAsked } from '../question/asked-items.ts'
import type { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { say } from './draft.ts'
import { Figure } from './figure.ts'
import { citeNote } from './record-citation.ts'
import { sayCode } from './say-records.ts'

const MOST = 10

/** Says what has to be coordinated by whom, by the notes that hold, the newest first. False where nothing has. */
export function sayCoordination(
  text: AnswerText,
  { party, projects, unknownUnit }: ItemsAsked,
  { knowledge, region, question: { language } }: AnswerContext,
): boolean {
  const { living } = knowledge
  if (!living || unknownUnit !== undefined) return false
  const names = new Set(projects.flatMap((project) => project.names))
  const notes = living.coordination
    .filter(
      ({ subject, coordination }) =>
        (region === undefined || subject.region === region) &&
        (names.size === 0 || (subject.kind === 'project' && names.has(subject.id))) &&
        (party === undefined || coordination?.unit === party.name),
    )
    .reverse()
  if (notes.length === 0) return false
  text.words(say(language, '截至', 'As of ')).figure(Figure.ofDay(living))
  text.words(say(language, '，登记的需协调事项', ', to be coordinated: ')).figure(Figure.count(notes))
  text.words(say(language, '项：', ':'))
  for (const note of notes.slice(0, MOST)) {
    const { written, citation } = citeNote(note, living, knowledge)
    text
      .words('\n')
      .recordSubject(citation, citation.section[0] ?? '')
      .words(say(language, '：', ': '))
    text
      .record(citation, written.coordination)
      .words(say(language, '，', ', '))
      .record(citation, written.head)
    sayCode(text, citation.code, language)
  }
  const rest = notes.slice(MOST)
  if (rest.length > 0)
    text
      .words(say(language, '\n另有', '\nNot shown: '))
      .figure(Figure.count(rest))
      .words(say(language, '项未列。', '.'))
  return true
}
