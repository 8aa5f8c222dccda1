import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { buildDocument, withUniquePrefixes } from '../../core/document/build-document.ts'
import type { DocumentClass, PlanDocument } from '../../core/document/plan-document.ts'
import { MetadataMissing } from '../../core/document/read-metadata.ts'
import type { ReadReport } from '../../core/document/read-report.ts'
import { WenjiError } from '../../core/errors.ts'
import type { ApartReader, Format, ReadFile } from './format.ts'
import { LIMITS } from './limits.ts'
import { unreadable } from './text.ts'

const DEEPEST = 3
/** Formats of old or closed programs: what to save them as. */
const SAVE_AS: Readonly<Record<string, string>> = {
  '.doc': 'docx',
  '.wps': 'docx',
  '.rtf': 'docx',
  '.odt': 'docx',
  '.ofd': 'docx',
  '.xls': 'xlsx',
  '.et': 'xlsx',
  '.ods': 'xlsx',
}

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

function endingOf(file: string): string {
  return path.extname(file).toLowerCase()
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
          // ~$ and .~ are what editors leave beside an open file.
          return entry.isFile() && endings.has(endingOf(entry.name)) && !/^(?:~\$|\.)/.test(entry.name) ? [full] : []
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

async function readOne(file: string, formats: readonly Format[], apart: ApartReader | undefined): Promise<ReadFile> {
  const ending = endingOf(file)
  const instead = SAVE_AS[ending]
  if (instead !== undefined)
    throw unreadable(file, `${ending} is not read; save it as ${instead}`, `请另存为 ${instead}`)
  const format = formats.find((candidate) => candidate.endings.includes(ending))
  if (format) return format.read(file, await readBytes(file))
  if (!apart?.endings.includes(ending)) throw unreadable(file, 'no known format', '格式不支持')
  return apart.read(file)
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file)
    if (size > LIMITS.fileBytes) throw unreadable(file, `larger than ${LIMITS.fileBytes / 1024 / 1024} MB`, '文件太大')
    return await readFile(file)
  } catch (cause) {
    if (cause instanceof WenjiError) throw cause
    throw unreadable(file, 'cannot be read', '无法读取')
  }
}
