import { z } from 'zod'
import type { Remembered } from '../../core/ports.ts'
import { refusal } from '../../core/remember/fields.ts'
import { type Note, type NoteDraft, noteCode, releaseOf } from '../../core/remember/note.ts'
import { classSchema, sameSubject } from '../../core/remember/subject.ts'
import { writtenNote } from '../../core/remember/written-note.ts'
import { type Caller, type CommandReply, officeCommand } from '../command.ts'
import { findSubject, type NamedSubject, sayNamed } from '../living/find-subject.ts'
import { noteNumberOf, noteParts } from '../living/note-draft.ts'
import { shortened, workScope } from '../living/scope.ts'
import { UnitBook } from '../living/unit-book.ts'

/** The longest input that is looked at: more is none of a note's. */
const LONGEST_INPUT = 100_000
const word = z.string().max(LONGEST_INPUT)

const input = z.strictObject({
  /** 项目: what happened */
  text: word,
  percent: z.union([word, z.number()]).optional(),
  stage: word.optional(),
  /** One line each: 固投 当月 2021-05 12.3亿元 快报 */
  values: z.array(word).max(50).optional(),
  release: word.optional(),
  coordinate: word.optional(),
  unit: word.optional(),
  newUnit: z.boolean().default(false),
  next: word.optional(),
  on: word.optional(),
  day: word.optional(),
  class: classSchema.optional(),
  corrects: word.optional(),
  /** Of several subjects that the words may mean the one that is meant. */
  choose: z.int().optional(),
  region: word.optional(),
  year: z.int().min(1949).max(2100).optional(),
})

/** Stores a progress note. */
export const noteCommand = officeCommand({
  name: 'note',
  role: 'reporter',
  input,
  async run(given, caller, desk): Promise<CommandReply> {
    const { subject: words, text } = splitAtColon(given.text)
    const scope = await workScope(given, caller, desk)
    const named = findSubject(words, given.choose, scope)
    if (named.found === null) return named.reply
    const units = new UnitBook(scope, desk.parts.sources.settings.people)
    const { subject } = named.found
    const parts = noteParts({ ...given, text }, scope, subject, units, given.newUnit)
    const corrected = given.corrects === undefined ? null : noteNumberOf(given.corrects)
    const note = await desk.write(caller, 'note', `note ${shortened(given.text, 2000)}`, async (within) => {
      const right = await rightedNote(corrected, caller, within, desk.parts.clock.now())
      // What was said of a public note is put right where it was said.
      const seen = given.class ?? right?.class ?? 'internal'
      // A project goes on from one year's plan to the next; a correction stays with what it corrects.
      const about =
        right && sameSubject({ ...right.subject, planYear: subject.planYear }, subject) ? right.subject : subject
      const draft: NoteDraft = { ...parts, subject: about, class: seen, corrects: corrected }
      const { note: stored } = await within.notes.add(draft, desk.occasion(caller))
      return { result: stored, said: `${noteCode(stored.number)} ${writtenNote(stored).text}` }
    })
    return stored(note, named.found, caller, desk.parts.clock.now())
  },
})

function splitAtColon(text: string): { readonly subject: string; readonly text: string } {
  const [, subject = '', rest = ''] = /^([^:：]*)[:：]([\s\S]*)$/.exec(text) ?? []
  if (subject.trim() !== '' && rest.trim() !== '') return { subject, text: rest }
  throw refusal([
    {
      zh: '请写作“项目: 进展”，冒号前是项目、任务或指标，冒号后是进展',
      en: 'write it as "PROJECT: what happened", with the project, task or indicator in front of the colon',
    },
  ])
}

/** The note that is put right, of those that the caller may see. One that another correction has is told as far as they may. */
async function rightedNote(
  number: number | null,
  caller: Caller,
  { notes }: Remembered,
  at: number,
): Promise<Note | null> {
  if (number === null) return null
  const audience = { classes: caller.view.classes, at }
  const seen = await notes.find(number, audience)
  if (!seen) throw noSuchNote(number)
  const whole = await notes.find(number, { classes: ['public', 'internal'], at: Number.MAX_SAFE_INTEGER })
  if (seen.correctedBy === null && whole && whole.correctedBy !== null)
    throw refusal([
      {
        zh: `${noteCode(number)}现在不能更正，请联系管理员`,
        en: `${noteCode(number)} cannot be corrected now; ask an operator`,
      },
    ])
  return seen
}

/** The same words for a note that is not there and for one that the caller may not see. */
export function noSuchNote(number: number) {
  return refusal([
    {
      zh: `没有${noteCode(number)}这条记录，请核对编号`,
      en: `there is no note ${noteCode(number)}; check the number`,
    },
  ])
}

function stored(note: Note, named: NamedSubject, { view }: Caller, now: number): CommandReply {
  const about = sayNamed({ ...named, subject: note.subject })
  const internal = note.class === 'internal'
  const hidden = !view.classes.includes(note.class)
  const held = releaseOf(note) > now
  const zh = [internal ? '内部' : '公开', hidden ? '本群不显示' : '', held ? '公布时间前不显示' : '']
  const en = [
    internal ? 'internal' : 'public',
    hidden ? 'not shown here' : '',
    held ? 'not shown before its release' : '',
  ]
  const { text } = writtenNote(note)
  return {
    status: 0,
    text: {
      zh: `已记${noteCode(note.number)}：${about.zh}（${zh.filter(Boolean).join('，')}）\n${text}`,
      en: `Stored ${noteCode(note.number)}: ${about.en} (${en.filter(Boolean).join(', ')})\n${text}`,
    },
    data: { outcome: 'stored', code: noteCode(note.number), note },
  }
}
