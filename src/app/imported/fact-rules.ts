import { createHash } from 'node:crypto'
import path from 'node:path'
import { pack, unpack } from '../../adapters/pack/pack.ts'
import type { PlanDocument } from '../../core/document/plan-document.ts'
import { type DocumentFacts, factsOnce } from '../../core/facts/facts-once.ts'
import { fromKeptFacts, toKeptFacts } from '../../core/facts/kept-facts.ts'
import type { Lexicon } from '../../core/lexicon/lexicon.ts'
import { hashOfFiles } from './file-hash.ts'
import { parsingVersion } from './parsing-version.ts'

/** What reads facts out of a document. */
const FOLDERS = [path.join('core', 'facts'), path.join('core', 'lexicon')]

/** The rules that facts are read by. */
export interface FactRules {
  readonly lexicon: Lexicon
  /** A short text that is another one whenever the same document may come to other facts. */
  readonly version: string
}

/** The rules of this program with a lexicon and the folder that it was read from. */
export async function factRules(lexicon: Lexicon, configFolder: string): Promise<FactRules> {
  const code = FOLDERS.map((name) => path.join(import.meta.dirname, '..', '..', name))
  const [parsing, reading, words] = await Promise.all([
    parsingVersion(),
    hashOfFiles(code, /\.(?:js|ts)$/),
    hashOfFiles([path.join(configFolder, 'lexicon')], /\.yaml$/),
  ])
  const version = createHash('sha256').update(`${parsing} ${reading} ${words}`).digest('hex').slice(0, 16)
  return { lexicon, version }
}

/** The facts of a document for keeping, with what they were made by and of which parsed form. */
export function packFacts(document: PlanDocument, parsed: string, rules: FactRules): string {
  const facts = toKeptFacts(factsOnce(document, rules.lexicon))
  return pack(JSON.stringify({ madeBy: madeBy(parsed, rules), facts }))
}

/** The facts of a document as they were kept; undefined where other rules made them, or of another form of it. */
export function unpackFacts(
  packed: string,
  document: PlanDocument,
  parsed: string,
  rules: FactRules,
): DocumentFacts | undefined {
  const kept = read(packed)
  if (typeof kept !== 'object' || kept === null || !('madeBy' in kept) || !('facts' in kept)) return undefined
  return kept.madeBy === madeBy(parsed, rules) ? fromKeptFacts(kept.facts, document) : undefined
}

/** What was packed; undefined where it is damaged: facts can be made anew, so a document does not wait for them. */
function read(packed: string): unknown {
  try {
    return JSON.parse(unpack(packed).toString('utf8'))
  } catch {
    return undefined
  }
}

function madeBy(parsed: string, { version }: FactRules): string {
  return `${version} ${createHash('sha256').update(parsed).digest('hex').slice(0, 16)}`
}
