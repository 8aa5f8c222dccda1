import type { Knowledge } from '../search/knowledge.ts'

const NUMERALS = '一二三四五六七八九十'
/** One digit in front of a character, and nothing that goes on with a number or a date. */
const DIGIT = /(?<![\d.+\-/A-Za-z第〇零一二三四五六七八九十百千万亿])([1-9])(?=\p{Script=Han})/gu

/**
 * 3微改造 for “三微”改造: a digit in front of a character that the documents quote behind a numeral is that numeral, whichever
 * it is: 5微 is 五微, which no document has, and not three.
 */
export function withNumeralNames(text: string, knowledge: Knowledge): string {
  return text.replace(DIGIT, (digit: string, _: string, at: number) => {
    const [char = '', next = ''] = text.slice(at + 1, at + 3)
    const pair = digit + char
    if (knowledge.index.has(pair) || !isQuotedBehindNumeral(char, knowledge)) return digit
    // 4小区 counts 小区
    const goesOn = /\p{Script=Han}/u.test(next) && knowledge.index.has(char + next)
    return goesOn ? digit : (NUMERALS[Number(digit) - 1] ?? digit)
  })
}

function isQuotedBehindNumeral(char: string, { index, located }: Knowledge): boolean {
  return [...NUMERALS].some((numeral) =>
    index
      .holders(numeral + char)
      .some((id) =>
        new RegExp(`[“"「]${numeral}${char}(?:[”"」]|\\p{Script=Han})`, 'u').test(located[id]?.paragraph.text ?? ''),
      ),
  )
}
