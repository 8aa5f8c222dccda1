import path from 'node:path'
import { readSheets } from '../adapters/sheets/read-sheets.ts'
import { unreadableSheet } from '../adapters/sheets/sheet-error.ts'
import type { ReadTable } from '../cli/command.ts'
import { loadSheets } from '../config/load-sheets.ts'
import { type TableKind, tableOf } from '../core/remember/sheet-table.ts'

/** Reads the table of a file in this process, by the column names of the configuration. */
export async function readTable(
  configFolder: string,
  kind: TableKind,
  file: string,
  wanted: string | undefined,
): Promise<ReadTable> {
  const words = await loadSheets(configFolder)
  const sheets = await readSheets(file)
  const chosen = wanted === undefined ? sheets : sheets.filter(({ name }) => name === wanted)
  if (chosen.length === 0) {
    const names = sheets.map(({ name }) => name).join('、')
    throw unreadableSheet(file, {
      zh: `没有工作表“${wanted ?? ''}”；有：${names}`,
      en: `there is no sheet "${wanted ?? ''}"; there are: ${names}`,
    })
  }
  const { done, kinds } = words
  return { file: path.basename(file), ...tableOf(chosen, kind, words), words: { done, kinds } }
}
