import path from 'node:path'
import { loadLexicon } from '../../src/config/load-lexicon.ts'
import type { Lexicon } from '../../src/core/lexicon/lexicon.ts'

export const LEXICON_FOLDER = path.join(import.meta.dirname, '..', '..', 'config', 'lexicon')

let loaded: Promise<Lexicon> | undefined

/** The lexicon of config/, without the English glossary (reading documents takes none), read once in a test file. */
export function theLexicon(): Promise<Lexicon> {
  loaded ??= loadLexicon(LEXICON_FOLDER, false)
  return loaded
}
