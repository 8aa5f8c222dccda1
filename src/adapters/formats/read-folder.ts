import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { buildDocument, withUniquePrefixes } from '../../core/document/build-document.ts'
import type { DocumentClass, PlanDocument } from '../../core/document/plan-document.ts'
import { MetadataMissing } from '../../core/document/read-metadata.ts'
import type { ReadReport } from '../../core/document/read-report.ts'
import { WenjiError } from '../../core/errors.ts'
import type { ApartReader, Format } from './format.ts'
import { endingOf, isAside, readOne, SAVE_AS } from './read-file.ts'
import { unreadable } from './text.ts'

/** Folders below the one that is named, as deep as documents are looked for. */
export const DEEPEST = 3

export interface FolderRead {
  readonly documents: readonly PlanDocument[]
  /** One line for each file that could not be taken, for the log and for the person. */
  readonly skipped: readonly WenjiError[]
  /** How each file that was taken was read, in the order of the documents. */
  readonly reports: readonly ReadReport[]
}

/**
 * Every document of a folder (files of a known format, not deeper than three folders), in the order of their names.
 * A file that cannot be read is reported and the others serve. `apart` gives the reader of heavy formats and is called
 * only where such a file is there. A document that says nothing of its class gets `unmarked`. Throws WenjiError where the folder itself is not there.
 */
export async function readFolder(
  folder: string,
  formats: readonly Format[],
  apart?: { readonly endings: readonly string[]; readonly open: () => Promise<ApartReader> },
  unmarked: DocumentClass = 'internal',
): Promise<FolderRead> {
  const endings = [
    ...formats.flatMap((format) => format.endings),
    ...(apart ? [...apart.endings, ...Object.keys(SAVE_AS)] : []),
  ]
  const files = await listFiles(folder, new Set(endings))
  const isHeavy = (file: string) => apart?.endings.includes(endingOf(file)) === true
  const reader = apart && files.some(isHeavy) ? await apart.open() : undefined
  try {
    const taken = await Promise.all(
      files.map(async (file) => {
        try {
          return await readDocument(folder, file, formats, reader, unmarked)
        } catch (error) {
          if (!(error instanceof WenjiError)) throw error
          return error
        }
      }),
    )
    const read = taken.flatMap((one) => (one instanceof WenjiError ? [] : [one]))
    return {
      documents: withUniquePrefixes(read.map(({ document }) => document)),
      skipped: taken.filter((one) => one instanceof WenjiError),
      reports: read.map(({ report }) => report),
    }
  } finally {
    reader?.close()
  }
}

async function listFiles(folder: string, endings: ReadonlySet<string>): Promise<string[]> {
  const walk = async (at: string, depth: number): Promise<string[]> => {
    const entries = await readdir(at, { withFileTypes: true })
    const nested = await Promise.all(
      entries
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(async (entry) => {
          const full = path.join(at, entry.name)
          if (entry.isDirectory()) return depth < DEEPEST ? await walk(full, depth + 1) : []
          return entry.isFile() && endings.has(endingOf(entry.name)) && !isAside(entry.name) ? [full] : []
        }),
    )
    return nested.flat()
  }
  try {
    return await walk(folder, 0)
  } catch (cause) {
    throw new WenjiError(
      `${folder}: no such folder, or it cannot be read`,
      { zh: `${folder}：没有这个文件夹，或无法读取`, en: `${folder}: no such folder, or it cannot be read` },
      { cause },
    )
  }
}

async function readDocument(
  folder: string,
  file: string,
  formats: readonly Format[],
  apart: ApartReader | undefined,
  unmarked: DocumentClass,
): Promise<{ document: PlanDocument; report: ReadReport }> {
  const read = await readOne(file, formats, apart)
  const name = path.relative(folder, file)
  try {
    const document = buildDocument({ file: name, blocks: read.blocks, given: { class: unmarked, ...read.given } })
    if (document.paragraphs.length === 0) throw unreadable(file, 'no paragraph in it', '没有正文')
    const { encoding, cells, notRead = [] } = read
    const report = { file: name, format: endingOf(file).slice(1), notRead }
    return {
      document,
      report: { ...report, ...(encoding === undefined ? {} : { encoding }), ...(cells === undefined ? {} : { cells }) },
    }
  } catch (cause) {
    if (!(cause instanceof MetadataMissing)) throw cause
    const zh =
      cause.field === 'region' ? '看不出是哪个地区的文件，请在文件头写 region' : '看不出年份，请在文件头写 year'
    throw unreadable(file, `its ${cause.field} is nowhere in title or head; give it in a front matter`, zh)
  }
}
