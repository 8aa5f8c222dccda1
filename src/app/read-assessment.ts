import path from 'node:path'
import { type Assessment, assessmentOf } from '../core/summary/assessment.ts'
import type { AssessmentSource } from '../core/summary/post-job.ts'

/**
 * Reads the office's assessment of a month from its spreadsheet, by the column names of the configuration. Throws WenjiError
 * with file, sheet, row and column.
 */
export async function readAssessment(
  configFolder: string,
  { file, sheet }: Pick<AssessmentSource, 'file' | 'sheet'>,
  month: string,
): Promise<Assessment> {
  const { readTable } = await import('./read-table.ts')
  const place = path.resolve(configFolder, file.replaceAll('{month}', month))
  const table = await readTable(configFolder, 'assessment', place, sheet)
  return assessmentOf(table.file, table)
}
