import { withoutBreaks } from './broken-sentences.ts'
import { shortPrefix } from './code-prefix.ts'
import { withFlatTables } from './flat-tables.ts'
import { parseOutline } from './parse-outline.ts'
import type { Block, PlanDocument } from './plan-document.ts'
import { type GivenMetadata, readMetadata } from './read-metadata.ts'
import { withoutSpacedDigits } from './spaced-digits.ts'
import { withoutWrapping } from './wrapped-lines.ts'

export interface SourceFile {
  /** Relative to the folder it was read from: tells documents of one corpus apart. */
  readonly file: string
  readonly blocks: readonly Block[]
  /** What the front matter or the operator says of the document. */
  readonly given: GivenMetadata
}

/** A plan document from a file's lines. Throws MetadataMissing where neither text nor `given` tells region and year. */
export function buildDocument(source: SourceFile): PlanDocument {
  const blocks = withoutSpacedDigits(source.blocks.filter(({ text }) => text.trim() !== ''))
  const lines = withoutBreaks(withoutWrapping(blocks))
  const outline = parseOutline(withFlatTables(lines))
  const metadata = readMetadata(outline, source.given, source.file)
  return { ...metadata, file: source.file, codePrefix: shortPrefix(metadata.kind, metadata.period), ...outline }
}

/**
 * The documents of one corpus with code prefixes that tell them apart: where two would share one, each gets its region
 * in front (武昌计21), and a second of the same region its place in order (v2). Order of the documents is kept. What a
 * document's prefix was before counts for nothing, so that some of a corpus are named as if they were all.
 */
export function withUniquePrefixes(documents: readonly PlanDocument[]): PlanDocument[] {
  const prefixes = prefixesOf(documents)
  return documents.map((document, at) => ({ ...document, codePrefix: prefixes[at] ?? document.codePrefix }))
}

/** The code prefixes of documents in order, by the same rule. */
export function prefixesOf(papers: readonly Pick<PlanDocument, 'kind' | 'period' | 'region'>[]): string[] {
  const prefixes = papers.map(({ kind, period }) => shortPrefix(kind, period))
  const count = new Map<string, number>()
  for (const prefix of prefixes) count.set(prefix, (count.get(prefix) ?? 0) + 1)
  const used = new Map<string, number>()
  return papers.map(({ region }, at) => {
    const short = prefixes[at] ?? ''
    const named = (count.get(short) ?? 0) > 1 ? `${shortRegion(region)}${short}` : short
    const seen = (used.get(named) ?? 0) + 1
    used.set(named, seen)
    return seen === 1 ? named : `${named}v${seen}`
  })
}

/** A region's name without the word for its kind: 武昌区 is 武昌; two characters stay as they are. */
export function shortRegion(region: string): string {
  const short = region.replace(
    /(?:壮族|回族|维吾尔)?(?:自治区|自治州|自治县)$|(?:省|市|区|县|旗|州|盟|新区|街道|镇|乡)$/,
    '',
  )
  return short.length >= 2 ? short : region
}
