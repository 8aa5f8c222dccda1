import { valueWords } from '../answer/fact-words.ts'
import { standsIn } from '../answer/figure.ts'
import { citeNote } from '../answer/record-citation.ts'
import type { FigureFact } from '../facts/fact.ts'
import { type Note, noteCode, noteNumber } from '../remember/note.ts'
import type { NoteValue } from '../remember/note-value.ts'
import { writtenAmount, writtenValue } from '../remember/written-note.ts'
import { type Knowledge, type Located, paragraphOf } from '../search/knowledge.ts'
import type { LivingIndex } from '../search/living.ts'
import { newerVersions, positionOfCode, supersededBehind } from './places-of-codes.ts'
import type { CitedEarlier, CitedFigure, FigureChange } from './summary.ts'

type Changed = Pick<FigureChange, 'now' | 'basis'>

/**
 * Which figures of earlier answers and posts are other ones today: a note was put right, a more settled state of the same
 * figure and period was reported, a newer version of the document says something else there, or a later document gives the
 * same figure otherwise. Only what is certain: a figure whose successor could be one of several is left out, and so is one
 * whose record the reader may not see any more. In the order in which they were cited, each once a place.
 */
export function correctionsOf(cited: readonly CitedEarlier[], knowledge: Knowledge): FigureChange[] {
  const seen = new Set<string>()
  return cited.flatMap(({ id, kind, room, figures }) =>
    figures.flatMap((was): FigureChange[] => {
      const key = JSON.stringify([id, room, was.code, was.text, was.period])
      if (seen.has(key)) return []
      seen.add(key)
      const changed = noteNumber(was.code) === null ? inDocuments(was, knowledge) : inNotes(was, knowledge)
      return changed ? [{ where: { id, kind, room }, was, ...changed }] : []
    }),
  )
}

function inNotes(was: CitedFigure, knowledge: Knowledge): Changed | null {
  const { living } = knowledge
  const note = living?.note(noteNumber(was.code) ?? 0)
  if (!living || !note) return null
  const value = note.values.find((one) => one.period === was.period && standsIn(was.text, writtenValue(one)))
  const correction = lastCorrection(note, living)
  if (correction) return correctedBy(correction, value, was, living, knowledge)
  return value ? moreSettled(value, note, was, living, knowledge) : null
}

/** The last of the notes that put one right, one after the other. */
function lastCorrection(note: Note, living: LivingIndex): Note | null {
  const [next] = [living.correctionOf(note)]
  if (!next) return null
  return next.number > note.number ? (lastCorrection(next, living) ?? next) : null
}

function correctedBy(
  correction: Note,
  value: NoteValue | undefined,
  was: CitedFigure,
  living: LivingIndex,
  knowledge: Knowledge,
): Changed | null {
  const { citation, written } = citeNote(correction, living, knowledge)
  const basis = { code: citation.code, words: written.head }
  const [same, ...others] = value ? correction.values.filter((one) => isSame(one, value)) : []
  if (same && others.length === 0)
    return value && isSameAmount(same, value) ? null : { now: figureOf(same, correction, was), basis }
  return standsIn(was.text, written.text) ? null : { now: null, basis }
}

/** 初步核算 or 最终核实 of what was 快报, or a later note of the same state. */
function moreSettled(
  value: NoteValue,
  note: Note,
  was: CitedFigure,
  living: LivingIndex,
  knowledge: Knowledge,
): Changed | null {
  if (value.indicator === null) return null
  const inForce = living.valuesOf(value.indicator, note.subject.region).find((one) => isSame(one, value))
  const newer = inForce && living.note(inForce.note)
  if (!inForce || !newer || newer.number === note.number || isSameAmount(inForce, value)) return null
  const { citation, written } = citeNote(newer, living, knowledge)
  return { now: figureOf(inForce, newer, was), basis: { code: citation.code, words: written.head } }
}

/** 97.350 says what 97.35 says. */
function isSameAmount(a: NoteValue, b: NoteValue): boolean {
  return Number(a.amount) === Number(b.amount)
}

function isSame(a: NoteValue, b: NoteValue): boolean {
  return (
    (a.indicator ?? a.name) === (b.indicator ?? b.name) &&
    a.measure === b.measure &&
    a.unit === b.unit &&
    a.span === b.span &&
    a.period === b.period
  )
}

function figureOf(value: NoteValue, note: Note, { indicator }: CitedFigure): CitedFigure {
  const quote = writtenValue(value)
  const text = quote.slice(quote.lastIndexOf(writtenAmount(value)))
  return { text, code: noteCode(note.number), period: value.period, indicator, quote }
}

function inDocuments(was: CitedFigure, knowledge: Knowledge): Changed | null {
  if (was.indicator === null) return null
  const position = positionOfCode(knowledge, was.code)
  const there = position === undefined ? undefined : knowledge.located[position]
  if (!there) return inNewerVersion(was, knowledge)
  const own = knowledge.ownFigures.get(was.indicator) ?? []
  const file = own.filter((fact) => fact.file === there.document.file && isOf(fact, was))
  const still = file.find((fact) => tells(fact, was))
  if (still) return laterDocument(still, was, knowledge)
  if (
    knowledge.located.some(
      ({ document, paragraph }) => document === there.document && paragraph.text.includes(was.quote),
    )
  )
    return null
  const here = file.filter((fact) => fact.code === was.code && unitOf(fact) === unitIn(was.text))
  const [now, ...others] = here
  return now && others.length === 0 ? changedTo(now, was, knowledge) : null
}

/** The same figure in the version that answers in the place of the one that was cited. */
function inNewerVersion(was: CitedFigure, knowledge: Knowledge): Changed | null {
  const old = supersededBehind(knowledge, was.code)
  const still = old?.figures.find((fact) => fact.code === was.code && isOf(fact, was) && tells(fact, was))
  if (!old || !still) return null
  const newer = new Set(newerVersions(knowledge, old.document).map(({ file }) => file))
  const same = (knowledge.ownFigures.get(was.indicator ?? '') ?? []).filter(
    (fact) => newer.has(fact.file) && isSameFigure(fact, still, was),
  )
  return same.some(({ value }) => value === still.value) ? null : onlyOne(same, was, knowledge)
}

/** A document that came out later and gives the same figure of the same time as another one. */
function laterDocument(still: FigureFact, was: CitedFigure, knowledge: Knowledge): Changed | null {
  const day = dayOf(paragraphOf(knowledge, still))
  const later = (knowledge.ownFigures.get(was.indicator ?? '') ?? []).filter(
    (fact) =>
      fact.file !== still.file &&
      fact.comparator === still.comparator &&
      isSameFigure(fact, still, was) &&
      dayOf(paragraphOf(knowledge, fact)) > day,
  )
  return later.some(({ value }) => value === still.value) || day === '' ? null : onlyOne(later, was, knowledge)
}

/** What facts that all say one value come to. */
function onlyOne(facts: readonly FigureFact[], was: CitedFigure, knowledge: Knowledge): Changed | null {
  const [now] = facts
  return now && facts.every(({ value }) => value === now.value) ? changedTo(now, was, knowledge) : null
}

function isSameFigure(fact: FigureFact, still: FigureFact, was: CitedFigure): boolean {
  return (
    isOf(fact, was) &&
    fact.region === still.region &&
    fact.kind === still.kind &&
    fact.measure === still.measure &&
    fact.unit === still.unit &&
    fact.name === still.name &&
    !fact.proposed
  )
}

function isOf(fact: FigureFact, { indicator, period }: CitedFigure): boolean {
  return fact.indicator === indicator && fact.period === period && !fact.damaged && fact.value !== null
}

function tells(fact: FigureFact, { text }: CitedFigure): boolean {
  return standsIn(text, fact.wording) || standsIn(valueWords(fact), text) || fact.amount === text
}

function changedTo(now: FigureFact, was: CitedFigure, knowledge: Knowledge): Changed {
  const { document } = paragraphOf(knowledge, now)
  return {
    now: {
      text: now.joint ? (now.amount ?? valueWords(now)) : valueWords(now),
      code: now.code,
      period: now.period,
      indicator: was.indicator,
      quote: now.quote,
    },
    basis: { code: now.code, words: document.title },
  }
}

function dayOf({ document }: Located): string {
  return document.published ?? document.reported ?? ''
}

function unitOf({ amount, unit }: FigureFact): string {
  return amount === null ? (unit ?? '') : unitIn(amount)
}

/** What stands behind the number: 亿元 of 152.3亿元以上. */
function unitIn(text: string): string {
  return /\d\s*(%|个?百分点|[\p{Script=Han}]*?(?=以上|以内|左右|以下|$|（))/u.exec(text)?.[1] ?? ''
}
