import path from 'node:path'
import { type ClassWords, classWordsFile } from '../core/document/class-words.ts'
import { readText } from './read-text.ts'
import { readYaml } from './read-yaml.ts'

/** Reads lexicon/classes.yaml of the configuration folder. Throws WenjiError with file, line and what is allowed. */
export async function loadClassWords(folder: string): Promise<ClassWords> {
  const file = path.join(folder, 'lexicon', 'classes.yaml')
  return readYaml(file, await readText(file), classWordsFile)
}
