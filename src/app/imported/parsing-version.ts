import path from 'node:path'
import { hashOfFiles } from './file-hash.ts'

/** What makes a document of a file: how formats are read, how the outline and the head are. */
const FOLDERS = [path.join('core', 'document'), path.join('adapters', 'formats')]

/** A short text that is another one whenever the same file may come out as another document. */
export async function parsingVersion(): Promise<string> {
  const folders = FOLDERS.map((name) => path.join(import.meta.dirname, '..', '..', name))
  return (await hashOfFiles(folders, /\.(?:js|ts)$/)).slice(0, 16)
}
