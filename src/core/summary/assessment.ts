import { z } from 'zod'
import type { PersonText } from '../errors.ts'
import { refusal } from '../remember/fields.ts'
import type { Table, TableRow } from '../remember/sheet-table.ts'
import { callsUponReaders } from './calls.ts'

/** The longest text of a cell that a post copies. */
const LONGEST = 200

const line = z.string().min(1).max(1000)

/** The office's own assessment with where it stands, as it is handed on: copied row by row, never read into. */
export const assessmentSchema = z.strictObject({
  file: line,
  sheet: line,
  rows: z
    .array(
      z.strictObject({
        unit: line,
        /** The office's words: 优秀, 考核得分85, 较好; null where the row has a remark alone. */
        assessment: line.nullable(),
        remark: line.nullable(),
        /** Row of the spreadsheet, from 1. */
        row: z.int().positive(),
      }),
    )
    .min(1)
    .max(2000),
  /** Rows with a single cell, headings between the others or units without a result: they are not copied, as the post says. */
  bare: z.array(z.int().positive()).max(2000).default([]),
})
export type Assessment = z.infer<typeof assessmentSchema>
export type AssessmentRow = Assessment['rows'][number]

/**
 * The office's own assessment out of its spreadsheet, in the order of its rows: every row that has a cell of the three
 * columns, with the heading before a bare number. Throws WenjiError with the first three faults, each with file, sheet, row
 * and column: nothing of a table is left out in silence.
 */
export function assessmentOf(
  file: string,
  { sheet, rows, columns, headings }: Pick<Table, 'sheet' | 'rows' | 'columns' | 'headings'>,
): Assessment {
  const faults: PersonText[] = []
  const where = `${file}：工作表“${sheet}”`
  const taken = rows.flatMap((one): AssessmentRow[] => {
    const heading = (field: string) => columns[field] ?? field
    const cell = (field: string) => {
      const read = textOf(one, field, heading(field))
      if (typeof read !== 'object' || read === null) return read
      faults.push({
        zh: `${where}第${one.row}行“${heading(field)}”列：${read.zh}`,
        en: `${file}: sheet "${sheet}", row ${one.row}, column "${heading(field)}": ${read.en}`,
      })
      return null
    }
    const before = faults.length
    const [unit, assessment, remark] = [cell('unit'), cell('assessment'), cell('remark')]
    if (faults.length > before) return []
    const lacking = unit === null ? 'unit' : assessment === null && remark === null ? 'assessment' : null
    if (unit !== null && lacking === null) return [{ unit, assessment, remark, row: one.row }]
    if (lacking !== null)
      faults.push({
        zh: `${where}第${one.row}行“${heading(lacking)}”列是空的，请填写，或删去该行`,
        en: `${file}: sheet "${sheet}", row ${one.row}, column "${heading(lacking)}" is empty; fill it in or remove the row`,
      })
    return []
  })
  if (faults.length > 0) throw refusal(faults.slice(0, 3))
  return { file, sheet, rows: taken, bare: [...headings] }
}

/** What a spreadsheet shows where a formula could not be worked out. */
const BROKEN = /^#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)/

/** The text of a cell on one line, null where it is empty, or what is wrong with it. */
function textOf({ cells }: TableRow, field: string, heading: string): string | null | PersonText {
  const cell = cells[field]
  if (cell === undefined) return null
  if (typeof cell === 'number') {
    // A spreadsheet keeps 85% as 0.85, and nobody can tell which was meant.
    if (!Number.isInteger(cell) && Math.abs(cell) < 1)
      return {
        zh: `是${cell}；如为百分数，请在表中写成文字“${Number((cell * 100).toPrecision(12))}%”`,
        en: `is ${cell}; if it is a percentage, write it as the text "${Number((cell * 100).toPrecision(12))}%"`,
      }
    return field === 'assessment' ? `${heading.replace(/\s+/g, '')}${cell}` : `${cell}`
  }
  const text = cell.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
  if (text === '') return null
  if (BROKEN.test(text))
    return {
      zh: `是${text}，公式没有算出结果，请在表中改正并保存`,
      en: `is ${text}: its formula has no result; put it right and save the file`,
    }
  if ([...text].length > LONGEST)
    return {
      zh: `有${[...text].length}字，最多${LONGEST}字，请缩短`,
      en: `has ${[...text].length} characters, at most ${LONGEST} are taken; shorten it`,
    }
  if (callsUponReaders(text))
    return {
      zh: '要求回复收到、接龙或点赞，不能发布，请改写',
      en: 'asks for acknowledgements, chains or likes; reword it',
    }
  return text
}

/** Throws WenjiError where the name of an assessment's file or sheet says another month than that of the circular (2021-07). */
export function refuseOfOtherMonth({ file, sheet }: Pick<Assessment, 'file' | 'sheet'>, month: string): void {
  if (isOfMonth(`${file} ${sheet}`, month)) return
  throw refusal([
    {
      zh: `${file}：文件名或工作表“${sheet}”写明的月份不是通报的${month}，请换用该月的考核表，或写明 --month`,
      en: `${file}: its name or its sheet "${sheet}" says another month than ${month}, which the circular is about; take that month's table, or say --month`,
    },
  ])
}

/** True where a name says no month, or this one: 7月考核.xlsx, 2021年1-7月. */
function isOfMonth(name: string, month: string): boolean {
  const named = [...name.matchAll(/(?<!\d)(1[0-2]|0?[1-9])月/g)].map(([, one]) => Number(one))
  const years = [...name.matchAll(/(?<!\d)(20\d\d)年/g)].map(([, one]) => one)
  const isMonth = named.length === 0 || named.includes(Number(month.slice(5)))
  return isMonth && (years.length === 0 || years.includes(month.slice(0, 4)))
}
