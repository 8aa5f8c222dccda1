import { shortRegion } from '../document/build-document.ts'
import { plainPrefix, SPELT_PREFIX, shortPrefix } from '../document/code-prefix.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { Knowledge } from '../search/knowledge.ts'

/** A citation code of a message, with the documents that it may be of. */
export interface AskedCode {
  /** Documents with that prefix: none where it is unknown, several where only a region would tell them apart. */
  readonly documents: readonly PlanDocument[]
  /** Numbers of the section: 2.3.2; 0 for the head, 注 for notes. */
  readonly section: string
  /** Number of the paragraph; undefined where only a section was named. */
  readonly paragraph: number | undefined
}

const DASH = ' ?[-—–‐−_] ?'
/** The dash may be left out where the prefix ends in a word: 报20上1.1-3. */
const CODE = new RegExp(
  `(\\p{Script=Han}{0,8}?) ?${SPELT_PREFIX}(?:${DASH}|(?<=[上下])(?=\\d+\\.))(注|(?:0|[1-9]\\d{0,2})(?:\\.[1-9]\\d{0,2}){0,8})(?:${DASH}([1-9]\\d{0,3}))?(?![\\d.]*\\d|[%亿万元个项家])`,
  'giu',
)
/** 预计20-30亿元 and 统计21-2 are words before numbers. */
const PART_OF_WORD = /[预统设合累估会总共审]$/

/** The citation codes of a cleaned question, in order. Empty where it has none. */
export function askedCodes(text: string, knowledge: Knowledge): AskedCode[] {
  const codes: AskedCode[] = []
  for (const match of text.matchAll(CODE)) {
    const [, lead = '', sign = '', year = '', part, version, section = '', paragraph] = match
    if (PART_OF_WORD.test(lead) && sign === '计') continue
    const documents = documentsOf(plainPrefix(sign, year, part, version), lead, knowledge)
    const isWhole = paragraph !== undefined || ((section.includes('.') || section === '注') && documents.length > 0)
    if (isWhole) codes.push({ documents, section, paragraph: paragraph === undefined ? undefined : Number(paragraph) })
  }
  return codes
}

/** Documents of a prefix; a region in front of it (武昌计21) leaves only its own, whether or not their codes need one. */
function documentsOf(prefix: string, lead: string, { documents, superseded, lexicon }: Knowledge): PlanDocument[] {
  const spelt = [...documents, ...superseded].filter((document) => withoutRegion(document) === prefix)
  const own = spelt.filter(({ region }) => lead !== '' && (lead.endsWith(region) || lead.endsWith(shortRegion(region))))
  if (own.length > 0) return own
  const other = lexicon.regions.names.find(lead).at(-1)
  return other && other.end === lead.length ? [] : spelt
}

/** A document's prefix without the region that tells it apart: 计21, 计21v2. */
function withoutRegion({ kind, period, codePrefix }: PlanDocument): string {
  return shortPrefix(kind, period) + (/v\d+$/.exec(codePrefix)?.[0] ?? '')
}
