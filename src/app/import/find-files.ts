import { stat } from 'node:fs/promises'
import path from 'node:path'
import { heavyFormats } from '../../adapters/formats/heavy-formats.ts'
import { SAVE_AS } from '../../adapters/formats/read-file.ts'
import { walkPaths } from '../../adapters/formats/walk-paths.ts'
import type { PersonText, WenjiError } from '../../core/errors.ts'
import { LIGHT_FORMATS } from '../load-sources.ts'

/** Files that are read, asked for and kept together: one transaction, and one line to a running bot. */
const MOST_FILES = 200
const MOST_BYTES = 12 * 1024 * 1024

/** A file to be imported; the label is its path as a person may write it. */
export interface Found {
  readonly file: string
  readonly label: string
  readonly size: number
}

/** A file that is not taken, and why. */
export interface NotRead {
  readonly label: string
  readonly why: PersonText
}

/** The files of some paths, each once, and what of them is not taken. */
export async function findFiles(paths: readonly string[], cwd: string) {
  const endings = new Set([
    ...LIGHT_FORMATS.flatMap((format) => format.endings),
    ...heavyFormats.endings,
    ...Object.keys(SAVE_AS),
  ])
  const walked = await walkPaths(
    paths.map((one) => path.resolve(cwd, one)),
    endings,
  )
  const files = walked.flatMap((one) => ('file' in one ? [one.file] : []))
  const refused = walked.flatMap((one) => ('refused' in one ? [labelled(one.refused, cwd)] : []))
  const found = await Promise.all(
    [...new Set(files)].map(async (file) => {
      const size = await stat(file).then(
        (there) => there.size,
        () => 0,
      )
      return { file, label: labelOf(file, cwd), size }
    }),
  )
  return { files: found, refused, total: found.length + refused.length }
}

function labelOf(file: string, cwd: string): string {
  const relative = path.relative(cwd, file)
  return relative.startsWith('..') ? file : relative
}

/** A reader's error without the file in front: the line of the report has it. */
export function labelled({ message, forPerson }: WenjiError, cwd: string): NotRead {
  const match = /^(.*?): (.*?)(?:; skipped)?$/s.exec(message)
  const file = match?.[1] ?? ''
  const zh = forPerson.zh.startsWith(`${file}：`) ? forPerson.zh.slice(file.length + 1) : forPerson.zh
  return { label: labelOf(file, cwd), why: { zh: zh.replace(/，已跳过$/, ''), en: match?.[2] ?? message } }
}

/** Files in order, parted where there are enough for one go. */
export function* batchesOf(files: readonly Found[]): Generator<Found[]> {
  let batch: Found[] = []
  let bytes = 0
  for (const found of files) {
    if (batch.length > 0 && (batch.length >= MOST_FILES || bytes + found.size > MOST_BYTES)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(found)
    bytes += found.size
  }
  if (batch.length > 0) yield batch
}
