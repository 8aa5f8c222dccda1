import { writeFile } from 'node:fs/promises'
import { unpack } from '../../adapters/pack/pack.ts'
import { operatorError } from '../../core/errors.ts'

/** Writes a packed original to a new file. Throws WenjiError where the file is there already or cannot be written. */
export async function saveOriginal(packed: string, file: string): Promise<void> {
  try {
    await writeFile(file, unpack(packed), { flag: 'wx', mode: 0o600 })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason'
    throw operatorError(`${file}: cannot be written (${code}); name a new file in a folder that is there`, cause)
  }
}
