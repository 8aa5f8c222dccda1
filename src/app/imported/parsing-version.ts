import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** What makes a document of a file: how formats are read, how the outline and the head are. */
const FOLDERS = [path.join('core', 'document'), path.join('adapters', 'formats')]

/** A short text that is another one whenever the same file may come out as another document. */
export async function parsingVersion(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of FOLDERS.map((name) => path.join(import.meta.dirname, '..', '..', name))) {
    const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(?:js|ts)$/.test(file)).sort()
    const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file))))
    for (const [i, file] of files.entries()) hash.update(`${file}\n`).update(texts[i] ?? '')
  }
  return hash.digest('hex').slice(0, 16)
}
