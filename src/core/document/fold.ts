import { simplifiedBySign } from './simplified.ts'

/**
 * Folding that keeps every offset: full-width letters, digits and signs become half-width, odd blanks become a plain
 * blank, traditional script simplified, one character for one. Offsets found in the folded text hold in the original,
 * so a quote is a slice.
 *
 * Full-width commas stay as they are: `,` may stand inside a number (1,034,207), `，` never does.
 */
export function fold(text: string): string {
  const half = simplifiedBySign(text).replace(FOLDED, foldUnit)
  // Whole corpora are folded for some questions, and few paragraphs have either.
  const stopped = POINT.test(half) ? half.replace(FULL_STOP, '。') : half
  if (!stopped.includes('二') && !stopped.includes('一九')) return stopped
  return stopped.replace(HAN_YEAR, (year) => Array.from(year, (char) => DIGITS[char] ?? 0).join(''))
}

/** 二〇三五年, 二00四年 and 一九九一年 are 2035年, 2004年 and 1991年: one character for one, too. */
const HAN_YEAR = /(?:二[〇○零0]|一九)[〇○零0一二三四五六七八九]{2}(?=年)/g

/** A point that is none of a number's. */
const POINT = /\.(?!\d)/

/** A point that ends a sentence: at the end of a text behind words, or behind an amount and in front of words. */
const FULL_STOP =
  /(?<=[\p{Script=Han}%)”])\.(?=\s*$)|(?<=\d[\d.]*(?:[\p{Script=Han}]{1,3}|%)[\p{Script=Han}]{0,2})\.(?=[\p{Script=Han}“])/gu

/** Full-width signs but the comma, odd hyphens, minus signs and dashes, odd blanks. */
const FOLDED =
  /[\uff01-\uff0b\uff0d-\uff5e\u2010\u2011\u2212\ufe63\u2015\u2500\u2501\ufe58\u00a0\u2000-\u200b\u202f\u3000\ufeff\t]/g

function foldUnit(char: string): string {
  const code = char.charCodeAt(0)
  if (code === 0x2010 || code === 0x2011 || code === 0x2212 || code === 0xfe63) return '-'
  if (code === 0x2015 || code === 0x2500 || code === 0x2501 || code === 0xfe58) return '—'
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' '
}

/** Text for comparing: folded by NFKC, lower case, without blanks and marks. */
export function bare(text: string): string {
  return simplifiedBySign(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%+]/gu, '')
}

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/**
 * A Chinese numeral up to 99 (as outlines and small counts use them): 十二 is 12, 两 is 2.
 * Returns null where the text is anything else.
 */
export function hanNumber(text: string): number | null {
  const match = /^([一二两三四五六七八九])?(十)?([〇零一二三四五六七八九])?$/u.exec(text)
  if (!match || text === '') return null
  const [, first, ten, last] = match
  if (ten === undefined)
    return first !== undefined && last === undefined ? digit(first) : text.length === 1 ? digit(text) : null
  return (first === undefined ? 1 : digit(first)) * 10 + (last === undefined ? 0 : digit(last))
}

function digit(char: string): number {
  return DIGITS[char] ?? 0
}
