import type { Table } from '../remember/sheet-table.ts'
import type { Assessment, AssessmentRow } from './summary.ts'

/** The office's own assessment out of its spreadsheet, in the order of its rows; a row without unit or result is left out. */
export function assessmentOf(file: string, { rows }: Pick<Table, 'rows'>): Assessment {
  return {
    file,
    rows: rows.flatMap(({ row, cells }): AssessmentRow[] => {
      const { unit, assessment, remark } = cells
      if (unit === undefined || assessment === undefined) return []
      return [{ unit: `${unit}`, assessment: `${assessment}`, remark: remark === undefined ? null : `${remark}`, row }]
    }),
  }
}
