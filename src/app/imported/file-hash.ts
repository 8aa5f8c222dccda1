import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A hash of the files of some folders, those below them too, whose names end as `which` says; in hex. */
export async function hashOfFiles(folders: readonly string[], which: RegExp): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const files = (await readdir(folder, { recursive: true })).filter((file) => which.test(file)).sort()
    const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file))))
    for (const [i, file] of files.entries()) hash.update(`${file}\n`).update(texts[i] ?? '')
  }
  return hash.digest('hex')
}
