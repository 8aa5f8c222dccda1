import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { buildDocument, withUniquePrefixes } from '../../core/document/build-document.ts'
import type { DocumentClass, PlanDocument } from '../../core/document/plan-document.ts'
import { MetadataMissing } from '../../core/document/read-metadata.ts'
import { WenjiError } from '../../core/errors.ts'
import type { Format } from './format.ts'
import { unreadable } from './text.ts'

const DEEPEST = 3
const LARGEST_BYTES = 20 * 1024 * 1024

export interface FolderRead {
  readonly documents: readonly PlanDocument[]
  /** One line for each file that could not be taken, for the log and for the person. */
  readonly skipped: readonly WenjiError[]
}

/**
 * Every document of a folder (files of a known format, not deeper than three folders), in the order of their names.
 * A file that cannot be read is reported and the others serve. A document that says nothing of its class gets `unmarked`. Throws WenjiError where the folder itself is not there.
 */
export async function readFolder(
  folder: string,
  formats: readonly Format[],
  unmarked: DocumentClass = 'internal',
): Promise<FolderRead> {
  const files = await listFiles(folder, formats)
  const documents: PlanDocument[] = []
  const skipped: WenjiError[] = []
  for (const file of files) {
    try {
      documents.push(await readDocument(folder, file, formats, unmarked))
    } catch (error) {
      if (!(error instanceof WenjiError)) throw error
      skipped.push(error)
    }
  }
  return { documents: withUniquePrefixes(documents), skipped }
}

async function listFiles(folder: string, formats: readonly Format[]): Promise<string[]> {
  const endings = new Set(formats.flatMap((format) => format.endings))
  const walk = async (at: string, depth: number): Promise<string[]> => {
    const entries = await readdir(at, { withFileTypes: true })
    const nested = await Promise.all(
      entries
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(async (entry) => {
          const full = path.join(at, entry.name)
          if (entry.isDirectory()) return depth < DEEPEST ? await walk(full, depth + 1) : []
          return entry.isFile() && endings.has(path.extname(entry.name).toLowerCase()) ? [full] : []
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
  unmarked: DocumentClass,
): Promise<PlanDocument> {
  const format = formats.find((candidate) => candidate.endings.includes(path.extname(file).toLowerCase()))
  if (!format) throw unreadable(file, 'no known format', '格式不支持')
  const bytes = await readBytes(file)
  const { blocks, given } = format.read(file, bytes)
  try {
    const document = buildDocument({ file: path.relative(folder, file), blocks, given: { class: unmarked, ...given } })
    if (document.paragraphs.length === 0) throw unreadable(file, 'no paragraph in it', '没有正文')
    return document
  } catch (cause) {
    if (!(cause instanceof MetadataMissing)) throw cause
    const zh =
      cause.field === 'region' ? '看不出是哪个地区的文件，请在文件头写 region' : '看不出年份，请在文件头写 year'
    throw unreadable(file, `its ${cause.field} is nowhere in title or head; give it in a front matter`, zh)
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file)
    if (size > LARGEST_BYTES) throw unreadable(file, `larger than ${LARGEST_BYTES / 1024 / 1024} MB`, '文件太大')
    return await readFile(file)
  } catch (cause) {
    if (cause instanceof WenjiError) throw cause
    throw unreadable(file, 'cannot be read', '无法读取')
  }
}
