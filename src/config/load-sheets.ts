import path from 'node:path'
import { type SheetWords, sheetsFile } from '../core/remember/sheet-table.ts'
import { readText } from './read-text.ts'
import { readYaml } from './read-yaml.ts'

/** Reads sheets.yaml of the configuration folder. Throws WenjiError with file, line and what is allowed. */
export async function loadSheets(folder: string): Promise<SheetWords> {
  const file = path.join(folder, 'sheets.yaml')
  return readYaml(file, await readText(file), sheetsFile)
}
