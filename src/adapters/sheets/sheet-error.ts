import path from 'node:path'
import { type PersonText, WenjiError } from '../../core/errors.ts'

/** The largest file that is read. */
export const LARGEST_FILE = 10 * 1024 * 1024
/** The most that a spreadsheet may be unpacked, all of its parts together. */
export const LARGEST_UNPACKED = 64 * 1024 * 1024
/** The most lines and columns that are looked at. */
export const MOST_LINES = 20_000
export const MOST_COLUMNS = 200

/** A file that is not read, with what is wrong and what to do. */
export function unreadableSheet(file: string, why: PersonText, cause?: unknown): WenjiError {
  const name = path.basename(file)
  return new WenjiError(`${file}: ${why.en}`, { zh: `${name}：${why.zh}`, en: `${name}: ${why.en}` }, { cause })
}
