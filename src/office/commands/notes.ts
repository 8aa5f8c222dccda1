import { z } from 'zod'
import { refusal } from '../../core/remember/fields.ts'
import { type Note, noteCode } from '../../core/remember/note.ts'
import { writtenNote } from '../../core/remember/written-note.ts'
import { type CommandReply, officeCommand } from '../command.ts'
import { findSubject, labelOf, sayNamed } from '../living/find-subject.ts'
import { noteNumberOf } from '../living/note-draft.ts'
import { shortened, type WorkScope, workScope } from '../living/scope.ts'
import { momentOf } from '../living/zone.ts'
import { noSuchNote } from './note.ts'

const MOST = 50
const word = z.string().max(2000)

const input = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('list'),
    about: word.optional(),
    /** Written on or after this day. */
    since: word.optional(),
    choose: z.int().optional(),
    region: word.optional(),
    year: z.int().min(1949).max(2100).optional(),
    limit: z.int().min(1).max(1000).default(MOST),
  }),
  z.strictObject({ do: z.literal('show'), code: word }),
])

/** Tells the notes that the caller may see, the newest first, or one of them. */
export const notesCommand = officeCommand({
  name: 'notes',
  role: 'reader',
  input,
  async run(given, caller, desk): Promise<CommandReply> {
    const { store, clock } = desk.parts
    const audience = { classes: caller.view.classes, at: clock.now() }
    if (given.do === 'show') {
      const number = noteNumberOf(given.code)
      const note = await store.notes.find(number, audience)
      if (!note) throw noSuchNote(number)
      const scope = await workScope({}, caller, desk)
      const named = sayNamed({ subject: note.subject, label: labelOf(note.subject, scope) })
      const text = writtenOf(note)
      return {
        status: 0,
        text: { zh: `${noteCode(number)} ${named.zh}\n${text}`, en: `${noteCode(number)} ${named.en}\n${text}` },
        data: { code: noteCode(number), note },
      }
    }
    const scope = await workScope(given, caller, desk)
    const since = given.since === undefined ? undefined : sinceOf(given.since)
    const filter = { audience, limit: given.limit, ...(since === undefined ? {} : { since }) }
    if (given.about === undefined) {
      const region = given.region === undefined ? undefined : scope.region
      const notes = await store.notes.list({
        ...filter,
        ...(region === undefined ? {} : { region }),
        ...(given.year === undefined ? {} : { planYear: given.year }),
      })
      return listed(notes, scope)
    }
    const named = findSubject(given.about, given.choose, scope)
    if (named.found === null) return named.reply
    // A project goes on from one year's plan to the next, so its notes of every year are told.
    const on = scope.knowledge.living?.notesOn(named.found.subject) ?? []
    const notes = on
      .filter(({ at, subject }) => at >= (since ?? 0) && (given.year ?? subject.planYear) === subject.planYear)
      .reverse()
    return listed(notes.slice(0, given.limit), scope)
  },
})

function writtenOf(note: Note): string {
  return writtenNote(note, note.correctedBy === null ? undefined : { number: note.correctedBy }).text
}

function listed(notes: readonly Note[], scope: WorkScope): CommandReply {
  const lines = notes.map((note) => `${noteCode(note.number)} ${labelOf(note.subject, scope)}：${writtenOf(note)}`)
  return {
    status: 0,
    text: {
      zh: lines.length === 0 ? '没有符合条件的进展记录' : lines.join('\n'),
      en: lines.length === 0 ? 'there is no such note' : lines.join('\n'),
    },
    data: { notes: notes.map((note) => ({ code: noteCode(note.number), ...note })) },
  }
}

/** The beginning of a day where the office is. Throws WenjiError for what is no day. */
export function sinceOf(text: string): number {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? momentOf(text) : null
  if (moment !== null) return moment
  throw refusal([
    {
      zh: `日期“${shortened(text)}”应写作2021-07-31`,
      en: `the date "${shortened(text)}" is written 2021-07-31`,
    },
  ])
}
