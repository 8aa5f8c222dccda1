import { z } from 'zod'
import type { DocumentClass } from '../document/plan-document.ts'
import type { PersonText } from '../errors.ts'
import { stageSchema } from '../lexicon/schema.ts'
import { checked, dayField, lineField, percentField, refusal, textField } from './fields.ts'
import { noteValueSchema, type ReportedValue, timeFault } from './note-value.ts'
import { type Occasion, type Person, personSchema } from './people.ts'
import { classSchema, subjectSchema } from './subject.ts'

/** Progress notes: what happened since the plan was written. Never changed; a later note corrects an earlier one. */

const fields = {
  subject: subjectSchema,
  class: classSchema,
  text: textField({ zh: '进展内容', en: 'the note' }),
  stage: stageSchema.nullable().default(null),
  percent: percentField({ zh: '完成比例', en: 'percent' }).nullable().default(null),
  values: z.array(noteValueSchema).max(50).default([]),
  /** 需协调事项, and the unit that is asked. */
  coordination: z
    .strictObject({
      text: textField({ zh: '需协调事项', en: 'what has to be coordinated' }),
      unit: lineField({ zh: '需协调的单位', en: 'the unit that is asked' }),
    })
    .nullable()
    .default(null),
  /** The next 节点. */
  next: z
    .strictObject({
      text: textField({ zh: '下一节点', en: 'the next milestone' }, 500),
      day: dayField({ zh: '节点日期', en: 'the date of the milestone' }),
    })
    .nullable()
    .default(null),
  /** The day as of which it is so. */
  day: dayField({ zh: '日期', en: 'the date' }),
  /** Where it was taken from, where nobody wrote it here: a spreadsheet and its row. */
  source: lineField({ zh: '来源', en: 'the source' }).nullable().default(null),
  /** The number of the note that this one puts right. */
  corrects: z.int().positive().nullable().default(null),
  /** The same key is stored once: an import that runs again, an event that comes twice. */
  key: lineField({ zh: '标识', en: 'the key' }).nullable().default(null),
}

export const noteInputSchema = z.strictObject(fields)
export const noteSchema = z.strictObject({
  ...fields,
  number: z.int().positive(),
  at: z.int(),
  by: personSchema,
  correctedBy: z.int().positive().nullable(),
})

/** A note as it is handed in; what is left out is null. */
export type NoteDraft = z.input<typeof noteInputSchema>
export type NoteInput = z.infer<typeof noteInputSchema>

/** A note as it is kept. */
export interface Note extends NoteInput {
  readonly number: number
  /** When it was written, milliseconds since 1970. */
  readonly at: number
  readonly by: Person
  /** The note that puts this one right, of those that the reader may see. */
  readonly correctedBy: number | null
}

/** Who reads: the classes that may be seen, and the time, before which nothing held back is shown. */
export interface Audience {
  readonly classes: readonly DocumentClass[]
  readonly at: number
}

/** The speakable code of a note: 注-1234. */
export function noteCode(number: number): string {
  return `注-${number}`
}

/** The number of a note's code, or null. */
export function noteNumber(code: string): number | null {
  const found = /^注[-–—－]?(\d{1,9})$/.exec(code.normalize('NFKC').trim())
  return found ? Number(found[1]) : null
}

/** A note that may be stored on a day. Throws WenjiError with what is wrong and what to do. */
export function checkNote(draft: NoteDraft, day: string): NoteInput {
  const note = checked(noteInputSchema, draft)
  const faults = [...dateFaults(note, day), ...note.values.flatMap((value) => timeFault(value, day) ?? [])]
  if (faults.length > 0) throw refusal(faults)
  return note
}

function dateFaults(note: NoteInput, day: string): PersonText[] {
  const faults: PersonText[] = []
  if (note.day > day)
    faults.push({
      zh: `日期${note.day}晚于今天（${day}），进展只记已经发生的；今后的安排请写作下一节点`,
      en: `${note.day} is after today (${day}); a note tells what has happened, put what is planned into the next milestone`,
    })
  if (note.next && note.next.day < note.day)
    faults.push({
      zh: `下一节点的日期${note.next.day}早于本条日期${note.day}，请核对`,
      en: `the next milestone (${note.next.day}) lies before the note's own date (${note.day}); check both`,
    })
  return faults
}

/** From when on a note may be shown: when its last value is released; 0 where nothing is held back. */
export function releaseOf(note: Pick<NoteInput, 'values'>): number {
  return Math.max(0, ...note.values.map((value) => value.releasedAt ?? 0))
}

/** True for a note that a reader may see. */
export function isVisible(note: Pick<NoteInput, 'class' | 'values'>, audience: Audience): boolean {
  return audience.classes.includes(note.class) && releaseOf(note) <= audience.at
}

/** The values of notes that nothing has put right, each with its note. */
export function reportedValues(notes: readonly Note[]): ReportedValue[] {
  return notes
    .filter((note) => note.correctedBy === null)
    .flatMap((note) => note.values.map((value) => ({ ...value, note: note.number })))
}

export interface NoteFilter {
  readonly audience: Audience
  readonly subject?: z.infer<typeof subjectSchema>
  readonly region?: string
  readonly planYear?: number
  /** Written at or after this time. */
  readonly since?: number
  readonly limit?: number
}

/** What the store does for notes. There is no way to change or to remove one. */
export interface NoteStore {
  /** Checks and stores a note. `fresh` is false where its key was stored before: then that note comes back. */
  add(draft: NoteDraft, occasion: Occasion): Promise<{ readonly note: Note; readonly fresh: boolean }>
  find(number: number, audience: Audience): Promise<Note | null>
  /** The newest first, at most `limit` (100). */
  list(filter: NoteFilter): Promise<Note[]>
  /** Notes of every class with higher numbers, in order: for those who build a knowledge and filter it themselves. */
  after(number: number, limit: number): Promise<Note[]>
}
