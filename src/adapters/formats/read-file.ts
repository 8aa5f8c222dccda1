import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { WenjiError } from '../../core/errors.ts'
import type { ApartReader, Format, ReadFile } from './format.ts'
import { LIMITS } from './limits.ts'
import { unreadable } from './text.ts'

/** Formats of old or closed programs: what to save them as. */
export const SAVE_AS: Readonly<Record<string, string>> = {
  '.doc': 'docx',
  '.wps': 'docx',
  '.rtf': 'docx',
  '.odt': 'docx',
  '.ofd': 'docx',
  '.xls': 'xlsx',
  '.et': 'xlsx',
  '.ods': 'xlsx',
}

/** The ending of a file's name in lower case, with its dot. */
export function endingOf(file: string): string {
  return path.extname(file).toLowerCase()
}

/** True for what editors and systems leave beside files: ~$ and .~ of an open one, hidden ones. */
export function isAside(name: string): boolean {
  return /^(?:~\$|\.)/.test(name)
}

/** Reads one file by the format that its name ends in. Throws WenjiError in one line where it cannot be taken. */
export async function readOne(
  file: string,
  formats: readonly Format[],
  apart: ApartReader | undefined,
): Promise<ReadFile> {
  const ending = endingOf(file)
  const instead = SAVE_AS[ending]
  if (instead !== undefined)
    throw unreadable(file, `${ending} is not read; save it as ${instead}`, `请另存为 ${instead}`)
  const format = formats.find((candidate) => candidate.endings.includes(ending))
  if (format) return format.read(file, await readBytes(file))
  if (!apart?.endings.includes(ending)) throw unreadable(file, 'no known format', '格式不支持')
  return apart.read(file)
}

/** The bytes of a file that is not too large. Throws WenjiError otherwise. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file)
    if (size > LIMITS.fileBytes) throw unreadable(file, `larger than ${LIMITS.fileBytes / 1024 / 1024} MB`, '文件太大')
    return await readFile(file)
  } catch (cause) {
    if (cause instanceof WenjiError) throw cause
    throw unreadable(file, 'cannot be read', '无法读取')
  }
}
