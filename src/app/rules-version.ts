import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { ROOT } from './places.ts'

/**
 * What makes an answer of its inputs, as a short text: the program's version, and a hash of its core, its intents and the
 * lexicon in use, and how characters sound.
 */
export async function rulesVersion(configFolder: string): Promise<string> {
  const packed: unknown = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'))
  const version = typeof packed === 'object' && packed !== null && 'version' in packed ? String(packed.version) : ''
  const folders = [
    path.join(import.meta.dirname, '..', 'core'),
    path.join(ROOT, 'intents'),
    path.join(configFolder, 'lexicon'),
  ]
  const hash = createHash('sha256')
  for (const folder of folders) {
    const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(?:js|ts|yaml)$/.test(file)).sort()
    const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file))))
    for (const [i, file] of files.entries()) hash.update(`${file}\n`).update(texts[i] ?? '')
  }
  hash.update(await readFile(path.join(ROOT, 'config', 'pinyin.txt')))
  return `${version}-${hash.digest('hex').slice(0, 12)}`
}

/** A text that tells other contents apart. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}
