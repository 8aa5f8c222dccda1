import { readFile } from 'node:fs/promises'
import { WenjiError } from '../core/errors.ts'

/** A file's text; a missing or unreadable one is one clear line. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    const text = `${file}: cannot be read (${cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason'})`
    throw new WenjiError(text, { zh: `${file}：读不到这个文件`, en: text }, { cause })
  }
}
