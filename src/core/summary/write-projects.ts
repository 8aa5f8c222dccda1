import { AnswerText } from '../answer/answer-text.ts'
import { Figure } from '../answer/figure.ts'
import { type CitedNote, citeNote, citeOwner } from '../answer/record-citation.ts'
import { shortened } from '../answer/shortened.ts'
import type { Stage } from '../lexicon/schema.ts'
import { addDays } from '../remember/days.ts'
import type { Note } from '../remember/note.ts'
import type { OwnerEntry } from '../remember/owner.ts'
import type { Subject } from '../remember/subject.ts'
import { ROLE_NAMES } from '../remember/written-owner.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { callsUponReaders } from './calls.ts'
import type { Candidate } from './candidate.ts'
import type { News } from './news.ts'
import type { SummaryInput } from './summary.ts'

/** What became of projects and tasks since the last post. */
export interface ProjectMove {
  readonly note: Note
  /** The newest stage that was known before; null where none was. */
  readonly before: Note | null
  readonly kind: 'started' | 'finished' | 'changed' | 'progress'
}

const BUILT: readonly (Stage | null)[] = ['开工', '在建', '完工', '投用']
const DONE: readonly (Stage | null)[] = ['完工', '投用']
const ORDER: readonly ProjectMove['kind'][] = ['started', 'finished', 'changed', 'progress']

/** The notes that are new, of projects first and then of tasks: those that started, finished, changed, went on. */
export function projectMoves({ freshNotes, living }: News): ProjectMove[] {
  const moves = freshNotes
    .filter(({ subject }) => subject.kind !== 'indicator')
    .map((note): ProjectMove => {
      const earlier = living.notesOn(note.subject)
      const before = earlier.slice(0, earlier.indexOf(note)).findLast(({ stage }) => stage !== null) ?? null
      return { note, before, kind: kindOf(note, before) }
    })
  const rank = ({ note, kind }: ProjectMove) => (note.subject.kind === 'project' ? 0 : 10) + ORDER.indexOf(kind)
  return moves.sort((a, b) => rank(a) - rank(b) || b.note.number - a.note.number)
}

function kindOf({ stage, subject }: Note, before: Note | null): ProjectMove['kind'] {
  if (stage === null || stage === before?.stage || subject.kind !== 'project') return 'progress'
  if (DONE.includes(stage) && !DONE.includes(before?.stage ?? null)) return 'finished'
  if (stage === '开工' && !BUILT.includes(before?.stage ?? null)) return 'started'
  return before === null ? 'progress' : 'changed'
}

const BRIEF_WORDS = 28
const FULL_WORDS = 160

export function writeMove({ note, before, kind }: ProjectMove, { living }: News, knowledge: Knowledge): Candidate {
  const cited = citeNote(note, living, knowledge)
  const earlier = before && citeNote(before, living, knowledge)
  const write = (longest: number, isFull: boolean) => {
    const text = opening(cited)
    if (isFull) text.record(cited.citation, cited.written.head).words('：')
    sayWords(text, cited, longest)
    const facts = isFull
      ? cited.written.facts
      : cited.written.facts.filter((fact) => /^(?:阶段|完成比例|更正)/.test(fact))
    for (const fact of facts) if (!callsUponReaders(fact)) text.words('；').record(cited.citation, fact)
    if (isFull) for (const value of cited.written.values) text.words('；').record(cited.citation, value)
    if (isFull && kind !== 'progress' && earlier && before?.stage)
      text.words('（此前').record(earlier.citation, `阶段：${before.stage}`).words('）')
    return text.words('。')
  }
  return { brief: write(BRIEF_WORDS, false), full: write(FULL_WORDS, true) }
}

/** 武汉长江中心：, as the note's record is called. */
export function opening({ citation }: CitedNote): AnswerText {
  return new AnswerText().recordSubject(citation, citation.section[0] ?? '').words('：')
}

/** A note's words; what calls upon the readers is left out of a post. */
function sayWords(text: AnswerText, { written, citation }: CitedNote, longest: number): void {
  if (callsUponReaders(written.words)) {
    text.words('内容见原登记')
    return
  }
  const shown = shortened(written.words, longest)
  text.record(citation, shown).words(shown.length < written.words.length ? '……' : '')
}

/** Who has something from now on. */
export function writeOwner(entry: OwnerEntry, { living }: News): Candidate {
  const { citation, written } = citeOwner(entry, living)
  const text = new AnswerText().recordSubject(citation, entry.subject.id).words(`${ROLE_NAMES[entry.role].zh}：`)
  return {
    brief: null,
    full: text.record(citation, written.holders).words('，').record(citation, written.since).words('。'),
  }
}

/** Projects on record that are not finished and of which nobody wrote a word for so many weeks: the longest first. */
export function silentProjects({ living, notes }: News, input: SummaryInput): Candidate[] {
  const { day, weeksSilent, region, planYear } = input
  if (weeksSilent <= 0) return []
  const limit = addDays(day, -7 * weeksSilent)
  const known = new Set(notes)
  const silent = living.subjects
    .filter((subject) => subject.kind === 'project' && subject.region === region && subject.planYear === planYear)
    .map((subject) => ({ subject, own: living.notesOn(subject).filter((note) => known.has(note)) }))
    .filter(({ own }) => own.every((note) => note.day < limit && !isFinished(note)))
    .map(({ subject, own }) => ({ subject, last: own.at(-1) ?? null }))
    .sort((a, b) => (a.last?.day ?? '').localeCompare(b.last?.day ?? ''))
  if (silent.length === 0) return []
  const write = (most: number) => {
    const text = new AnswerText().figure(Figure.ofHead(`${weeksSilent}`, { weeksSilent }))
    text.words('周以上无新登记的项目').figure(Figure.count(silent)).words('个：')
    silent.slice(0, most).forEach(({ subject, last }, i) => {
      text.words(i === 0 ? '' : '、')
      sayName(text, subject, last, input, living)
    })
    return text.words(silent.length > most ? '等。' : '。')
  }
  return [{ brief: write(2), full: write(30) }]
}

function sayName(
  text: AnswerText,
  subject: Subject,
  last: Note | null,
  { knowledge }: SummaryInput,
  living: News['living'],
): void {
  if (last) {
    const { citation } = citeNote(last, living, knowledge)
    text.recordSubject(citation, subject.id).words('（最近').record(citation, last.day).words('）')
    return
  }
  const [owner] = living.ownersOf(subject)
  if (owner) text.recordSubject(citeOwner(owner, living).citation, subject.id)
}

function isFinished({ stage, percent }: Note): boolean {
  return DONE.includes(stage) || percent === 100
}
