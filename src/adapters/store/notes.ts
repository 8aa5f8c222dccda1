import { refusal } from '../../core/remember/fields.ts'
import {
  type Audience,
  checkNote,
  type Note,
  type NoteInput,
  type NoteStore,
  noteCode,
  noteSchema,
  releaseOf,
} from '../../core/remember/note.ts'
import { checkOccasion, type Occasion } from '../../core/remember/people.ts'
import { sameSubject } from '../../core/remember/subject.ts'
import { nextNumber } from './counters.ts'
import { aboutColumns, aboutOf, signatureColumns, signatureOf } from './shared-columns.ts'
import { row } from './storable.ts'
import type { Db, NoteRow } from './tables.ts'
import { atomically } from './transaction.ts'

/** Notes are inserted and read; nothing here updates or deletes one. */
export function createNotes(db: Db): NoteStore {
  return {
    add: (draft, occasion) =>
      atomically(db, (inside) => addNote(inside, checkNote(draft, occasion.day), checkOccasion(occasion))),

    async find(number, audience) {
      if (audience.classes.length === 0) return null
      const found = await visible(db, audience).where('notes.number', '=', number).executeTakeFirst()
      return found ? toNote(found) : null
    },

    async list({ audience, subject, region, planYear, since, limit = 100 }) {
      if (audience.classes.length === 0) return []
      let query = visible(db, audience).orderBy('notes.number', 'desc').limit(limit)
      if (subject)
        query = query
          .where('notes.subject_kind', '=', subject.kind)
          .where('notes.subject_id', '=', subject.id)
          .where('notes.region', '=', subject.region)
          .where('notes.plan_year', '=', subject.planYear)
      if (region !== undefined) query = query.where('notes.region', '=', region)
      if (planYear !== undefined) query = query.where('notes.plan_year', '=', planYear)
      if (since !== undefined) query = query.where('notes.at', '>=', since)
      return (await query.execute()).map(toNote)
    },

    async after(number, limit) {
      const rows = await db
        .selectFrom('notes')
        .leftJoin('notes as later', 'later.corrects', 'notes.number')
        .selectAll('notes')
        .select('later.number as corrected_by')
        .where('notes.number', '>', number)
        .orderBy('notes.number')
        .limit(limit)
        .execute()
      return rows.map(toNote)
    },
  }
}

async function addNote(db: Db, input: NoteInput, occasion: Occasion): Promise<{ note: Note; fresh: boolean }> {
  if (input.key !== null) {
    const known = await byKey(db, input.key)
    if (known) return { note: known, fresh: false }
  }
  if (input.corrects !== null) await checkCorrection(db, input, input.corrects)
  const number = await nextNumber(db, 'notes')
  const { at, by } = occasion
  const stored = await db
    .insertInto('notes')
    .values(row(columnsOf({ ...input, number, at, by, correctedBy: null })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst()
  if (stored) return { note: { ...input, number, at, by, correctedBy: null }, fresh: true }
  const known = input.key === null ? undefined : await byKey(db, input.key)
  if (known) return { note: known, fresh: false }
  throw correctedBefore(input.corrects)
}

async function byKey(db: Db, key: string): Promise<Note | undefined> {
  const found = await db.selectFrom('notes').selectAll().where('key', '=', key).executeTakeFirst()
  return found && toNote({ ...found, corrected_by: null })
}

/** A correction speaks of the same subject, and of a note that nothing has corrected yet. */
async function checkCorrection(db: Db, input: NoteInput, number: number): Promise<void> {
  const found = await db.selectFrom('notes').selectAll().where('number', '=', number).executeTakeFirst()
  if (!found)
    throw refusal([
      {
        zh: `没有${noteCode(number)}这条记录，请核对编号`,
        en: `there is no note ${noteCode(number)}; check the number`,
      },
    ])
  if (!sameSubject(toNote({ ...found, corrected_by: null }).subject, input.subject))
    throw refusal([
      {
        zh: `${noteCode(number)}记的是${found.subject_id}，更正须针对同一对象`,
        en: `${noteCode(number)} is about ${found.subject_id}; a correction has to be about the same`,
      },
    ])
  const later = await db.selectFrom('notes').select('number').where('corrects', '=', number).executeTakeFirst()
  if (later) throw correctedBefore(number, later.number)
}

function correctedBefore(number: number | null, later?: number) {
  const code = noteCode(number ?? 0)
  return refusal([
    later === undefined
      ? {
          zh: `${code}刚被另一条记录更正，请查看后再记`,
          en: `${code} was corrected by another note just now; look at that one`,
        }
      : {
          zh: `${code}已由${noteCode(later)}更正，请更正${noteCode(later)}`,
          en: `${code} has been corrected by ${noteCode(later)}; correct that one`,
        },
  ])
}

/** Notes that a reader may see, each with the correction of it that the same reader may see. */
function visible(db: Db, { classes, at }: Audience) {
  return db
    .selectFrom('notes')
    .leftJoin('notes as later', (join) =>
      join.onRef('later.corrects', '=', 'notes.number').on('later.class', 'in', classes).on('later.release', '<=', at),
    )
    .selectAll('notes')
    .select('later.number as corrected_by')
    .where('notes.class', 'in', classes)
    .where('notes.release', '<=', at)
}

function columnsOf(note: Note): NoteRow {
  return {
    number: note.number,
    key: note.key,
    class: note.class,
    ...aboutColumns(note.subject),
    ...signatureColumns(note),
    body: note.text,
    stage: note.stage,
    percent: note.percent,
    figures: JSON.stringify(note.values),
    coordination: note.coordination && JSON.stringify(note.coordination),
    next: note.next && JSON.stringify(note.next),
    day: note.day,
    source: note.source,
    corrects: note.corrects,
    release: releaseOf(note),
  }
}

function toNote(found: NoteRow & { readonly corrected_by: number | null }): Note {
  const { number, key, stage, percent, day, source, corrects } = found
  return noteSchema.parse({
    ...{ number, key, stage, percent, day, source, corrects },
    ...signatureOf(found),
    class: found.class,
    subject: aboutOf(found),
    text: found.body,
    values: JSON.parse(found.figures),
    coordination: found.coordination === null ? null : JSON.parse(found.coordination),
    next: found.next === null ? null : JSON.parse(found.next),
    correctedBy: found.corrected_by,
  })
}
