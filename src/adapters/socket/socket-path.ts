import { createHash } from 'node:crypto'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'

/** The longest name that every system takes for a socket (macOS; Linux takes 107). */
const LONGEST = 103

/**
 * Where the running bot of a data folder listens: in the folder itself, or, where that name is too long for a socket, in
 * a folder of the same user among the temporary ones.
 */
export function socketPath(dataFolder: string): string {
  const own = path.join(path.resolve(dataFolder), 'wenji.sock')
  if (Buffer.byteLength(own) <= LONGEST) return own
  const name = createHash('sha256').update(own).digest('hex').slice(0, 16)
  return path.join(tmpdir(), `wenji-${userInfo().uid}`, `${name}.sock`)
}
