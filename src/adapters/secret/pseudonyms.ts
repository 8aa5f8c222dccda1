import { createHmac, randomBytes } from 'node:crypto'
import { chmod, mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { operatorError } from '../../core/errors.ts'

const FILE = 'audit.key'

/**
 * Names that stand for persons: a keyed hash, so that one person has one name for ever and nobody without the key can try
 * accounts out. The key lies in the data folder, made at the first use, for its owner alone; it is in no backup.
 * Throws WenjiError where it cannot be read or is none.
 */
export async function pseudonymsOf(dataFolder: string, prefix: string): Promise<(person: string) => string> {
  const key = await keyOf(path.join(dataFolder, FILE))
  return (person) => `${prefix}${createHmac('sha256', key).update(person).digest('hex').slice(0, 20)}`
}

async function keyOf(file: string): Promise<Buffer> {
  try {
    await make(file)
    await chmod(file, 0o600)
    const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'hex')
    if (key.length === 32) return key
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason'
    throw operatorError(`${file}: the key of the audit cannot be read or made (${code})`, cause)
  }
  throw operatorError(`${file}: this is no key; restore it, or move it away so that a new one is made`)
}

/** Makes a key where there is none. */
async function make(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  try {
    const handle = await open(file, 'wx', 0o600)
    await handle.writeFile(`${randomBytes(32).toString('hex')}\n`)
    await handle.sync()
    await handle.close()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}
