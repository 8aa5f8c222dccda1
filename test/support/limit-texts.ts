import { expect } from 'vitest'

/** Texts that fill a message to the last byte or character, of what must not be parted. */

export interface Kind {
  readonly name: string
  /** What is never parted. */
  readonly whole: string
  /** What stands between two of them. */
  readonly between: string
  /** What a label does not part, where that is less. */
  readonly inLabels?: string
}

export const KINDS: readonly Kind[] = [
  { name: 'Chinese', whole: '展', between: '' },
  { name: 'a sentence', whole: '力争', between: '完成投资。' },
  { name: 'emoji', whole: '😀', between: '' },
  { name: 'emoji of a skin', whole: '👍🏽', between: '' },
  { name: 'emoji of several', whole: '👨‍👩‍👧‍👦', between: '' },
  { name: 'emoji of several, one of a skin', whole: '👩🏽‍🚒', between: '' },
  { name: 'hearts with a variation', whole: '❤️‍🔥', between: '' },
  { name: 'flags', whole: '🇨🇳', between: '' },
  { name: 'keycaps', whole: '1️⃣', between: '，' },
  { name: 'letters with marks', whole: 'e\u0301', between: '，' },
  { name: 'long numbers', whole: '1234567890123456.78', between: '，' },
  { name: 'numbers with their unit', whole: '1,234,567.89万元', between: '、' },
  { name: 'shares', whole: '-14.25%', between: '；' },
  { name: 'codes', whole: '计21-1.2-3', between: '、' },
  { name: 'codes of a half-year', whole: '〔报20上-1.2.1.2-1〕', between: '' },
  { name: 'lines that end in CRLF', whole: '第12项完成3.5亿元', between: '\r\n', inLabels: '3.5亿元' },
]

/** A text of a kind that has exactly such a size. */
export function filled({ whole, between }: Kind, size: number, sizeOf: (text: string) => number): string {
  const of = (count: number) => `${whole}${between}`.repeat(count - 1) + whole
  let low = 1
  let high = size
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (sizeOf(`x。${of(middle)}`) <= size) low = middle
    else high = middle - 1
  }
  let text = `x。${of(low)}`
  while (sizeOf(text) < size) text = `x${text}`
  expect(sizeOf(text)).toBe(size)
  return text
}

/** Holds what a text came out as to it: the whole of it, and nothing of it parted. */
export function expectWhole({ whole }: Pick<Kind, 'whole'>, text: string, parts: readonly string[]): void {
  const bare = (given: string) => given.replace(/\s/gu, '')
  const times = (given: string) => given.split(whole).length - 1
  expect(bare(parts.join(''))).toBe(bare(text))
  expect(parts.reduce((sum, part) => sum + times(part), 0)).toBe(times(text))
  expect(parts.filter((part) => /\p{Surrogate}|\ufffd/u.test(part))).toEqual([])
}
