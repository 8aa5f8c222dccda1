import { z } from 'zod'
import { refusal } from '../../core/remember/fields.ts'
import { checkNote, noteCode } from '../../core/remember/note.ts'
import { readDay } from '../../core/remember/read-day.ts'
import type { TableRow } from '../../core/remember/sheet-table.ts'
import { officeCommand } from '../command.ts'
import { subjectFinder } from '../living/find-subject.ts'
import { cellText, importFields, importRows, type RowOutcome, rowSource } from '../living/import-rows.ts'
import { type NoteWords, noteParts } from '../living/note-draft.ts'
import { shortened, workScope } from '../living/scope.ts'
import { UnitBook } from '../living/unit-book.ts'

/** Takes a table of progress notes, a note a row. */
export const noteImportCommand = officeCommand({
  name: 'note_import',
  role: 'editor',
  input: z.strictObject(importFields),
  async run(given, caller, desk) {
    const scope = await workScope(given, caller, desk)
    const units = new UnitBook(scope, desk.parts.sources.settings.people)
    const find = subjectFinder(scope)
    const occasion = desk.occasion(caller)
    return importRows(given, 'note', caller, desk, ({ row, cells }): RowOutcome => {
      const named = find(cellText(cells.subject) ?? '')
      if (named.found === null) return { ready: false, why: 'unclear', text: named.inTable, data: named.reply.data }
      const { subject, label } = named.found
      const parts = noteParts(wordsOf(cells, subject.planYear), scope, subject, units, given.newUnit)
      const draft = { ...parts, subject, class: given.class, source: rowSource(given.file, row) }
      checkNote(draft, occasion.day)
      return {
        ready: true,
        label,
        async store(within, key) {
          const { note, fresh } = await within.notes.add({ ...draft, key }, occasion)
          return { codes: [noteCode(note.number)], fresh }
        },
      }
    })
  },
})

function wordsOf(cells: TableRow['cells'], year: number): NoteWords {
  const text = (field: string) => cellText(cells[field])
  const values = valuesOf(cells)
  const percent = percentOf(cells.percent)
  return {
    text: text('text') ?? (values.length > 0 ? values.join('；') : stateOf(percent, text('stage'))),
    ...{
      percent,
      stage: text('stage'),
      values,
      coordinate: text('coordinate'),
      unit: text('unit'),
      next: text('next'),
    },
    on: dayOf(text('on'), year),
    day: dayOf(text('day'), year),
  }
}

/** What a row without words says. */
function stateOf(percent: string | number | undefined, stage: string | undefined): string {
  const share = percent === undefined ? [] : [`完成${String(percent).replace(/%$/, '')}%`]
  return [...(stage === undefined ? [] : [`阶段为${stage}`]), ...share].join('，')
}

/** A share written as 35% is a number of 0.35 in a spreadsheet: which of the two a small number is, nobody can tell. */
function percentOf(cell: string | number | undefined): string | number | undefined {
  if (typeof cell !== 'number' || cell <= 0 || cell > 1) return cell
  throw refusal([
    {
      zh: `完成比例${cell}可能是${cell * 100}%，也可能是${cell}%，请在表中写作文字“${cell * 100}%”`,
      en: `percent ${cell} may be ${cell * 100}% or ${cell}%; write it as text ("${cell * 100}%")`,
    },
  ])
}

function valuesOf(cells: TableRow['cells']): string[] {
  const lines = (cellText(cells.value) ?? '').split(/[;；\n]+/).filter((line) => line.trim() !== '')
  const parts = [cells.figure, cells.span, cells.period, cells.amount, cells.status]
  const [figure, span, period, amount, status] = parts
  if (amount === undefined) return lines
  if (parts.some((part) => part === undefined))
    throw refusal([
      {
        zh: '数值要与数据名称、口径、期间、数据状态一起填',
        en: 'an amount goes with figure, span, period and status',
      },
    ])
  return [...lines, `${figure} ${span} ${period} ${amount}${cellText(cells.measure) ?? ''} ${status}`]
}

function dayOf(text: string | undefined, year: number): string | undefined {
  if (text === undefined) return undefined
  const day = readDay(text, year)
  if (day !== null) return day
  throw refusal([
    { zh: `日期“${shortened(text)}”应写作2021-07-31`, en: `the date "${shortened(text)}" is written 2021-07-31` },
  ])
}
