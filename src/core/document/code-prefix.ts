import type { DocumentKind } from './plan-document.ts'

/** The sign of each kind of document at the front of a citation code. */
const KIND_SIGNS: Record<DocumentKind, string> = {
  plan: '计',
  report: '报',
  work_report: '政',
  budget: '预',
  tasks: '责',
  other: '文',
}

/** Parts of a year as they end a period, as codes write them, and as people may. */
const PARTS: readonly { readonly period: string; readonly sign: string; readonly also: readonly string[] }[] = [
  { period: 'H1', sign: '上', also: ['H1', '上半年', '半年'] },
  { period: 'H2', sign: '下', also: ['H2', '下半年'] },
  { period: 'Q1-Q3', sign: '前三季', also: ['Q1-Q3', '前三季度'] },
  { period: 'Q1', sign: '一季', also: ['Q1', '一季度'] },
  { period: 'Q2', sign: '二季', also: ['Q2', '二季度'] },
  { period: 'Q3', sign: '三季', also: ['Q3', '三季度'] },
  { period: 'Q4', sign: '四季', also: ['Q4', '四季度'] },
]

/** Front of a citation code by kind and period, without a region: 计21, 报20上. */
export function shortPrefix(kind: DocumentKind, period: string): string {
  const part = PARTS.find((candidate) => period.slice(4) === candidate.period)?.sign ?? ''
  return `${KIND_SIGNS[kind]}${period.slice(2, 4)}${part}`
}

const SIGNS = Object.values(KIND_SIGNS).join('')
const SPELLINGS = PARTS.flatMap(({ sign, also }) => [sign, ...also].map((spelling) => ({ sign, spelling }))).sort(
  (a, b) => b.spelling.length - a.spelling.length,
)

/**
 * Source of a regular expression for the front of a code as people may write it (报20H1, 计2021), without a region:
 * groups are sign, year, part and version.
 */
export const SPELT_PREFIX = `([${SIGNS}]) ?(?:20)?(\\d\\d)(${SPELLINGS.map(({ spelling }) => spelling).join('|')})? ?(v\\d{1,2})?`

/** Source of a regular expression for a whole code within a text, without a region: 计21-1.2-3, 报20上-注-1. */
export const WRITTEN_CODE = `[${SIGNS}](?:20)?\\d\\d(?:${SPELLINGS.map(({ spelling }) => spelling).join('|')})?(?:v\\d{1,2})?-(?:注|\\d[\\d.]*)(?:-\\d+)?`

/** The front of a code as documents have it, from the groups of SPELT_PREFIX: 报20H1 is 报20上. */
export function plainPrefix(sign: string, year: string, part: string | undefined, version: string | undefined): string {
  const plainPart = SPELLINGS.find(({ spelling }) => spelling === part?.toUpperCase())?.sign ?? ''
  return `${sign}${year}${plainPart}${version?.toLowerCase() ?? ''}`
}
