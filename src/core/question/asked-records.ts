/** A record's code in a question: 注-1001, 责-1001, 事-1001. */
export interface AskedRecord {
  readonly kind: 'note' | 'owner' | 'item'
  readonly number: number
  /** As it is written: 注-1001. */
  readonly code: string
}

const KINDS: Record<string, AskedRecord['kind']> = { 注: 'note', 责: 'owner', 事: 'item' }
/** Numbers begin at 1001, so that 报20上-注-1 is none; 注1001 without a dash is one where nothing else is said. */
const CODE = /(?<![-–—‐−])([注责事]) ?[-–—‐−] ?([1-9]\d{3,8})(?!\d|[%.亿万元])/gu
const ALONE = /^([注责事])([1-9]\d{3,8})$/u

/** The codes of records in a cleaned question, in order, each once. */
export function askedRecords(text: string): AskedRecord[] {
  const alone = ALONE.exec(text.replace(/[。?!]+$/, ''))
  const found = alone ? [alone] : [...text.matchAll(CODE)]
  const records = found.flatMap(([, sign = '', number = '']) => {
    const kind = KINDS[sign]
    return kind ? [{ kind, number: Number(number), code: `${sign}-${number}` }] : []
  })
  return [...new Map(records.map((record) => [record.code, record])).values()]
}
